import { alter, put, type ColumnType, type Instant, type PlainDate, type Projection } from '@app/kernel';
import type { Channel, DispatchEvent, MessageKind, MessageStanding, ReminderRef } from '@app/programme';

/** What became of one try. */
export type Attempt = {
  readonly attempt: number;
  readonly claimedAt: Instant;
  readonly endedAt?: Instant;
  /** Absent while it is under way, or where its sender has gone. */
  readonly outcome?: 'sent' | 'failed';
  readonly code?: string;
};

export type MessageRow = {
  readonly message: string;
  /** Key in the directory; no address stands here. */
  readonly recipient: string;
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly day: PlainDate;
  readonly reminders: readonly ReminderRef[];
  readonly status: MessageStanding['status'];
  readonly attempts: readonly Attempt[];
  readonly possible_duplicate: 0 | 1;
  /** Of the newest failure. */
  readonly code: string | null;
  readonly next_attempt_at: Instant | null;
  readonly claimed_at: Instant;
  readonly claimed_position: string;
  readonly position: string;
};

const COLUMNS = {
  message: 'text', recipient: 'text', kind: 'text', channel: 'text', day: 'text', reminders: 'json', status: 'text', attempts: 'json', possible_duplicate: 'integer',
  code: 'text', next_attempt_at: 'text', claimed_at: 'text', claimed_position: 'text', position: 'text',
} as const satisfies { readonly [Column in keyof MessageRow]: ColumnType };

const recipientOf = (stream: string): string => stream.slice('Dispatch-'.length);

/** One row per message: to whom it goes, every attempt, and how it ended. */
export const dispatchLog: Projection<DispatchEvent, MessageRow> = {
  table: 'dispatch_log',
  version: 1,
  categories: ['Dispatch'],
  columns: COLUMNS,
  indexes: [['claimed_position'], ['status', 'claimed_position'], ['recipient', 'claimed_position'], ['day']],
  project({ event, stream, position, metadata: { recordedAt } }, read) {
    const key = `${recipientOf(stream)}/${event.data.message}`;
    const known = read(key);
    if (event.type === 'MessageClaimed') return [claimed(key, event.data, known, recipientOf(stream), recordedAt, position)];
    return known === undefined ? [] : [alter(key, { ...after(event, known, recordedAt), position })];
  },
};

const claimed = (key: string, data: Extract<DispatchEvent, { type: 'MessageClaimed' }>['data'], known: MessageRow | undefined, recipient: string, at: Instant, position: string) => {
  const { message, kind, channel, day, reminders, attempt, possibleDuplicate } = data;
  return put<MessageRow>(key, {
    message, recipient, kind, channel, day, reminders, status: 'claimed', possible_duplicate: possibleDuplicate ? 1 : 0,
    attempts: [...known?.attempts ?? [], { attempt, claimedAt: at }], code: known?.code ?? null, next_attempt_at: null,
    claimed_at: known?.claimed_at ?? at, claimed_position: known?.claimed_position ?? position, position,
  });
};

const after = ({ type, data }: Exclude<DispatchEvent, { type: 'MessageClaimed' }>, { attempts }: MessageRow, at: Instant): Partial<MessageRow> => {
  switch (type) {
    case 'MessageSent': return { status: 'sent', attempts: ended(attempts, data.attempt, { endedAt: at, outcome: 'sent' }), possible_duplicate: data.possibleDuplicate ? 1 : 0, next_attempt_at: null };
    case 'MessageFailed': return { status: 'failed', attempts: ended(attempts, data.attempt, { endedAt: at, outcome: 'failed', code: data.code }), code: data.code, next_attempt_at: data.nextAttemptAt ?? null };
    case 'MessageAbandoned': return { status: 'abandoned', code: data.code, next_attempt_at: null };
    case 'MessageRetried': return { status: 'retried', next_attempt_at: null };
  }
};

/** The newest of that number: whoever tries again on somebody's word counts from one. */
const ended = (attempts: readonly Attempt[], number: number, outcome: Partial<Attempt>): readonly Attempt[] => {
  const at = attempts.findLastIndex(({ attempt }) => attempt === number);
  return attempts.map((attempt, index) => (index === at ? { ...attempt, ...outcome } : attempt));
};
