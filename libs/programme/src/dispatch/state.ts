import type { Instant } from '@app/kernel';
import type { Claim } from './commands.js';

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

/** What goes to one recipient. */
export type DispatchState = { readonly messages: { readonly [message: string]: MessageState } };

export type DispatchFacts = { readonly now: Instant };

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
