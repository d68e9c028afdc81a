import { Badge, Group, Stack, Text } from '@mantine/core';
import { api } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { Screen } from '../../parts/screen.js';
import { both } from '../../words/bilingual.js';
import { useFormats, useSay } from '../../words/language.js';
import { PlaceLink } from './place-link.js';
import { Drafts } from './publishing/drafts.js';
import { RevisionName } from './revision-name.js';
import { ScheduleDesk } from './schedule-desk.js';
import { useMayChange, useNames, usePlace, useSchedule, useScheduleSearch, type Schedule } from './use-schedule.js';
import { WORDS } from './words.js';
import './schedules.css';

/** The schedule of one programme and year. */
export const OneSchedule = () => {
  const say = useSay();
  const { programme, fiscalYear } = usePlace();
  const names = useNames();
  const schedule = useSchedule();
  const name = names.programme(programme);
  return (
    <Screen title={both(`Jadwal ${name.id} ${fiscalYear}`, `Schedule of ${name.en} ${fiscalYear}`)} actions={<PlaceLink>{say(WORDS.all)}</PlaceLink>}>
      <Answer of={schedule}>{(known) => <><Standing of={known} /><OnDesk schedule={known} /></>}</Answer>
    </Screen>
  );
};

const Standing = ({ of: { newest } }: { readonly of: Schedule }) => {
  const say = useSay();
  const { day } = useFormats();
  const { why } = useMayChange();
  return (
    <Stack gap={4}>
      {newest !== undefined && (
        <Group gap="xs">
          <Text size="sm"><strong><RevisionName revision={newest.revision} /></strong>, {say(WORDS.published).toLowerCase()} <span className="number">{day(newest.publishedOn)}</span>: {newest.reason} ({newest.reference}). {say(newest.concluded === undefined ? WORDS.applying : WORDS.concluded)}.</Text>
          {newest.content.targets.some(({ source }) => source === 'A') && <Badge variant="outline" color="orange" c="dark" tt="none" title={say(WORDS.assumedText)}>{say(WORDS.assumed)}</Badge>}
        </Group>
      )}
      {why !== undefined && <Text size="sm" c="gray.8">{say(why)}</Text>}
    </Stack>
  );
};

/** What holds, or the draft that was opened. */
const OnDesk = ({ schedule }: { readonly schedule: Schedule }) => {
  const { draft } = useScheduleSearch();
  const { newest } = schedule;
  if (draft !== undefined) return <DraftOnDesk key={draft} schedule={schedule} draft={draft} />;
  return newest === undefined ? <Drafts /> : <ScheduleDesk key={newest.revision} schedule={schedule} base={newest.content} draft={undefined} />;
};

const DraftOnDesk = ({ schedule, draft }: { readonly schedule: Schedule; readonly draft: number }) => {
  const place = usePlace();
  const found = api.useQuery('get', '/v1/schedules/{programme}/{fiscalYear}/drafts/{draft}', { params: { path: { ...place, draft } } });
  return <Answer of={found}>{({ content }) => <ScheduleDesk key={draft} schedule={schedule} base={content} draft={draft} />}</Answer>;
};
