import { alter, put, type ColumnType, type Instant, type JsonObject, type Projection } from '@app/kernel';
import type { ViewEvent } from '@app/programme';

export type ViewRow = {
  readonly view: string;
  readonly name: string;
  readonly filters: JsonObject;
  readonly shared: 0 | 1;
  readonly account: string;
  readonly unit: string;
  readonly kept_at: Instant;
  readonly removed: 0 | 1;
};

const COLUMNS = {
  view: 'text', name: 'text', filters: 'json', shared: 'integer', account: 'text', unit: 'text', kept_at: 'text', removed: 'integer',
} as const satisfies { readonly [Column in keyof ViewRow]: ColumnType };

/** One row per saved view. */
export const viewList: Projection<ViewEvent, ViewRow> = {
  table: 'view_list',
  version: 1,
  categories: ['View'],
  columns: COLUMNS,
  indexes: [['account', 'name'], ['shared', 'name']],
  project({ event, stream, metadata: { recordedAt } }, read) {
    const view = stream.slice('View-'.length);
    if (event.type === 'ViewKept') {
      const { name, filters, shared, account, unit } = event.data;
      return [put(view, { view, name, filters, shared: shared ? 1 : 0, account, unit, kept_at: recordedAt, removed: 0 })];
    }
    if (read(view) === undefined) return [];
    return [alter(view, event.type === 'ViewRenamed' ? { name: event.data.name } : { removed: 1 })];
  },
};
