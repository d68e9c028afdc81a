import type { Query } from '@app/kernel';
import { where } from '../asking/predicate.js';
import { textIn } from '../asking/read-row.js';

const OPEN = where(`situation IN ('active', 'suspended')`);

export type BehindRequest = { readonly programme: string; readonly fiscalYear: number; readonly revision: number; readonly calendarVersion: number; readonly after?: string; readonly limit: number };

/** Ids of the open locations that have not taken over a revision, or not yet counted by a calendar; in order, after the one given. */
export const locationsBehind = ({ programme, fiscalYear, revision, calendarVersion, after = '', limit }: BehindRequest): Query<string> => ({
  sql: `SELECT location_id FROM location_course WHERE ${OPEN.sql} AND programme = ? AND fiscal_year = ? AND location_id > ?
    AND (revision IS NULL OR revision < ? OR calendar_version < ?) ORDER BY location_id LIMIT ?`,
  parameters: [programme, fiscalYear, after, revision, calendarVersion, limit],
  row: (row) => textIn(row, 'location_id'),
});
