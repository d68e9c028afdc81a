import { Alert, Fieldset, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { useFormats, useSay } from '../../../words/language.js';
import { DayInput } from '../day-input.js';
import { isDay } from '../days.js';
import { useNames } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { CALENDAR } from './words.js';

const MOST_DAYS = 250;
const DAYS_AT_FIRST = '10';

/** `10 hari kerja dari 12 Mar 2026 = 2 Apr 2026`, with the days that were passed over. */
export const CountingTool = ({ today }: { readonly today: string }) => {
  const say = useSay();
  const { provinces } = useNames();
  const [from, setFrom] = useState(today);
  const [many, setMany] = useState(DAYS_AT_FIRST);
  const [region, setRegion] = useState('');
  const isSound = isDay(from) && /^\d{1,3}$/.test(many) && Number(many) <= MOST_DAYS;
  return (
    <Fieldset legend={say(CALENDAR.count)}>
      <Stack gap="sm">
        <div className="field-label"><span aria-hidden="true">{say(CALENDAR.from)}</span><DayInput name={say(CALENDAR.from)} value={from} onChange={setFrom} /></div>
        <TextInput label={say(CALENDAR.many)} inputMode="numeric" value={many} onChange={({ currentTarget }) => { setMany(currentTarget.value); }} />
        <NativeSelect label={say(CALENDAR.region)} value={region} onChange={({ currentTarget }) => { setRegion(currentTarget.value); }} data={[{ value: '', label: say(CALENDAR.national) }, ...provinces.map(({ code, name }) => ({ value: code, label: name }))]} />
        <div aria-live="polite">{isSound && <Counted from={from} many={Number(many)} region={region === '' ? undefined : region} />}</div>
      </Stack>
    </Fieldset>
  );
};

const Counted = ({ from, many, region }: { readonly from: string; readonly many: number; readonly region: string | undefined }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const counted = api.useQuery('get', '/v1/calendar/count', { params: { query: { from, workingDays: many, region } } });
  return (
    <Answer of={counted}>
      {({ on, daysOff, calendarVersion, warnings }) => (
        <Stack gap={6}>
          <Text fw={650} className="count-answer">{say(CALENDAR.answer(number(many), day(from), day(on)))}</Text>
          <Text size="sm">{say(daysOff.length === 0 ? CALENDAR.nonePassed : CALENDAR.passed)}</Text>
          {daysOff.length > 0 && <List size="sm">{daysOff.map(({ date, name }) => <List.Item key={date}><span className="number">{day(date)}</span> {say(name)}</List.Item>)}</List>}
          <Text size="sm" c="gray.8">{say(CALENDAR.by(number(calendarVersion)))}</Text>
          {warnings.length > 0 && <Alert color="orange" variant="light" c="dark" title={say(WORDS.warnings)}>{warnings.map((one) => <p key={one.id}>{say(one)}</p>)}</Alert>}
        </Stack>
      )}
    </Answer>
  );
};
