import type { Query } from '@app/kernel';
import type { BulkAction, KnownBulk, RowOutcome } from '@app/programme';
import { numberIn, textIn } from '../asking/read-row.js';

export type BulkTally = { readonly [O in RowOutcome['outcome']]: number };
export type BulkItem = {
  readonly bulk: string; readonly action: BulkAction['action']; readonly status: KnownBulk['status']; readonly round: number; readonly total: number;
  readonly tally: BulkTally; readonly startedAt: string;
};

const MOST = 50;
const many = (outcome: RowOutcome['outcome']): string => `(SELECT count(*) FROM json_each(outcomes) WHERE value = '${outcome}') AS ${outcome}`;

/** Those of an account, newest first. */
export const bulksOf = (account: string): Query<BulkItem> => ({
  sql: `SELECT bulk, action, status, round, total, started_at, ${many('done')}, ${many('unchanged')}, ${many('refused')}, ${many('failed')}
    FROM bulk_list WHERE account = ? ORDER BY started_position DESC LIMIT ${MOST}`,
  parameters: [account],
  row: (row) => ({
    bulk: textIn(row, 'bulk'), action: textIn(row, 'action') as BulkItem['action'], status: textIn(row, 'status') as BulkItem['status'],
    round: numberIn(row, 'round'), total: numberIn(row, 'total'), startedAt: textIn(row, 'started_at'),
    tally: { done: numberIn(row, 'done'), unchanged: numberIn(row, 'unchanged'), refused: numberIn(row, 'refused'), failed: numberIn(row, 'failed') },
  }),
});
