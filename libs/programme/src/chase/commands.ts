import type { Command, PlainDate } from '@app/kernel';
import type { StageKey } from '../definition/sourced.js';

/** What may have become due, as a timer or the sweep says it. Whether it is, the rules judge. */
export type RungRef = { readonly stage: StageKey; /** Of the deadline. */ readonly version: number; readonly rung: string };

export type DeliveryOutcome =
  | { readonly kind: 'delivered'; /** It may have gone out before, under the same id. */ readonly possibleDuplicate: boolean }
  | { readonly kind: 'failed'; /** A stable code: `no-recipient`, `mail.refused`, `webhook.500`. */ readonly error: string; /** Nobody tries again. */ readonly final: boolean };

/** By people; the rest is said by the machine. */
export type ChaseAnswer = Extract<ChaseCommand, { type: 'AcknowledgeReminder' | 'SnoozeReminders' | 'RemindNow' }>;

export const isAnswer = (command: ChaseCommand): command is ChaseAnswer => command.type === 'AcknowledgeReminder' || command.type === 'SnoozeReminders' || command.type === 'RemindNow';

export type ChaseCommand =
  | Command<'IssueReminder', RungRef>
  /** Takes back what has no ground any more, of all that somebody still waits for: also where others have been told. */
  | Command<'WithdrawReminders', { readonly waiting: readonly string[] }>
  /** `message`: the id under which it went to that recipient. */
  | Command<'RecordDelivery', { readonly reminder: string; readonly recipient: string; readonly channel: 'mail' | 'webhook' | 'none'; readonly message: string; readonly outcome: DeliveryOutcome;
      /** Those of its recipients whom it is still to reach. */
      readonly awaiting: readonly string[];
    }>
  /** By a person: the work is promised for a day, which is from then on a deadline of its own. */
  | Command<'AcknowledgeReminder', { readonly stage: StageKey; readonly promisedOn: PlainDate; /** Key of the list, where the rung asks for one. */ readonly reason?: string; readonly note?: string }>
  | Command<'SnoozeReminders', { readonly stage: StageKey; readonly until: PlainDate; readonly reason: string }>
  /** By a person, outside the ladder; once a day. */
  | Command<'RemindNow', { readonly stage: StageKey }>
  | Command<'BreakPromise', { readonly stage: StageKey; readonly version: number; readonly promisedOn: PlainDate }>;
