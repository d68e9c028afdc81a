import type { Query, Scope, SqlRow } from '@app/kernel';
import { all, asked, inRegion, where, within } from '../asking/predicate.js';
import { numberIn, textIn } from '../asking/read-row.js';
import { GROUPS } from '../money-board/queries.js';

export type LabourSums = {
  readonly workers: number; readonly women: number; readonly mbr: number; readonly affected: number;
  readonly hok: number; readonly wages: number;
};

export type LabourItem = LabourSums & {
  readonly locationId: string; readonly work: string; readonly month: string; readonly youngestAge: number; readonly corrections: number;
};

export const labourOf = ({ scope, locationId }: { readonly scope: Scope; readonly locationId: string }): Query<LabourItem> => {
  const { sql, parameters } = all(where('location_id = ?', locationId), within(scope));
  return {
    sql: `SELECT * FROM labour_board WHERE ${sql} ORDER BY month, work`,
    parameters,
    row: labourItem,
  };
};

export const labourItem = (row: SqlRow): LabourItem => ({
  locationId: textIn(row, 'location_id'), work: textIn(row, 'work'), month: textIn(row, 'month'), ...sums(row),
  youngestAge: numberIn(row, 'youngest_age'), corrections: numberIn(row, 'corrections'),
});

/** A programme key, the Kemendagri code of a province, or a month. */
export type LabourTotal = LabourSums & { readonly group: string; readonly locations: number };

export type LabourRequest = {
  readonly scope: Scope;
  readonly by: 'programme' | 'province' | 'month';
  readonly programme?: string; readonly fiscalYear?: number; readonly province?: string;
};

/** Days and wages add up. Heads add up within a month; over the months each work counts with its largest month. */
export const labourTotals = ({ scope, by, programme, fiscalYear, province }: LabourRequest): Query<LabourTotal> => {
  const { sql, parameters } = all(
    within(scope),
    asked(programme, (one) => where('programme = ?', one)),
    asked(fiscalYear, (year) => where('fiscal_year = ?', year)),
    asked(province, inRegion),
  );
  const crew = by === 'month' ? 'location_id, work, month' : 'location_id, work';
  return {
    sql: `
      WITH shown AS (
        SELECT *, ${by === 'month' ? 'month' : GROUPS[by]} AS shown_group,
          row_number() OVER (PARTITION BY ${crew} ORDER BY workers DESC, month) = 1 AS largest
        FROM labour_board WHERE ${sql}
      )
      SELECT shown_group, count(DISTINCT location_id) AS locations, sum(workers * largest) AS workers, sum(women * largest) AS women,
        sum(mbr * largest) AS mbr, sum(affected * largest) AS affected, sum(hok) AS hok, sum(wages) AS wages
      FROM shown GROUP BY shown_group ORDER BY shown_group`,
    parameters,
    row: (row) => ({ group: textIn(row, 'shown_group'), locations: numberIn(row, 'locations'), ...sums(row) }),
  };
};

const sums = (row: SqlRow): LabourSums => ({
  workers: numberIn(row, 'workers'), women: numberIn(row, 'women'), mbr: numberIn(row, 'mbr'), affected: numberIn(row, 'affected'),
  hok: numberIn(row, 'hok'), wages: numberIn(row, 'wages'),
});
