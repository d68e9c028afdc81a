import type { Query, Scope, SqlRow } from '@app/kernel';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all, where, within } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import type { TrancheStatus } from './project.js';

type Paper = { readonly number: string; readonly on: string };

export type TrancheItem = {
  readonly locationId: string;
  readonly tranche: number;
  readonly percent: number;
  readonly amount: number;
  readonly status: TrancheStatus;
  readonly requestedOn: string;
  readonly spp?: Paper;
  readonly spm?: Paper;
  readonly sp2d?: Paper;
  readonly disbursed: number;
};

export const tranchesOf = ({ scope, locationId }: { readonly scope: Scope; readonly locationId: string }): Query<TrancheItem> => {
  const { sql, parameters } = all(where('location_id = ?', locationId), within(scope));
  return {
    sql: `SELECT * FROM money_board WHERE ${sql} ORDER BY tranche`,
    parameters,
    row: trancheItem,
  };
};

export const trancheItem = (row: SqlRow): TrancheItem => ({
  locationId: textIn(row, 'location_id'),
  tranche: numberIn(row, 'tranche'),
  percent: numberIn(row, 'percent'),
  amount: numberIn(row, 'amount'),
  status: textIn(row, 'status') as TrancheStatus,
  requestedOn: textIn(row, 'requested_on'),
  spp: maybe(row, 'spp_number', (one) => ({ number: textIn(one, 'spp_number'), on: textIn(one, 'spp_on') })),
  spm: maybe(row, 'spm_number', (one) => ({ number: textIn(one, 'spm_number'), on: textIn(one, 'spm_on') })),
  sp2d: maybe(row, 'sp2d_number', (one) => ({ number: textIn(one, 'sp2d_number'), on: textIn(one, 'disbursed_on') })),
  disbursed: numberIn(row, 'disbursed'),
});

/** Money and works stand side by side; neither is ever computed from the other. */
export type MoneyTotal = {
  /** A programme key, or the Kemendagri code of a province. */
  readonly group: string;
  readonly locations: number;
  readonly contracts: number;
  readonly contracted: number;
  readonly requested: number;
  readonly disbursed: number;
  /** Mean percentage in the field, weighted by contract amount; absent where there is no contract. */
  readonly physical?: number;
};

export type TotalsRequest<By extends string> = { readonly scope: Scope; readonly filters?: LocationFilters; readonly by: By };

export const GROUPS = { programme: 'programme', province: 'substr(region, 1, 2)' } as const;

/** Contracts and works of withdrawn locations no longer count; money that was paid out does, whatever became of the location. */
export const moneyTotals = ({ scope, filters = {}, by }: TotalsRequest<keyof typeof GROUPS>): Query<MoneyTotal> => {
  const { sql, parameters } = locationsLike(scope, filters);
  return {
    sql: `
      WITH shown AS (
        SELECT *, ${GROUPS[by]} AS shown_group, iif(situation IN ('cancelled', 'replaced'), NULL, contract_amount) AS weight FROM location_board WHERE ${sql}
      )
      SELECT shown_group, count(*) AS locations, count(weight) AS contracts, ifnull(sum(weight), 0) AS contracted,
        sum(requested) AS requested, sum(disbursed) AS disbursed, sum(physical * weight) / sum(weight) AS physical
      FROM shown GROUP BY shown_group ORDER BY shown_group`,
    parameters,
    row: (row) => ({
      group: textIn(row, 'shown_group'),
      locations: numberIn(row, 'locations'),
      contracts: numberIn(row, 'contracts'),
      contracted: numberIn(row, 'contracted'),
      requested: numberIn(row, 'requested'),
      disbursed: numberIn(row, 'disbursed'),
      physical: maybe(row, 'physical', numberIn),
    }),
  };
};
