import type { Instant, PlainDate, Query, Scope, SqlRow } from '@app/kernel';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { SITUATION_COUNTS, situationsIn, type SituationCounts } from '../asking/situation-counts.js';
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
export const stageMatrix = (request: MatrixRequest): Query<MatrixCell> => ({ ...matrix('programme', '', request), row: cell });

/** Programme by current stage in each province, named by its Kemendagri code. */
export const provinceMatrix = (request: MatrixRequest): Query<ProvinceCell> => ({
  ...matrix('programme, province_code', 'province_code, max(province) AS province_name,', request),
  row: (row) => ({ ...cell(row), province: textIn(row, 'province_code'), provinceName: textIn(row, 'province_name') }),
});

const matrix = (group: string, columns: string, { scope, filters = {}, today, asOf }: MatrixRequest): Omit<Query<never>, 'row'> => {
  const shown = all(locationsLike(scope, filters), asOf && knownAt(asOf));
  return {
    sql: `
      WITH standing AS (
        SELECT programme, substr(region, 1, 2) AS province_code, province, current_stage AS stage, situation,
          situation IN ('active', 'suspended') AS open, max(0, julianday(?) - julianday(stage_since)) AS days
        FROM ${asOf === undefined ? 'location_board' : 'transitions'} WHERE ${shown.sql}
      ), ranked AS (
        SELECT *, row_number() OVER (alike ORDER BY days) AS place, count(*) OVER alike AS places
        FROM standing WINDOW alike AS (PARTITION BY ${group}, stage, open)
      )
      SELECT programme, ${columns} stage, count(*) AS locations, ${SITUATION_COUNTS},
        avg(CASE WHEN open AND place IN ((places + 1) / 2, (places + 2) / 2) THEN days END) AS median
      FROM ranked GROUP BY ${group}, stage ORDER BY ${group}, stage`,
    parameters: [today, ...shown.parameters],
  };
};

const cell = (row: SqlRow): MatrixCell => ({
  programme: textIn(row, 'programme'),
  stage: maybe(row, 'stage', textIn),
  locations: numberIn(row, 'locations'),
  situations: situationsIn(row),
  medianDays: maybe(row, 'median', numberIn),
});
