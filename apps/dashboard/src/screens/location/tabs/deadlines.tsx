import { Group, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { both } from '../../../words/bilingual.js';
import { useFormats, useSay } from '../../../words/language.js';
import { afterDue, daysAfterDue } from '../../../words/lateness.js';
import { useLocationId, useMoments, type LocationView } from '../use-location.js';
import { Suspensions } from './suspensions.js';

const WORDS = {
  none: both('Belum ada tenggat untuk lokasi ini: jadwal nasionalnya belum diterbitkan.', 'This location has no deadlines yet: its national schedule has not been published.'),
  law: (revision: string, calendar: string) => both(`Memakai jadwal nasional revisi ${revision} dan kalender versi ${calendar}.`, `Counted by national schedule revision ${revision} and calendar version ${calendar}.`),
  due: both('Tenggat', 'Due'),
  plan: both('Rencana', 'Plan'),
  original: both('Rencana awal', 'Original plan'),
  moved: (days: string) => both(`bergeser ${days} hari`, `moved by ${days} days`),
  completed: both('Selesai', 'Completed'),
  byHolding: both('Menurut jadwal yang berlaku', 'By the schedule that holds'),
  byThen: both('Menurut jadwal saat itu', 'By the schedule of the time'),
  late: both('terlambat', 'late'),
  onTime: both('tidak terlambat', 'not late'),
  missed: (day: string, revision: string) => both(`terlewati ${day} (rev. ${revision})`, `missed on ${day} (rev. ${revision})`),
  neverMissed: both('tidak tercatat terlewati', 'no miss was recorded'),
  why: both('Mengapa tanggal ini', 'Why this day'),
  superseded: (count: string) => both(`Tenggat sebelumnya (${count})`, `Earlier deadlines (${count})`),
  was: (day: string, from: string, until: string) => both(`${day}, berlaku ${from} sampai ${until}`, `${day}, in force from ${from} until ${until}`),
  noDay: both('tanpa tanggal', 'no day'),
  withdrawn: both('dicabut', 'withdrawn'),
  newer: (day: string) => both(`Menurut hitungan sekarang: ${day}`, `Counted now: ${day}`),
};

/** Every deadline with the days it had before, why it has the one it has, and what both schedules say of it. */
export const DeadlinesTab = ({ view: { suspensions } }: { readonly view: LocationView }) => {
  const say = useSay();
  const { number } = useFormats();
  const id = useLocationId();
  const deadlines = api.useQuery('get', '/v1/locations/{id}/deadlines', { params: { path: { id }, query: useMoments() } });
  return (
    <Stack>
      <Answer of={deadlines}>
        {({ law, deadlines: list }) => (list.length === 0 ? <NothingHere why={WORDS.none} /> : (
          <Stack>
            {law !== undefined && <Text size="sm">{say(WORDS.law(number(law.revision), number(law.calendarVersion)))}</Text>}
            <ol className="events">{list.map((one) => <DeadlineLine key={one.stage} deadline={one} />)}</ol>
          </Stack>
        ))}
      </Answer>
      <Suspensions of={suspensions} />
    </Stack>
  );
};

const DeadlineLine = ({ deadline }: { readonly deadline: Schemas['LocationDeadlineDto'] }) => {
  const say = useSay();
  const { day, number } = useFormats();
  const { label, status, dueOn, originalDueOn, movedBy, running, completedOn, late, missed, counted, superseded, why } = deadline;
  const over = daysAfterDue(deadline, completedOn);
  return (
    <li className="event">
      <Text fw={600} size="sm">{say(label)}{status === 'withdrawn' ? ` (${say(WORDS.withdrawn)})` : ''}</Text>
      <Group gap="md" fz="sm">
        {dueOn !== undefined && <span>{say(running ? WORDS.due : WORDS.plan)} <strong className="number">{day(dueOn)}</strong></span>}
        {originalDueOn !== undefined && <span>{say(WORDS.original)} <span className="number">{day(originalDueOn)}</span>{movedBy !== undefined && movedBy !== 0 && ` (${say(WORDS.moved(number(movedBy)))})`}</span>}
        {completedOn !== undefined && <span>{say(WORDS.completed)} <span className="number">{day(completedOn)}</span></span>}
      </Group>
      <Group gap="md" fz="sm">
        <span>{say(WORDS.byHolding)}: <strong>{say(late ? WORDS.late : over > 0 ? afterDue(number(over)) : WORDS.onTime)}</strong></span>
        <span>{say(WORDS.byThen)}: <strong>{missed === undefined ? say(WORDS.neverMissed) : say(WORDS.missed(day(missed.dueOn), number(missed.revision)))}</strong></span>
      </Group>
      {(counted ?? why) !== undefined && <Text size="sm" c="gray.8">{say(WORDS.why)}: {say(counted?.sentence ?? why ?? WORDS.noDay)}</Text>}
      {counted !== undefined && dueOn !== undefined && counted.dueOn !== dueOn && <Text size="sm">{say(WORDS.newer(day(counted.dueOn)))}</Text>}
      {superseded.length > 0 && (
        <details>
          <summary className="location-summary">{say(WORDS.superseded(number(superseded.length)))}</summary>
          <ul>
            {superseded.map((one) => (
              <li key={one.version}><Text size="sm">{say(WORDS.was(one.dueOn === undefined ? say(WORDS.noDay) : day(one.dueOn), day(one.from), one.until === undefined ? '…' : day(one.until)))}. {say(one.why)}</Text></li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};
