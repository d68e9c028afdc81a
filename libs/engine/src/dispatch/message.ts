import type { Instant, PlainDate } from '@app/kernel';
import { isSuperseded, type ChangeForLetter, type Channel, type MessageKind, type MessageState, type Recipient, type ReminderForLetter, type ReminderRef } from '@app/programme';
import { v5 as uuidV5 } from 'uuid';

/** Names messages; a change would make known ones look new. */
const NAMESPACE = '0d8a3f61-6d0c-4c1b-8b57-3a1de4f0a7c2';

/** What somebody is to be told. */
export type Post = {
  readonly recipient: Recipient;
  readonly kind: MessageKind;
  readonly day: PlainDate;
  readonly reminders: readonly ReminderForLetter[];
  /** What earlier letters said and no longer holds; where it is left out, a digest finds it out by itself. */
  readonly changes?: readonly ChangeForLetter[];
};

/** How a delivery ended. */
export type Delivery =
  /** `reminders`: those the letter carried. What has come up since it was first attempted waits for the next one. */
  | { readonly kind: 'delivered'; readonly message: string; readonly channel: Channel; readonly possibleDuplicate: boolean; readonly reminders: readonly ReminderRef[] }
  /** Not `final`: ask again from `nextAttemptAt` on. */
  | { readonly kind: 'failed'; readonly message: string; readonly channel: Channel | 'none'; readonly code: string; readonly final: boolean; readonly nextAttemptAt?: Instant }
  /** Somebody is at it, its next attempt is still to come, or the journal is away: there is nothing to record, ask again later. */
  | { readonly kind: 'in-progress'; readonly message: string };

/** How a message ended that is over. */
export const endOf = (known: MessageState): Delivery => {
  const { message, channel, possibleDuplicate, reminders } = known;
  if (known.status === 'sent') return { kind: 'delivered', message, channel, possibleDuplicate, reminders };
  if (known.status === 'abandoned') return { kind: 'failed', message, channel, code: known.code, final: !isSuperseded(known) };
  return { kind: 'in-progress', message };
};

type Named = Pick<ReminderForLetter, 'locationId' | 'reminder'>;

export const refOf = ({ locationId, reminder }: Named): ReminderRef => `${locationId}/${reminder}`;

/** One event holds the names of all that a message carries. */
export const MOST_REMINDERS = 2_000;

/** The latest, as many as one message carries; the others wait for the next one. */
export const mostPressing = (reminders: readonly ReminderForLetter[]): readonly ReminderForLetter[] =>
  reminders.length <= MOST_REMINDERS ? reminders : [...reminders].sort((one, other) => other.late - one.late).slice(0, MOST_REMINDERS);

/** One digest a day for each; of the rest, one message for each matter. */
export const messageIdOf = ({ recipient: { key }, kind, day, reminders }: Omit<Post, 'reminders' | 'changes'> & { readonly reminders: readonly Named[] }): string =>
  uuidV5(kind === 'digest' ? `${key} digest ${day}` : `${key} immediate ${reminders.map(refOf).sort().join(' ')}`, NAMESPACE);

/** Mail, where there is an address; else the webhook. */
export const channelTo = ({ mail, webhook }: Recipient): Channel | undefined => {
  if (mail !== undefined) return 'mail';
  return webhook === undefined ? undefined : 'webhook';
};
