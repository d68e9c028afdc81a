import type { Query, Scope } from '@app/kernel';
import { all, asked, where, within } from '../asking/predicate.js';
import { numberIn, textIn } from '../asking/read-row.js';

export type StageDuration = {
  readonly programme: string; readonly stage: string; readonly completed: number;
  /** Calendar days. */
  readonly medianDays: number; readonly longestDays: number;
};

export type DurationRequest = { readonly scope: Scope; readonly fiscalYear?: number; readonly programme?: string };

/** How long each stage took where it is completed. */
export const stageDurations = ({ scope, fiscalYear, programme }: DurationRequest): Query<StageDuration> => {
  const { sql, parameters } = all(
    within(scope),
    where('days IS NOT NULL'),
    asked(fiscalYear, (year) => where('fiscal_year = ?', year)),
    asked(programme, (one) => where('programme = ?', one)),
  );
  return {
    sql: `
      WITH ranked AS (
        SELECT programme, stage, days,
          row_number() OVER (PARTITION BY programme, stage ORDER BY days) AS place, count(*) OVER (PARTITION BY programme, stage) AS places
        FROM stage_board WHERE ${sql}
      )
      SELECT programme, stage, count(*) AS completed, max(days) AS longest,
        avg(CASE WHEN place IN ((places + 1) / 2, (places + 2) / 2) THEN days END) AS median
      FROM ranked GROUP BY programme, stage ORDER BY programme, stage`,
    parameters,
    row: (row) => ({
      programme: textIn(row, 'programme'), stage: textIn(row, 'stage'), completed: numberIn(row, 'completed'),
      medianDays: numberIn(row, 'median'), longestDays: numberIn(row, 'longest'),
    }),
  };
};
