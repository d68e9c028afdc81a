import type { PlainDate, Query, Role, SqlRow } from '@app/kernel';
import { numberIn, textIn } from '../asking/read-row.js';
import type { RecipientOutcome } from './row.js';

/** A reminder that somebody still waits for. */
export type PendingReminder = {
  /** Of its issue. */
  readonly position: string;
  /** It had nobody to go to, and waits for whoever is found for it. */
  readonly isLate: boolean;
  readonly locationId: string;
  readonly programme: string;
  readonly region: string;
  readonly reminder: string;
  readonly issuedOn: PlainDate;
  readonly stage: string;
  /** Of the deadline. */
  readonly version: number;
  readonly delivery: 'digest' | 'immediate';
  readonly late: number;
  readonly to: readonly Role[];
  readonly cc: readonly Role[];
  readonly recipients: { readonly [recipient: string]: RecipientOutcome };
  readonly awaiting: readonly string[];
};

export type PendingRequest = {
  /** Those that had nobody to go to only where they were issued from that day on. */
  readonly since: PlainDate;
  /** The position of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
};

/** In the order in which they were issued. */
export const pendingReminders = ({ since, after = '', limit }: PendingRequest): Query<PendingReminder> => ({
  // Each kind by its own index (hence the plus): together they would be looked for among all reminders there ever were.
  sql: `SELECT * FROM (SELECT * FROM reminder_board WHERE status = 'issued' AND issued_position > ? ORDER BY issued_position LIMIT ?)
    UNION ALL SELECT * FROM (SELECT * FROM reminder_board WHERE unreached > 0 AND status NOT IN ('issued', 'withdrawn') AND issued_on >= ? AND recipients LIKE '%"no-recipient"%'
      AND +issued_position > ? ORDER BY +issued_position LIMIT ?)
    ORDER BY issued_position LIMIT ?`,
  parameters: [after, limit, since, after, limit, limit],
  row: (row) => ({
    position: textIn(row, 'issued_position'),
    isLate: textIn(row, 'status') !== 'issued',
    locationId: textIn(row, 'location_id'),
    programme: textIn(row, 'programme'),
    region: textIn(row, 'region'),
    reminder: textIn(row, 'reminder'),
    issuedOn: textIn(row, 'issued_on') as PlainDate,
    stage: textIn(row, 'stage'),
    version: numberIn(row, 'version'),
    delivery: textIn(row, 'delivery') as PendingReminder['delivery'],
    late: numberIn(row, 'late'),
    to: jsonIn<readonly Role[]>(row, 'addressees'),
    cc: jsonIn<readonly Role[]>(row, 'copies'),
    recipients: jsonIn<PendingReminder['recipients']>(row, 'recipients'),
    awaiting: jsonIn<readonly string[]>(row, 'awaiting'),
  }),
});

/** A reminder that was given up for a recipient whom a later attempt has reached. */
export type LateArrival = { readonly locationId: string; readonly reminder: string; readonly recipient: string; readonly channel: 'mail' | 'webhook'; readonly message: string; readonly possibleDuplicate: boolean };

/** From the few that were given up to their messages (hence the crosses): most messages were sent. */
export const lateArrivals: Query<LateArrival> = {
  sql: `SELECT r.location_id, r.reminder, m.recipient, m.channel, m.message, m.possible_duplicate
    FROM reminder_board r CROSS JOIN json_each(r.recipients) one CROSS JOIN dispatch_log m ON m.key = one.key || '/' || json_extract(one.value, '$.message')
    WHERE r.unreached > 0 AND json_extract(one.value, '$.outcome') = 'failed' AND m.status = 'sent'
      AND EXISTS (SELECT 1 FROM json_each(m.reminders) WHERE value = r.location_id || '/' || r.reminder)`,
  parameters: [],
  row: (row) => ({
    locationId: textIn(row, 'location_id'), reminder: textIn(row, 'reminder'), recipient: textIn(row, 'recipient'),
    channel: textIn(row, 'channel') as LateArrival['channel'], message: textIn(row, 'message'), possibleDuplicate: numberIn(row, 'possible_duplicate') === 1,
  }),
};

const jsonIn = <T>(row: SqlRow, column: string): T => JSON.parse(textIn(row, column)) as T;
