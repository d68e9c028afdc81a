import type { Instant, PlainDate, Query, Scope, SqlRow } from '@app/kernel';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { situationCounts, situationsIn, type SituationCounts } from '../asking/situation-counts.js';
import { knownAt } from '../transitions/known-at.js';

export type MatrixCell = {
  readonly programme: string;
  /** Absent until the location has a stage. */
  readonly stage?: string;
  readonly locations: number;
  readonly situations: SituationCounts;
  /** Calendar days that the active and suspended ones have stood there; absent where there are none. */
  readonly medianDays?: number;
};

export type ProvinceCell = MatrixCell & { readonly province: string; readonly provinceName: string };

export type MatrixRequest = {
  readonly scope: Scope;
  readonly filters?: LocationFilters;
  readonly today: PlainDate;
  /** What the system knew then, instead of what it knows now. */
  readonly asOf?: Instant;
};

/** Programme by current stage. */
export const stageMatrix = (request: MatrixRequest): Query<MatrixCell> => ({ ...matrix({ by: 'programme', named: 'programme', cell: 'programme' }, request), row: cell });

/** Programme by current stage in each province, named by its Kemendagri code. */
export const provinceMatrix = (request: MatrixRequest): Query<ProvinceCell> => ({
  ...matrix({
    by: 'programme, province_code',
    named: 'programme, substr(region, 1, 2) AS province_code, max(province) AS province_name',
    cell: 'programme, province_code, max(province_name) AS province_name',
  }, request),
  row: (row) => ({ ...cell(row), province: textIn(row, 'province_code'), provinceName: textIn(row, 'province_name') }),
});

/** Sorts as they are ordered: a tab comes before whatever a name may hold. */
export const provinceCellKey = ({ programme, province, stage = '' }: Pick<ProvinceCell, 'programme' | 'province' | 'stage'>): string => `${programme}\t${province}\t${stage}`;

type Columns = { readonly by: string; readonly named: string; readonly cell: string };

/** Locations alike in everything that is asked are counted first: to order a few thousand kinds takes less than to order all locations. */
const matrix = ({ by, named, cell }: Columns, { scope, filters = {}, today, asOf }: MatrixRequest): Omit<Query<never>, 'row'> => {
  const shown = all(locationsLike(scope, filters), asOf && knownAt(asOf));
  return {
    sql: `
      WITH alike AS (
        SELECT ${named}, current_stage AS stage, situation, max(0, julianday(?) - julianday(stage_since)) AS days, count(*) AS many
        FROM ${asOf === undefined ? 'location_board' : 'transitions'} WHERE ${shown.sql}
        GROUP BY ${by}, current_stage, stage_since, situation
      ), ranked AS (
        SELECT *, situation IN ('active', 'suspended') AS open, sum(many) OVER (so_far ROWS UNBOUNDED PRECEDING) AS last, sum(many) OVER one_kind AS places
        FROM alike WINDOW one_kind AS (PARTITION BY ${by}, stage, situation IN ('active', 'suspended')), so_far AS (one_kind ORDER BY days)
      )
      SELECT ${cell}, stage, sum(many) AS locations, ${situationCounts('many')},
        sum(CASE WHEN open THEN days * (${atPlace('(places + 1) / 2')} + ${atPlace('(places + 2) / 2')}) END) / 2 AS median
      FROM ranked GROUP BY ${by}, stage ORDER BY ${by}, stage`,
    parameters: [today, ...shown.parameters],
  };
};

/** The median is the mean of the one or two places in the middle. */
const atPlace = (place: string): string => `(${place} BETWEEN last - many + 1 AND last)`;

const cell = (row: SqlRow): MatrixCell => ({
  programme: textIn(row, 'programme'),
  stage: maybe(row, 'stage', textIn),
  locations: numberIn(row, 'locations'),
  situations: situationsIn(row),
  medianDays: maybe(row, 'median', numberIn),
});
