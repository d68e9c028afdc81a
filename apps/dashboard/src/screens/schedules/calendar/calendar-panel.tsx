import { Alert, Card, Group, List, NativeSelect, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { Explained } from '../../../parts/explained.js';
import { useFrame } from '../../../shell/use-frame.js';
import { useFormats, useSay } from '../../../words/language.js';
import { useCalendarYear } from '../use-schedule.js';
import { WORDS } from '../words.js';
import { CountingTool } from './counting-tool.js';
import { DaysOff } from './days-off.js';
import { Publications } from './publications.js';
import { CALENDAR } from './words.js';

const FIRST_YEAR = 2020;

/** The days off of a year as the decrees left them, who set them, and how days are counted by them. */
export const CalendarPanel = ({ fiscalYear }: { readonly fiscalYear?: number }) => {
  const say = useSay();
  const frame = useFrame();
  const { data: freshness } = api.useQuery('get', '/v1/freshness');
  const thisYear = Number(freshness?.now.slice(0, 4) ?? FIRST_YEAR);
  const [chosen, setChosen] = useState<number>();
  const year = chosen ?? fiscalYear ?? frame.fiscalYear ?? thisYear;
  const { data: versions } = api.useQuery('get', '/v1/calendar/versions');
  if (freshness === undefined) return null;
  const lastDecreed = Math.max(thisYear, year, ...(versions?.publications ?? []).map((one) => one.year));
  return (
    <Card withBorder>
      <Stack gap="md">
        <Group gap={6}><Title order={2}>{say(CALENDAR.title)}</Title><Explained of={CALENDAR.title} by={CALENDAR.explained} /></Group>
        <div className="calendar-panel">
          <OfYear key={year} year={year} years={yearsUpTo(lastDecreed + 1)} onYear={setChosen} />
          <CountingTool today={freshness.now.slice(0, 10)} />
        </div>
        <Publications />
      </Stack>
    </Card>
  );
};

/** Up to the year after the last that was decreed: chosen, it says that it is not known yet. */
const yearsUpTo = (last: number): readonly string[] => Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(FIRST_YEAR + index));

type Props = { readonly year: number; readonly years: readonly string[]; readonly onYear: (year: number) => void };

const OfYear = ({ year, years, onYear }: Props) => {
  const say = useSay();
  const { number } = useFormats();
  const [version, setVersion] = useState<number>();
  const { data: versions } = api.useQuery('get', '/v1/calendar/versions');
  const calendar = useCalendarYear(year, version);
  const ofYear = (versions?.publications ?? []).filter((one) => one.year === year && one.region === undefined).toReversed();
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <NativeSelect size="sm" label={say(CALENDAR.year)} value={year} data={[...years]} onChange={({ currentTarget }) => { onYear(Number(currentTarget.value)); }} />
        <NativeSelect size="sm" maw="100%" label={say(CALENDAR.version)} value={version ?? ''} onChange={({ currentTarget: { value } }) => { setVersion(value === '' ? undefined : Number(value)); }}
          data={[{ value: '', label: say(CALENDAR.newestVersion(number(ofYear[0]?.version ?? 0))) }, ...ofYear.slice(1).map((one) => ({ value: String(one.version), label: say(CALENDAR.versionOf(number(one.version), one.decree)) }))]} />
      </Group>
      <Answer of={calendar}>
        {({ days, lists, warnings }) => (
          <Stack gap="xs">
            {warnings.length > 0 && <Alert color="orange" variant="light" c="dark" title={say(WORDS.warnings)}><List size="sm">{warnings.map((one) => <List.Item key={one.id}>{say(one)}</List.Item>)}</List></Alert>}
            <DaysOff days={days} lists={lists} />
          </Stack>
        )}
      </Answer>
    </Stack>
  );
};
