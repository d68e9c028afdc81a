import type { Instant } from '@app/kernel';
import type { Claim, ReminderRef } from './commands.js';

/** Where a message stands between two attempts. */
export type MessageStanding =
  | { readonly status: 'claimed'; readonly leaseUntil: Instant }
  | { readonly status: 'sent' }
  | { readonly status: 'failed'; readonly code: string; readonly nextAttemptAt: Instant }
  | { readonly status: 'abandoned'; readonly code: string }
  | { readonly status: 'retried' };

export type MessageState = Claim & MessageStanding & {
  /** Attempts since the beginning, or since somebody asked to try again. */
  readonly attempt: number;
  /** It may have arrived before. */
  readonly possibleDuplicate: boolean;
};

/** What goes to one recipient; in the order of the first claims, as far back as anybody asks. */
export type DispatchState = { readonly messages: { readonly [message: string]: MessageState } };

export type DispatchFacts = { readonly now: Instant; /** Nobody is written to there any more. */ readonly isGone?: boolean };

/** Given up before it went out: its reminders were taken back, or go with another letter. */
export const SUPERSEDED = 'message.superseded';

export const messageIn = ({ messages }: DispatchState, id: string): MessageState | undefined => Object.hasOwn(messages, id) ? messages[id] : undefined;

/** Nobody sends it now: it is over, somebody is at it, or its time has not come. */
export const isResting = (message: MessageState, now: Instant): boolean => {
  switch (message.status) {
    case 'sent':
    case 'abandoned': return true;
    case 'claimed': return now < message.leaseUntil;
    case 'failed': return now < message.nextAttemptAt;
    case 'retried': return false;
  }
};

export const isOver = ({ status }: MessageState): boolean => status === 'sent' || status === 'abandoned';

export const isSuperseded = (message: MessageState): boolean => message.status === 'abandoned' && message.code === SUPERSEDED;

/** Certainly in nobody's hands yet: what it holds may still be changed. */
export const isUnsent = (message: MessageState): boolean =>
  !message.possibleDuplicate && (message.status === 'failed' || message.status === 'retried' || isSuperseded(message));

/** Nothing of it held any more; now some of it does, or it may hold something else. */
export const isRevived = (message: MessageState, wanted: readonly ReminderRef[]): boolean =>
  isSuperseded(message) && (isUnsent(message) || message.reminders.some((ref) => wanted.includes(ref)));
