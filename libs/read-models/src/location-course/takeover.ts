import type { Query, Scope } from '@app/kernel';
import { all, where, within } from '../asking/predicate.js';
import { numberIn } from '../asking/read-row.js';

/** How many open locations a schedule has, and how many of them still count by an older revision or by none. */
export type Takeover = { readonly locations: number; readonly behind: number };

export type TakeoverRequest = { readonly scope: Scope; readonly programme: string; readonly fiscalYear: number; readonly revision: number };

export const takeover = ({ scope, programme, fiscalYear, revision }: TakeoverRequest): Query<Takeover> => {
  const { sql, parameters } = all(within(scope), where(`situation IN ('active', 'suspended')`), where('programme = ?', programme), where('fiscal_year = ?', fiscalYear));
  return {
    sql: `SELECT count(*) AS locations, count(CASE WHEN revision IS NULL OR revision < ? THEN 1 END) AS behind FROM location_course WHERE ${sql}`,
    parameters: [revision, ...parameters],
    row: (row) => ({ locations: numberIn(row, 'locations'), behind: numberIn(row, 'behind') }),
  };
};
