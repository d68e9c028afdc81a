import { calendarEventSentence, DAY_OFF_KIND_LABELS, longDate } from '@app/programme';
import type { CalendarPublishing } from './publish-file.js';
import type { CalendarShown } from './shown-calendar.js';

export const calendarLines = ({ year, region, version, days, lists, warnings }: CalendarShown): readonly string[] => [
  `Kalender ${year}${region === undefined ? '' : ` wilayah ${region}`}, versi ${version} / Calendar of ${year}${region === undefined ? '' : ` in ${region}`}, version ${version}`,
  ...days.map(({ date, name, kind }) => `${date}  ${name.id} / ${name.en} (${DAY_OFF_KIND_LABELS[kind].id.toLowerCase()})`),
  ...lists.map(({ decree, publishedOn, source, clause }) => `[${source}] ${decree}, ${longDate(publishedOn).id}: ${clause}`),
  ...warnings.flatMap(({ id, en }) => [`! ${id}`, `  ${en}`]),
];

export const publishLines = ({ year, region, events }: CalendarPublishing): readonly string[] => events.length === 0
  ? [`Hari libur ${year}${region === undefined ? '' : ` wilayah ${region}`} sudah ditetapkan demikian. / The days off of ${year} are so already.`]
  : events.map(calendarEventSentence).flatMap(({ id, en }) => [id, `  ${en}`]);
