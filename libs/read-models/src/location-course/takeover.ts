import type { Query } from '@app/kernel';
import { numberIn } from '../asking/read-row.js';

/** How many open locations a schedule has, and how many of them still count by an older revision or by none. */
export type Takeover = { readonly locations: number; readonly behind: number };

export const takeover = ({ programme, fiscalYear, revision }: { readonly programme: string; readonly fiscalYear: number; readonly revision: number }): Query<Takeover> => ({
  sql: `SELECT count(*) AS locations, count(CASE WHEN revision IS NULL OR revision < ? THEN 1 END) AS behind
    FROM location_course WHERE programme = ? AND fiscal_year = ? AND situation IN ('active', 'suspended')`,
  parameters: [revision, programme, fiscalYear],
  row: (row) => ({ locations: numberIn(row, 'locations'), behind: numberIn(row, 'behind') }),
});
