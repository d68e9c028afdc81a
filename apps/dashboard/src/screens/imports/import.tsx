import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useSession } from '../../api/session.js';
import { Answer } from '../../parts/answer.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { Screen } from '../../parts/screen.js';
import { useFormats, useSay } from '../../words/language.js';
import '../../parts/stacked-rows.css';
import './imports.css';
import { kindsOf } from './kinds.js';
import type { Draft } from './mapping-draft.js';
import type { Step } from './search.js';
import { openSteps, stepOf } from './step-of.js';
import { Stepper } from './stepper.js';
import { ApplyRows } from './steps/apply-rows.js';
import { CheckRows } from './steps/check-rows.js';
import { MapColumns } from './steps/map-columns.js';
import { PreviewEffect } from './steps/preview-effect.js';
import { Report } from './steps/report.js';
import { useImport, useImportSearch } from './use-import.js';
import { KIND_NAMES, STATE_NAMES, WORDS } from './words.js';

const CONTENTS: Readonly<Partial<Record<Step, ComponentType<{ readonly draft: Draft }>>>> = {
  map: MapColumns, check: CheckRows, preview: PreviewEffect, apply: ApplyRows, report: Report,
};

/** One list on its way into the journal; whoever comes back goes on where it stands. */
export const Import = () => {
  const say = useSay();
  const { data: session } = useSession();
  const draft = useImport();
  if (session !== undefined && kindsOf(session?.role).length === 0) return <Screen title={WORDS.title}><NothingHere why={WORDS.notYours} /></Screen>;
  return (
    <Screen title={draft.data === undefined ? WORDS.title : WORDS.one(draft.data.name)} lead={draft.data !== undefined && <Lead of={draft.data} />}
      actions={<Anchor component={Link} to="/impor">{say(WORDS.all)}</Anchor>}>
      <Answer of={draft}>{(shown) => <AtStep draft={shown} />}</Answer>
    </Screen>
  );
};

const AtStep = ({ draft }: { readonly draft: Draft }) => {
  const { step: asked } = useImportSearch();
  const step = stepOf(draft, asked);
  const Content = CONTENTS[step];
  return <><Stepper open={openSteps(draft)} at={step} />{Content !== undefined && <Content key={draft.id} draft={draft} />}</>;
};

const Lead = ({ of: { kind, state, rows } }: { readonly of: Draft }) => {
  const say = useSay();
  const { number } = useFormats();
  return <>{say(KIND_NAMES[kind])} · {say(STATE_NAMES[state])} · <span className="number">{number(rows)}</span> {say(WORDS.rows).toLowerCase()}</>;
};
