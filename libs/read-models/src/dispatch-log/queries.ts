import type { Query, SqlRow } from '@app/kernel';
import type { Channel, MessageKind, MessageStanding } from '@app/programme';
import { keysetPage, type Paged, type PageRequest } from '../asking/keyset-page.js';
import { all, asked, where } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import type { Attempt } from './project.js';

export type MessageFilters = {
  readonly recipient?: string;
  readonly status?: MessageStanding['status'];
  readonly kind?: MessageKind;
  readonly day?: string;
};

export type MessageItem = {
  readonly message: string;
  readonly recipient: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly day: string;
  readonly reminders: readonly string[];
  readonly status: MessageStanding['status'];
  readonly attempts: readonly Attempt[];
  /** It may have arrived more than once, under the same id. */
  readonly possibleDuplicate: boolean;
  readonly code?: string;
  readonly nextAttemptAt?: string;
  readonly claimedAt: string;
};

/** Newest first. Of the whole country: who may not see all of it does not ask. */
export const messages = ({ filters = {}, ...request }: PageRequest & { readonly filters?: MessageFilters }): Paged<MessageItem> => keysetPage({
  table: 'dispatch_log',
  item: messageItem,
  predicate: all(
    asked(filters.recipient, (recipient) => where('recipient = ?', recipient)),
    asked(filters.status, (status) => where('status = ?', status)),
    asked(filters.kind, (kind) => where('kind = ?', kind)),
    asked(filters.day, (day) => where('day = ?', day)),
  ),
  sort: { by: 'claimed_position', direction: 'desc', then: 'message' },
}, request);

/** Whose messages were begun and are not over. */
export const recipientsOfOpenMessages: Query<string> = {
  sql: `SELECT DISTINCT recipient FROM dispatch_log WHERE status IN ('claimed', 'failed', 'retried')`,
  parameters: [],
  row: (row) => textIn(row, 'recipient'),
};

const messageItem = (row: SqlRow): MessageItem => ({
  message: textIn(row, 'message'),
  recipient: textIn(row, 'recipient'),
  kind: textIn(row, 'kind') as MessageKind,
  channel: textIn(row, 'channel') as Channel,
  day: textIn(row, 'day'),
  reminders: JSON.parse(textIn(row, 'reminders')) as string[],
  status: textIn(row, 'status') as MessageStanding['status'],
  attempts: JSON.parse(textIn(row, 'attempts')) as Attempt[],
  possibleDuplicate: numberIn(row, 'possible_duplicate') === 1,
  code: maybe(row, 'code', textIn),
  nextAttemptAt: maybe(row, 'next_attempt_at', textIn),
  claimedAt: textIn(row, 'claimed_at'),
});
