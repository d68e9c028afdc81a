import { Group, NativeSelect } from '@mantine/core';
import { useSay } from '../../../../words/language.js';
import { useNames, usePlace } from '../../use-schedule.js';
import { EFFECT_NAMES, EFFECTS, WHAT_IF } from '../words.js';
import type { Concerned } from './use-concerned.js';

type Props = { readonly chosen: Concerned; readonly onChange: (chosen: Concerned) => void };

export const ConcernedFilters = ({ chosen, onChange }: Props) => {
  const say = useSay();
  const { provinces, stagesOf } = useNames();
  const stages = stagesOf(usePlace().programme);
  const all = { value: '', label: say(WHAT_IF.every) };
  const given = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <NativeSelect size="xs" label={say(WHAT_IF.province)} value={chosen.province ?? ''} data={[all, ...provinces.map(({ code, name }) => ({ value: code, label: name }))]} onChange={({ currentTarget: { value } }) => { onChange({ ...chosen, province: given(value) }); }} />
      <NativeSelect size="xs" label={say(WHAT_IF.stage)} value={chosen.stage ?? ''} data={[all, ...stages.map(({ key, label }) => ({ value: key, label: say(label) }))]} onChange={({ currentTarget: { value } }) => { onChange({ ...chosen, stage: given(value) }); }} />
      <NativeSelect size="xs" label={say(WHAT_IF.effect)} value={chosen.effect ?? ''} data={[all, ...EFFECTS.map((effect) => ({ value: effect, label: say(EFFECT_NAMES[effect]) }))]} onChange={({ currentTarget: { value } }) => { onChange({ ...chosen, effect: EFFECTS.find((effect) => effect === value) }); }} />
      <NativeSelect size="xs" label={say(WHAT_IF.cause)} value={String(chosen.refreshed ?? false)} data={[{ value: 'false', label: say(WHAT_IF.causedByChange) }, { value: 'true', label: say(WHAT_IF.byAnyPublication) }]} onChange={({ currentTarget: { value } }) => { onChange({ ...chosen, refreshed: value === 'true' ? true : undefined }); }} />
    </Group>
  );
};
