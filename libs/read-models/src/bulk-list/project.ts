import { alter, put, type ColumnType, type Instant, type Projection } from '@app/kernel';
import type { BulkEvent, KnownBulk, RowOutcome } from '@app/programme';

export type BulkListRow = {
  readonly bulk: string;
  readonly account: string;
  readonly action: string;
  readonly status: KnownBulk['status'];
  readonly round: number;
  readonly total: number;
  /** The newest outcome of every row, by its place. */
  readonly outcomes: { readonly [at: string]: RowOutcome['outcome'] };
  readonly started_at: Instant;
  /** Of its start: no two have the same. */
  readonly started_position: string;
  readonly position: string;
};

const COLUMNS = {
  bulk: 'text', account: 'text', action: 'text', status: 'text', round: 'integer', total: 'integer', outcomes: 'json', started_at: 'text', started_position: 'text', position: 'text',
} as const satisfies { readonly [Column in keyof BulkListRow]: ColumnType };

/** One row per bulk action. */
export const bulkList: Projection<BulkEvent, BulkListRow> = {
  table: 'bulk_list',
  version: 2,
  categories: ['Bulk'],
  columns: COLUMNS,
  indexes: [['account', 'started_position']],
  project({ event, stream, position, metadata: { recordedAt } }, read) {
    const bulk = stream.slice('Bulk-'.length);
    if (event.type === 'BulkStarted') {
      const { by, action: { action }, total } = event.data;
      return [put(bulk, { bulk, account: by.id, action, status: 'running', round: 1, total, outcomes: {}, started_at: recordedAt, started_position: position, position })];
    }
    const row = read(bulk);
    if (row === undefined) return [];
    switch (event.type) {
      case 'BulkRowsFrozen': return [];
      case 'BulkAdvanced': return [alter(bulk, { outcomes: { ...row.outcomes, ...Object.fromEntries(event.data.outcomes.map(({ at, outcome }) => [at, outcome])) }, position })];
      case 'BulkRetried': return [alter(bulk, { status: 'running', round: event.data.round, position })];
      case 'BulkCancelled': return [alter(bulk, { status: 'cancelled', position })];
      case 'BulkCompleted': return [alter(bulk, { status: 'completed', position })];
    }
  },
};
