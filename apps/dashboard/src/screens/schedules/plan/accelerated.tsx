import { Stack } from '@mantine/core';
import { Drop } from '../../../parts/drop.js';
import { both } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import type { StageTarget } from '../content.js';
import { targetText } from '../target-text.js';
import { TargetFields } from './target-fields.js';
import { PLAN } from './words.js';

type Props = { readonly row: StageTarget; readonly label: string; readonly stages: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (change: Partial<StageTarget>) => void };

/** The sooner target of accelerated locations; most stages have none. */
export const Accelerated = ({ row: { target, accelerated }, label, stages, onChange }: Props) => {
  const say = useSay();
  const about = `${label}: ${say(PLAN.accelerated)}`;
  const nameOf = (key: string) => { const name = stages.find(({ value }) => value === key)?.label ?? key; return both(name, name); };
  if (accelerated === undefined) return <button type="button" className="grid-button no-print" aria-label={`${about}: ${say(PLAN.addAccelerated)}`} onClick={() => { onChange({ accelerated: target }); }}>+</button>;
  return (
    <Drop className="grid-button grid-text" aria-label={`${about}: ${say(targetText(accelerated, nameOf))}`} label={say(targetText(accelerated, nameOf))}>
      {() => (
        <Stack gap="xs">
          <TargetFields target={accelerated} about={about} stages={stages} cellAt={(column) => `accelerated:${column}`} onChange={(next) => { onChange({ accelerated: next }); }} />
          <button type="button" className="grid-button" onClick={() => { onChange({ accelerated: undefined }); }}>{say(PLAN.removeAccelerated)}</button>
        </Stack>
      )}
    </Drop>
  );
};
