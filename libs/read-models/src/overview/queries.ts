import type { Instant, Query, Scope } from '@app/kernel';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { maybe, numberIn } from '../asking/read-row.js';
import { situationCounts, situationsIn, type SituationCounts } from '../asking/situation-counts.js';
import { boardsThen } from '../past/boards-then.js';

/** The cumulative figures of the country, or of the part of it that the actor sees. */
export type Overview = {
  readonly locations: number;
  readonly situations: SituationCounts;
  readonly money: { readonly contracts: number; readonly contracted: number; readonly disbursed: number };
  /** Mean percentage in the field, weighted by contract amount; absent where there is no contract. */
  readonly physical?: number;
  readonly labour: { readonly workers: number; readonly women: number; readonly mbr: number; readonly hok: number; readonly wages: number };
  /** Locations that have completed it. */
  readonly completed: { readonly kpp: number; readonly lpj: number; readonly bast: number };
  readonly findings: { readonly open: number; readonly blocking: number };
  readonly accelerated: number;
  readonly crossedYear: number;
};

export type OverviewRequest = { readonly scope: Scope; readonly filters?: LocationFilters; /** What the system knew then, instead of what it knows now. */ readonly asOf?: Instant };

const LABOUR = ['workers', 'women', 'mbr', 'hok', 'wages'] as const;
const COMPLETED = ['kpp_completed', 'lpj_completed', 'bast_completed'] as const;

const sumsOf = (columns: readonly string[]): string => columns.map((column) => `ifnull(sum(${column}), 0) AS ${column}`).join(', ');

/** Contracts and works of withdrawn locations no longer count; money paid and work done do, whatever became of the location. */
export const overview = ({ scope, filters = {}, asOf }: OverviewRequest): Query<Overview> => {
  const [{ sql, parameters }, then] = [locationsLike(scope, filters), boardsThen(asOf)];
  return {
    sql: `
      ${then.sql}SELECT count(*) AS locations, ${situationCounts()}, ${sumsOf(LABOUR)}, ${sumsOf(COMPLETED)},
        count(weight) AS contracts, ifnull(sum(weight), 0) AS contracted, ifnull(sum(disbursed), 0) AS money_out,
        sum(physical * weight) / sum(weight) AS mean_physical,
        ifnull(sum(open_findings), 0) AS open, ifnull(sum(blocking_findings), 0) AS blocking,
        ifnull(sum(accelerated), 0) AS faster, ifnull(sum(crossed_year), 0) AS crossed
      FROM (SELECT *, iif(situation IN ('cancelled', 'replaced'), NULL, contract_amount) AS weight FROM location_board WHERE ${sql})`,
    parameters: [...then.parameters, ...parameters],
    row: (row) => ({
      locations: numberIn(row, 'locations'),
      situations: situationsIn(row),
      money: { contracts: numberIn(row, 'contracts'), contracted: numberIn(row, 'contracted'), disbursed: numberIn(row, 'money_out') },
      physical: maybe(row, 'mean_physical', numberIn),
      labour: {
        workers: numberIn(row, 'workers'), women: numberIn(row, 'women'), mbr: numberIn(row, 'mbr'),
        hok: numberIn(row, 'hok'), wages: numberIn(row, 'wages'),
      },
      completed: { kpp: numberIn(row, 'kpp_completed'), lpj: numberIn(row, 'lpj_completed'), bast: numberIn(row, 'bast_completed') },
      findings: { open: numberIn(row, 'open'), blocking: numberIn(row, 'blocking') },
      accelerated: numberIn(row, 'faster'),
      crossedYear: numberIn(row, 'crossed'),
    }),
  };
};
