import { Badge, Group, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../../../api/client.js';
import { Answer } from '../../../parts/answer.js';
import { NothingHere } from '../../../parts/nothing-here.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import { useSay } from '../../../words/language.js';
import { Part } from '../../../parts/part.js';
import { OUTCOMES, STATUS, TONES } from '../../../words/reminders.js';
import { ROLE_NAMES } from '../../../words/terms.js';
import { useLocationId, useMoments, usePlaceFormats, type LocationView } from '../use-location.js';

type Reminder = Schemas['ReminderItemDto'];

const WORDS = {
  next: both('Pengingat berikutnya', 'Next reminders'),
  nextAt: (rung: string, stage: string, moment: string, to: string) => both(`${rung} untuk ${stage}: ${moment}, kepada ${to}`, `${rung} for ${stage}: ${moment}, to ${to}`),
  noNext: both('Tidak ada pengingat yang dijadwalkan.', 'No reminder is scheduled.'),
  issued: both('Pengingat yang terbit', 'Reminders issued'),
  none: both('Belum ada pengingat untuk lokasi ini.', 'No reminder has been issued for this location.'),
  noneThen: both('Pada saat itu belum ada pengingat untuk lokasi ini.', 'At that moment no reminder had been issued for this location.'),
  missing: both('Dokumen yang kurang saat itu', 'Documents missing then'),
  to: both('kepada', 'to'),
  cc: both('tembusan', 'copy to'),
  promise: (day: string, role: string) => both(`Diakui ${role}; dijanjikan selesai ${day}`, `Acknowledged by ${role}; promised for ${day}`),
  broken: both('janji tidak ditepati', 'promise broken'),
  withdrawn: both('Dicabut', 'Withdrawn'),
};

const WITHDRAWN: Readonly<Record<NonNullable<Reminder['withdrawnReason']>, Bilingual>> = {
  rescheduled: both('tenggatnya bergeser', 'its deadline moved'), completed: both('tahapannya selesai', 'its stage was completed'), suspended: both('lokasinya ditunda', 'the location was suspended'), ended: both('lokasinya berakhir', 'the location ended'),
};

export const RemindersTab = ({ view: { stages } }: { readonly view: LocationView }) => {
  const moments = useMoments();
  const id = useLocationId();
  const isNow = moments.asOf === undefined && moments.validAt === undefined;
  const reminders = api.useQuery('get', '/v1/locations/{id}/reminders', { params: { path: { id }, query: moments } });
  return (
    <Stack>
      {isNow && <Part title={WORDS.next}><NextReminders stages={stages} /></Part>}
      <Part title={WORDS.issued}>
        <Answer of={reminders}>
          {({ reminders: told }) => (told.length === 0
            ? <NothingHere why={isNow ? WORDS.none : WORDS.noneThen} />
            : <ol className="events">{told.map((one) => <ReminderLine key={one.reminder} reminder={one} />)}</ol>)}
        </Answer>
      </Part>
    </Stack>
  );
};

const NextReminders = ({ stages }: Pick<LocationView, 'stages'>) => {
  const say = useSay();
  const { moment } = usePlaceFormats();
  const id = useLocationId();
  const running = api.useQuery('get', '/v1/deadlines', { params: { query: { locationId: id, status: 'open', running: true } } });
  return (
    <Answer of={running}>
      {({ deadlines }) => {
        const coming = deadlines.flatMap(({ stage, work }) => (work?.reminders.next === undefined ? [] : [{ stage, ...work.reminders.next }]));
        if (coming.length === 0) return <Text size="sm">{say(WORDS.noNext)}</Text>;
        return (
          <ul className="events">
            {coming.map(({ stage, rung, at, to }) => {
              const label = stages.find(({ key }) => key === stage)?.label;
              return <li key={stage}><Text size="sm">{say(WORDS.nextAt(rung, label === undefined ? stage : say(label), moment(at), to.map((role) => say(ROLE_NAMES[role])).join(', ')))}</Text></li>;
            })}
          </ul>
        );
      }}
    </Answer>
  );
};

const ReminderLine = ({ reminder }: { readonly reminder: Reminder }) => {
  const say = useSay();
  const { moment, day } = usePlaceFormats();
  const { rung, tone, status, sentence, issuedAt, to, cc, missing, recipients, promise, withdrawnReason } = reminder;
  const roles = (list: Reminder['to']): string => list.map((role) => say(ROLE_NAMES[role])).join(', ');
  return (
    <li className="event">
      <Group gap={6}><Badge variant="default" tt="none">{rung}</Badge><Badge variant="default" tt="none">{say(TONES[tone])}</Badge><Badge variant="default" tt="none">{say(STATUS[status])}</Badge></Group>
      <Text size="sm">{say(sentence)}</Text>
      <div className="event-meta">
        <span>{moment(issuedAt)}</span>
        <span>{say(WORDS.to)} {roles(to)}{cc.length > 0 && `; ${say(WORDS.cc)} ${roles(cc)}`}</span>
        {recipients.map((one) => <span key={one.recipient}>{one.recipient}: {say(OUTCOMES[one.outcome])} ({one.channel}, {moment(one.at)}){one.why !== undefined && ` – ${say(one.why)}`}</span>)}
      </div>
      {missing.length > 0 && <Text size="sm">{say(WORDS.missing)}: {missing.join('; ')}</Text>}
      {promise !== undefined && <Text size="sm" fw={600}>{say(WORDS.promise(day(promise.promisedOn), promise.role in ROLE_NAMES ? say(ROLE_NAMES[promise.role as keyof typeof ROLE_NAMES]) : promise.role))}{promise.broken && ` – ${say(WORDS.broken)}`}</Text>}
      {withdrawnReason !== undefined && <Text size="sm">{say(WORDS.withdrawn)}: {say(WITHDRAWN[withdrawnReason])}</Text>}
    </li>
  );
};
