import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormats, useSay } from '../../../words/language.js';
import { DayInput } from '../day-input.js';
import { isDay } from '../days.js';
import type { Ask } from './ask.js';
import { WHAT_IF } from './words.js';

type Off = { readonly date: string; readonly name: string };

/** Days that a decree might still add, for the whole nation. */
export const DaysOffQuestion = ({ year, onAsk }: { readonly year: number; readonly onAsk: Ask }) => {
  const say = useSay();
  const { day } = useFormats();
  const blank: Off = { date: `${year}-12-24`, name: '' };
  const [days, setDays] = useState<readonly Off[]>([blank]);
  const change = (at: number, part: Partial<Off>): void => { setDays(days.map((one, index) => (index === at ? { ...one, ...part } : one))); };
  const isSound = days.length > 0 && days.every(({ date, name }) => isDay(date) && name.trim() !== '');
  const ask = (): void => {
    onAsk({ daysOff: { days: days.map(({ date, name }) => ({ date, name: { id: name, en: name }, kind: 'cuti-bersama' })) } }, `${say(WHAT_IF.daysOff)}: ${days.map(({ date }) => day(date)).join(', ')}`);
  };
  return (
    <Fieldset legend={say(WHAT_IF.daysOff)}>
      <Stack gap="xs">
        {days.map(({ date, name }, index) => (
          <Group key={index} gap="xs" align="center">
            <DayInput name={`${say(WHAT_IF.daysOff)} ${index + 1}`} value={date} onChange={(next) => { change(index, { date: next }); }} />
            <TextInput size="xs" flex={1} miw={110} aria-label={`${say(WHAT_IF.name)} ${index + 1}`} placeholder={say(WHAT_IF.name)} value={name} onChange={({ currentTarget }) => { change(index, { name: currentTarget.value }); }} />
            {days.length > 1 && <button type="button" className="grid-button" aria-label={say(WHAT_IF.removeDay(isDay(date) ? day(date) : date))} onClick={() => { setDays(days.filter((_, at) => at !== index)); }}>×</button>}
          </Group>
        ))}
        <Group gap="xs">
          <Button size="xs" variant="subtle" onClick={() => { setDays([...days, blank]); }}>{say(WHAT_IF.addDay)}</Button>
          <Button size="xs" variant="default" disabled={!isSound} aria-label={`${say(WHAT_IF.count)}: ${say(WHAT_IF.daysOff)}`} onClick={ask}>{say(WHAT_IF.count)}</Button>
        </Group>
      </Stack>
    </Fieldset>
  );
};
