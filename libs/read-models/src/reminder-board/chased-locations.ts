import type { PlainDate, Query, SqlRow } from '@app/kernel';
import type { Answered, KnownLocation } from '@app/programme';
import { all, asked, where, type Predicate } from '../asking/predicate.js';
import { numberIn, textIn } from '../asking/read-row.js';

/** A location that goes on, as the tables know it, and what its reminders have come to. */
export type ChasedCourse = {
  readonly locationId: string;
  readonly location: KnownLocation;
  readonly answered: Answered & { readonly reminders: { readonly [id: string]: { /** Of what befell it last. */ readonly position: string } } };
};

export type ChasedRequest = {
  /** Only those with a running deadline up to that day. */
  readonly dueUntil?: PlainDate;
  readonly after?: string;
  readonly limit: number;
};

/** Locations with a running deadline, by id. */
export const chasedCourses = ({ dueUntil, after = '', limit }: ChasedRequest): Query<ChasedCourse> => {
  const near = dueUntil === undefined ? where(`+status = 'open' AND running = 1`) : where(`+status = 'open' AND running = 1 AND due_on <= ?`, dueUntil);
  // Asked of each location anew, by its few rows (hence the plus): as a list it would be written out again for every page.
  const running = { sql: `EXISTS (SELECT 1 FROM deadline_board d WHERE d.location_id = c.key AND ${near.sql})`, parameters: near.parameters };
  return coursesLike(all(where(`c.situation IN ('active', 'suspended')`), asked(after, (id) => where('c.key > ?', id)), running), limit);
};

export const chasedCoursesOf = (locationIds: readonly string[]): Query<ChasedCourse> =>
  coursesLike(where('c.key IN (SELECT value FROM json_each(?))', JSON.stringify(locationIds)), locationIds.length);

export const chasedCourse = (locationId: string): Query<ChasedCourse> => coursesLike(where('c.key = ?', locationId), 1);

/** Reminders that somebody still waits for and that have lost their ground, location by location; in order, after the key given. */
export const groundlessReminders = ({ after = '', limit }: { readonly after?: string; readonly limit: number }): Query<{ readonly key: string; readonly locationId: string; readonly reminder: string }> => ({
  sql: `SELECT r.key, r.location_id, r.reminder FROM reminder_board r LEFT JOIN deadline_board d ON d.key = r.location_id || '/' || r.stage
    WHERE r.status = 'issued' AND (d.key IS NULL OR d.status <> 'open' OR d.running = 0 OR d.version <> r.version OR d.suspended_until IS NOT NULL)
      AND r.key > ? ORDER BY r.key LIMIT ?`,
  parameters: [after, limit],
  row: (row) => ({ key: textIn(row, 'key'), locationId: textIn(row, 'location_id'), reminder: textIn(row, 'reminder') }),
});

const coursesLike = ({ sql, parameters }: Predicate, limit: number): Query<ChasedCourse> => ({
  sql: `SELECT c.key AS location_id, c.course, ifnull(l.physical, 0) AS physical,
      (SELECT json_group_array(json_array(r.reminder, r.stage, r.version, r.rung, r.status = 'withdrawn', r.position)) FROM reminder_board r WHERE r.location_id = c.key) AS reminders,
      (SELECT json_group_array(json_array(p.stage, p.version, p.promised_on, p.broken, p.snoozed_until)) FROM promise_board p WHERE p.location_id = c.key) AS answers
    FROM location_course c LEFT JOIN location_board l ON l.key = c.key WHERE ${sql} ORDER BY c.key LIMIT ?`,
  parameters: [...parameters, limit],
  row: chasedCourseIn,
});

type ReminderCells = readonly [reminder: string, stage: string, version: number, rung: string, withdrawn: 0 | 1, position: string];
type AnswerCells = readonly [stage: string, version: number, promisedOn: PlainDate | null, broken: 0 | 1, snoozedUntil: PlainDate | null];

const chasedCourseIn = (row: SqlRow): ChasedCourse => {
  const reminders = JSON.parse(textIn(row, 'reminders')) as readonly ReminderCells[];
  const answers = JSON.parse(textIn(row, 'answers')) as readonly AnswerCells[];
  return {
    locationId: textIn(row, 'location_id'),
    location: { ...JSON.parse(textIn(row, 'course')) as KnownLocation, physical: numberIn(row, 'physical') },
    answered: {
      reminders: Object.fromEntries(reminders.map(([reminder, stage, version, rung, withdrawn, position]) => [reminder, { stage, version, rung, withdrawn: withdrawn === 1, position }])),
      promises: Object.fromEntries(answers.flatMap(([stage, version, promisedOn, broken]) => (promisedOn === null ? [] : [[stage, { version, promisedOn, broken: broken === 1 }]]))),
      snoozes: Object.fromEntries(answers.flatMap(([stage, , , , snoozedUntil]) => (snoozedUntil === null ? [] : [[stage, snoozedUntil]]))),
    },
  };
};
