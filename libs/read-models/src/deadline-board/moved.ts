import type { PlainDate, Query } from '@app/kernel';
import { textIn } from '../asking/read-row.js';

/** Which of some places stand still, or have a deadline that was set anew in those days; `until` is not among them. */
export const movedPlaces = ({ among, since, until }: { readonly among: readonly string[]; readonly since: PlainDate; readonly until: PlainDate }): Query<string> => ({
  sql: `SELECT value AS location_id FROM json_each(?) WHERE EXISTS (SELECT 1 FROM deadline_board
    WHERE location_id = value AND ((set_on >= ? AND set_on < ?) OR suspended_until IS NOT NULL))`,
  parameters: [JSON.stringify(among), since, until],
  row: (row) => textIn(row, 'location_id'),
});
