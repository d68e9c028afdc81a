import type { Query, Scope } from '@app/kernel';
import type { KnownLocation, LocationCourse } from '@app/programme';
import { all, asked, inRegion, where, within } from '../asking/predicate.js';
import { textIn } from '../asking/read-row.js';

/** As much of a location as it takes to count its days by any law, and to compare them with those recorded. */
export type PlannedLocation = LocationCourse & Pick<KnownLocation, 'situation' | 'pin' | 'satker' | 'regionNames' | 'deadlines'>;

export type CoursesRequest = {
  readonly scope: Scope;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly province?: string;
  /** Only the one. */
  readonly locationId?: string;
};

const OPEN = where(`situation IN ('active', 'suspended')`);

/** The locations of a schedule that have not ended, by id. */
export const openCourses = ({ scope, programme, fiscalYear, province, locationId }: CoursesRequest): Query<PlannedLocation> => {
  const { sql, parameters } = all(
    within(scope), OPEN, where('programme = ?', programme), where('fiscal_year = ?', fiscalYear), asked(province, inRegion), asked(locationId, (id) => where('location_id = ?', id)),
  );
  return { sql: `SELECT course FROM location_course WHERE ${sql} ORDER BY location_id`, parameters, row: (row) => JSON.parse(textIn(row, 'course')) as PlannedLocation };
};

export type BehindRequest = { readonly programme: string; readonly fiscalYear: number; readonly revision: number; readonly calendarVersion: number; readonly after?: string; readonly limit: number };

/** Ids of the open locations that have not taken over a revision, or not yet counted by a calendar; in order, after the one given. */
export const locationsBehind = ({ programme, fiscalYear, revision, calendarVersion, after = '', limit }: BehindRequest): Query<string> => ({
  sql: `SELECT location_id FROM location_course WHERE ${OPEN.sql} AND programme = ? AND fiscal_year = ? AND location_id > ?
    AND (revision IS NULL OR revision < ? OR calendar_version < ?) ORDER BY location_id LIMIT ?`,
  parameters: [programme, fiscalYear, after, revision, calendarVersion, limit],
  row: (row) => textIn(row, 'location_id'),
});
