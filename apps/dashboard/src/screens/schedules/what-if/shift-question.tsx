import { Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../../words/language.js';
import { PLAN } from '../plan/words.js';
import { ProvinceChecks } from '../province-checks.js';
import { spanText } from '../target-text.js';
import type { Desk } from '../desk.js';
import { useNames } from '../use-schedule.js';
import type { Ask } from './ask.js';
import { isOfWorkingDays } from './kind-of-days.js';
import { WHAT_IF } from './words.js';

const MOST_DAYS = 366;
const DAYS_AT_FIRST = '14';

/** One stage sooner or later, everywhere or in some provinces. */
export const ShiftQuestion = ({ desk: { place: { programme }, schedule }, onAsk }: { readonly desk: Desk; readonly onAsk: Ask }) => {
  const say = useSay();
  const names = useNames();
  const stages = names.stagesOf(programme);
  const [chosen, setStage] = useState<string>();
  const [by, setBy] = useState(DAYS_AT_FIRST);
  const [unit, setUnit] = useState<boolean>();
  const [provinces, setProvinces] = useState<readonly string[]>([]);
  const stage = chosen ?? stages.find(({ isSpine }) => isSpine)?.key ?? '';
  // Kinds of days are never mixed: until somebody says otherwise it is moved by those it is counted in.
  const isWorking = unit ?? isOfWorkingDays(schedule.newest?.content, stage);
  const days = Number(by);
  const isSound = /^-?\d{1,3}$/.test(by) && days !== 0 && Math.abs(days) <= MOST_DAYS && stage !== '';
  const ask = (): void => {
    const span = isWorking ? { workingDays: days } : { calendarDays: days };
    const where = provinces.length === 0 ? '' : ` (${provinces.map(names.province).join(', ')})`;
    onAsk({ shift: { stage, by: span, ...(provinces.length > 0 && { provinces: [...provinces] }) } }, `${say(names.stage(programme, stage))} ${days > 0 ? '+' : ''}${say(spanText(span))}${where}`);
  };
  return (
    <Fieldset legend={say(WHAT_IF.shift)}>
      <Stack gap="xs">
        <NativeSelect size="xs" label={say(WHAT_IF.stage)} value={stage} data={stages.map(({ key, label }) => ({ value: key, label: say(label) }))} onChange={({ currentTarget }) => { setStage(currentTarget.value); setUnit(undefined); }} />
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput size="xs" inputMode="numeric" label={say(WHAT_IF.by)} value={by} onChange={({ currentTarget }) => { setBy(currentTarget.value); }} />
          <NativeSelect size="xs" miw={130} aria-label={say(PLAN.unit)} value={isWorking ? 'working' : 'calendar'} onChange={({ currentTarget }) => { setUnit(currentTarget.value === 'working'); }} data={[{ value: 'working', label: say(PLAN.workingDays) }, { value: 'calendar', label: say(PLAN.calendarDays) }]} />
        </Group>
        <ProvinceChecks label={WHAT_IF.provinces} chosen={provinces} onChange={setProvinces} isAllWhenNone />
        <Button size="xs" variant="default" disabled={!isSound} aria-label={`${say(WHAT_IF.count)}: ${say(WHAT_IF.shift)}`} onClick={ask}>{say(WHAT_IF.count)}</Button>
      </Stack>
    </Fieldset>
  );
};
