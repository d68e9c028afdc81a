import type { Query, Role, SqlRow } from '@app/kernel';
import { numberIn, textIn } from '../asking/read-row.js';
import type { RecipientOutcome } from './row.js';

/** A reminder that somebody still waits for. */
export type PendingReminder = {
  readonly locationId: string;
  readonly programme: string;
  readonly region: string;
  readonly reminder: string;
  readonly delivery: 'digest' | 'immediate';
  readonly late: number;
  readonly to: readonly Role[];
  readonly cc: readonly Role[];
  readonly recipients: { readonly [recipient: string]: RecipientOutcome };
  readonly awaiting: readonly string[];
};

/** In the order in which they were issued. */
export const pendingReminders: Query<PendingReminder> = {
  sql: `SELECT * FROM reminder_board WHERE status = 'issued' ORDER BY issued_position`,
  parameters: [],
  row: (row) => ({
    locationId: textIn(row, 'location_id'),
    programme: textIn(row, 'programme'),
    region: textIn(row, 'region'),
    reminder: textIn(row, 'reminder'),
    delivery: textIn(row, 'delivery') as PendingReminder['delivery'],
    late: numberIn(row, 'late'),
    to: jsonIn<readonly Role[]>(row, 'addressees'),
    cc: jsonIn<readonly Role[]>(row, 'copies'),
    recipients: jsonIn<PendingReminder['recipients']>(row, 'recipients'),
    awaiting: jsonIn<readonly string[]>(row, 'awaiting'),
  }),
};

const jsonIn = <T>(row: SqlRow, column: string): T => JSON.parse(textIn(row, column)) as T;
