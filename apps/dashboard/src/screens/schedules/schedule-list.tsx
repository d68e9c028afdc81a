import { Badge, Group, Stack, Title } from '@mantine/core';
import { api, type Schemas } from '../../api/client.js';
import { Answer } from '../../parts/answer.js';
import { NothingHere } from '../../parts/nothing-here.js';
import { Screen } from '../../parts/screen.js';
import { useFrame, useReframe } from '../../shell/use-frame.js';
import { useFormats, useSay } from '../../words/language.js';
import { CalendarPanel } from './calendar/calendar-panel.js';
import { PlaceLink } from './place-link.js';
import { RevisionName } from './revision-name.js';
import { ShortTable } from './short-table.js';
import { useNames } from './use-schedule.js';
import { PART_NAMES, WORDS } from './words.js';
import './schedules.css';

type Summary = Schemas['ScheduleSummaryDto'];

/** Which schedules there are, and the days on which nobody works. */
export const Schedules = () => {
  const { fiscalYear, programme } = useFrame();
  const reframe = useReframe();
  const schedules = api.useQuery('get', '/v1/schedules');
  const say = useSay();
  const isOfFrame = (one: Summary): boolean => (fiscalYear === undefined || one.fiscalYear === fiscalYear) && (programme === undefined || one.programme === programme);
  const clear = (): void => { reframe({ fiscalYear: undefined, programme: undefined }); };
  return (
    <Screen title={WORDS.title} lead={say(WORDS.lead)}>
      <Stack gap="xs">
        <Title order={2}>{say(WORDS.list)}</Title>
        <Answer of={schedules}>
          {({ schedules: all }) => {
            const shown = all.filter(isOfFrame).toSorted((one, other) => other.fiscalYear - one.fiscalYear);
            if (all.length === 0) return <NothingHere why={WORDS.none} />;
            return shown.length === 0 ? <NothingHere why={WORDS.noneMatches} onClear={clear} /> : <List of={shown} />;
          }}
        </Answer>
      </Stack>
      <CalendarPanel />
    </Screen>
  );
};

const List = ({ of }: { readonly of: readonly Summary[] }) => {
  const say = useSay();
  const names = useNames();
  const { day, number } = useFormats();
  return (
    <ShortTable caption={WORDS.list} numbers={[6]} head={[WORDS.programme, WORDS.year, WORDS.newest, WORDS.published, WORDS.reason, WORDS.standing, WORDS.drafts]}
      rows={of.map(({ programme, fiscalYear, newest, drafts }) => ({
        key: `${programme} ${fiscalYear}`,
        cells: [
          <PlaceLink key="p" programme={programme} fiscalYear={fiscalYear}>{say(names.programme(programme))}</PlaceLink>,
          String(fiscalYear),
          newest === undefined ? say(WORDS.onlyDrafts) : <Group key="r" gap={6}><RevisionName revision={newest.revision} />{isAssumed(newest.reason) && <Badge variant="outline" color="orange" c="dark" tt="none" title={say(WORDS.assumedText)}>{say(WORDS.assumed)}</Badge>}</Group>,
          newest === undefined ? '–' : <span key="d" className="number">{day(newest.publishedOn)}</span>,
          newest === undefined ? '–' : <span key="w" className="reason-short" title={`${newest.reason} (${newest.reference})`}>{newest.reason} ({newest.reference})</span>,
          newest === undefined ? '–' : <Stack key="s" gap={2} align="flex-start"><span>{say(newest.concluded === undefined ? WORDS.applying : WORDS.concluded)}</span><PlaceLink programme={programme} fiscalYear={fiscalYear} part="what-if">{say(PART_NAMES['what-if'])}</PlaceLink></Stack>,
          drafts === 0 ? '–' : <PlaceLink key="n" programme={programme} fiscalYear={fiscalYear} part="publish">{number(drafts)}</PlaceLink>,
        ],
      }))} />
  );
};

/** What comes with the system says in its reason that it is an assumption. */
const isAssumed = (reason: string): boolean => reason.includes('[A]');
