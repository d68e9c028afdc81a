import { Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { Explained } from '../../../parts/explained.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import type { Desk } from '../desk.js';
import { ProvinceChecks } from '../province-checks.js';
import type { DayOff } from '../use-schedule.js';
import { AddOverride } from './add-override.js';
import { changeOverride, removeOverride } from './edits.js';
import { Grid } from './grid.js';
import { PLAN } from './words.js';

type Props = { readonly desk: Desk; readonly days: readonly DayOff[]; readonly off: ReadonlySet<string> };

/** Targets that hold in some places only. */
export const Overrides = ({ desk, days, off }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const { content, change } = desk;
  return (
    <Stack gap="xs">
      <Group gap={6}><Title order={2}>{say(PLAN.overrides)}</Title><Explained of={PLAN.overrides} by={PLAN.overridesExplained} /></Group>
      {content.overrides.length === 0 && <Text size="sm">{say(PLAN.noOverrides)}</Text>}
      {content.overrides.map(({ key, label, provinces = [], locations = [] }) => (
        <Card key={key} withBorder padding="sm">
          <Group justify="space-between" align="flex-end" mb="xs">
            <TextInput size="xs" label={say(PLAN.overrideLabel)} value={label} onChange={({ currentTarget }) => { change(changeOverride(content, key, { label: currentTarget.value })); }} />
            <button type="button" className="grid-button no-print" aria-label={say(PLAN.removeOverride(label))} onClick={() => { change(removeOverride(content, key)); }}>{say(PLAN.removeShort)}</button>
          </Group>
          <ProvinceChecks label={PLAN.provinces} chosen={provinces} onChange={(chosen) => { change(changeOverride(content, key, { provinces: [...chosen] })); }} />
          {locations.length > 0 && <Text size="sm">{say(PLAN.locations(number(locations.length)))}</Text>}
          <Grid desk={desk} where={key} caption={both(`${PLAN.targets.id}: ${label}`, `${PLAN.targets.en}: ${label}`)} days={days} off={off} />
        </Card>
      ))}
      <AddOverride onAdd={(added) => { change(added(content)); }} />
    </Stack>
  );
};
