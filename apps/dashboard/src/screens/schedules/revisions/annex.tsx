import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Schemas } from '../../../api/client.js';
import { useFormats, useSay } from '../../../words/language.js';
import { plannedDays, targetsFor } from '../plan/planned.js';
import { RevisionName } from '../revision-name.js';
import { ShortTable } from '../short-table.js';
import { useDaysOff, useNames, usePlace } from '../use-schedule.js';
import { SOURCES, WORDS } from '../words.js';
import { stageTargetText } from './difference-lines.js';
import { REVISIONS } from './words.js';

type Props = { readonly of: Pick<Schemas['RevisionDto'], 'revision' | 'content' | 'reference' | 'publishedOn'> };

/** What is signed: every target, everywhere, on A4 paper. */
export const Annex = ({ of: { revision, content, reference, publishedOn } }: Props) => {
  const say = useSay();
  const { day, number } = useFormats();
  const names = useNames();
  const { programme, fiscalYear } = usePlace();
  const { off } = useDaysOff(fiscalYear);
  const stage = (key: string) => names.stage(programme, key);
  const rows = useMemo(() => [undefined, ...content.overrides.map(({ key }) => key)].flatMap((where) => {
    const planned = new Map(plannedDays(targetsFor(content, where), off).map((one) => [one.stage, one.due]));
    const own = where === undefined ? content.targets : content.overrides.find(({ key }) => key === where)?.targets ?? [];
    const label = content.overrides.find(({ key }) => key === where)?.label;
    return own.map((target) => ({ target, label, due: planned.get(target.stage) }));
  }), [content, off]);
  return (
    <div className="annex">
      <Text fw={650}>{say(REVISIONS.annexOf(say(names.programme(programme)), String(fiscalYear)))}</Text>
      <Text size="sm"><RevisionName revision={revision} />, {say(WORDS.published).toLowerCase()} {day(publishedOn)}. {say(REVISIONS.reference(reference))}</Text>
      {content.targets.some(({ source }) => source === 'A') && <Text size="sm">{say(REVISIONS.draftNote)}</Text>}
      <ShortTable caption={REVISIONS.annex} head={[REVISIONS.number, WORDS.stage, REVISIONS.region, REVISIONS.what, REVISIONS.planned, WORDS.sourceMark]}
        rows={rows.map(({ target, label, due }, index) => ({
          key: String(index),
          cells: [number(index + 1), say(stage(target.stage)), label ?? say(WORDS.nationally), say(stageTargetText(target, stage)), due === undefined ? '–' : <span key="d" className="number">{day(due)}</span>, <span key="s" title={target.clause}>{say(SOURCES[target.source])}</span>],
        }))} />
      <div className="annex-signature"><p>{say(REVISIONS.place)}</p><p>{say(REVISIONS.office)}</p><p className="annex-name">{say(REVISIONS.sign)}</p></div>
    </div>
  );
};
