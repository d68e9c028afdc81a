import type { JsonObject, Query } from '@app/kernel';
import { numberIn, textIn } from '../asking/read-row.js';

export type ViewItem = { readonly view: string; readonly name: string; readonly filters: JsonObject; readonly shared: boolean; readonly mine: boolean; readonly unit: string; readonly keptAt: string };

const MOST = 200;

/** Those of an account, and those that others share, by name. */
export const viewsOf = (account: string): Query<ViewItem> => ({
  sql: 'SELECT *, account = ? AS mine FROM view_list WHERE removed = 0 AND (account = ? OR shared = 1) ORDER BY mine DESC, name, view LIMIT ?',
  parameters: [account, account, MOST],
  row: (row) => ({
    view: textIn(row, 'view'), name: textIn(row, 'name'), filters: JSON.parse(textIn(row, 'filters')) as JsonObject,
    shared: row['shared'] === 1, mine: row['mine'] === 1, unit: textIn(row, 'unit'), keptAt: textIn(row, 'kept_at'),
  }),
});

/** How many an account keeps. */
export const viewsKept = (account: string): Query<number> => ({
  sql: 'SELECT count(*) AS kept FROM view_list WHERE account = ? AND removed = 0', parameters: [account], row: (row) => numberIn(row, 'kept'),
});
