import { api, type Schemas } from '../../../api/client.js';
import { useFormats, useSay } from '../../../words/language.js';
import { ShortTable } from '../short-table.js';
import { SourceMark } from '../source-mark.js';
import { WORDS } from '../words.js';
import { CALENDAR } from './words.js';

/** Every decree that was entered, newest first, and what it changed. */
export const Publications = () => {
  const say = useSay();
  const { day, number } = useFormats();
  const { data } = api.useQuery('get', '/v1/calendar/versions');
  if (data === undefined) return null;
  const named = (days: readonly Schemas['DayOffDto'][]): string => days.map(({ date, name }) => `${day(date)} ${say(name)}`).join('; ');
  const changes = ({ added, removed }: Schemas['PublicationDto']): string =>
    [...(added.length === 0 ? [] : [say(CALENDAR.added(named(added)))]), ...(removed.length === 0 ? [] : [say(CALENDAR.removed(named(removed)))])].join(' — ');
  return (
    <details>
      <summary className="schedule-summary">{say(CALENDAR.history(number(data.publications.length)))}</summary>
      <ShortTable caption={CALENDAR.history('')} head={[CALENDAR.decree, CALENDAR.year, WORDS.published, CALENDAR.changes, WORDS.sourceMark]}
        rows={data.publications.toReversed().map((one) => ({
          key: String(one.version),
          cells: [one.decree, String(one.year), <span key="d" className="number">{day(one.publishedOn)}</span>, changes(one), <SourceMark key="s" source={one.source} clause={one.clause} about={one.decree} />],
        }))} />
    </details>
  );
};
