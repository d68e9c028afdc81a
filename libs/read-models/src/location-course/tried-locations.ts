import type { Query, SqlRow } from '@app/kernel';
import type { KnownLocation, TriedLocation } from '@app/programme';
import { numberIn, textIn } from '../asking/read-row.js';

/** A location on which a law can be tried; `undefined` in place of the rest once it has ended. */
export type CourseItem = { readonly locationId: string; readonly open?: TriedLocation & Pick<KnownLocation, 'pin'> };

/** Up to where the two tables have come of which an item is made: what has changed since lies behind one of the marks. */
export type CourseMarks = { readonly course: string; readonly board: string };

export const NO_MARKS: CourseMarks = { course: '', board: '' };

type Schedule = { readonly programme: string; readonly fiscalYear: number };

/** `+`: in order of the keys as they lie in the table. By the index of schedules, every page would sort all of them anew. */
const JOINED = 'FROM location_course c LEFT JOIN location_board b ON b.key = c.key WHERE +c.programme = ? AND +c.fiscal_year = ?';

export const courseMarks = ({ programme, fiscalYear }: Schedule): Query<CourseMarks> => ({
  sql: `SELECT ifnull(max(c.position), '') AS course, ifnull(max(b.position), '') AS board ${JOINED}`,
  parameters: [programme, fiscalYear],
  row: (row) => ({ course: textIn(row, 'course'), board: textIn(row, 'board') }),
});

/** Those that changed since the marks, by id, after the one given. */
export const triedLocations = (
  { programme, fiscalYear, since, after, limit }: Schedule & { readonly since: CourseMarks; readonly after: string; readonly limit: number },
): Query<CourseItem> => ({
  sql: `SELECT c.key AS location_id, c.course, ifnull(b.physical, 0) AS physical ${JOINED} AND (c.position > ? OR b.position > ?) AND c.key > ? ORDER BY c.key LIMIT ?`,
  parameters: [programme, fiscalYear, since.course, since.board, after, limit],
  row: courseItem,
});

const courseItem = (row: SqlRow): CourseItem => {
  const course = JSON.parse(textIn(row, 'course')) as KnownLocation;
  const { situation, locationId, region, fiscalYear, designatedOn, stages, suspensions, extensions, acceleration, satker, currentStage, deadlines, pin } = course;
  if (situation !== 'active' && situation !== 'suspended') return { locationId };
  return { locationId, open: { locationId, region, fiscalYear, designatedOn, stages, suspensions, extensions, acceleration, satker, currentStage, deadlines, pin, physical: numberIn(row, 'physical') } };
};
