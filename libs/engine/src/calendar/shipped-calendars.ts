import { readCalendar, type DaysOffOfYear } from '@app/programme';
import { definitionFilesIn } from '../definitions/definition-files.js';
import { readOnce } from '../definitions/read-once.js';
import { shippedPath } from '../definitions/shipped.js';

/** The days off that come with the application, in the order in which they were made known. A finding here is our own mistake. */
export const shippedCalendars = readOnce((): readonly DaysOffOfYear[] => {
  const files = definitionFilesIn(shippedPath('calendars'));
  const readings = Object.keys(files).map((file) => readCalendar(files, file));
  const findings = readings.flatMap((reading) => reading.findings);
  if (findings.length > 0) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence.id} / ${sentence.en}`).join('\n'));
  return readings.flatMap(({ list }) => list ?? []).sort((a, b) => a.publishedOn.localeCompare(b.publishedOn));
});
