import { accept, epochMilliseconds, instantOf, refuse, type Decider, type Decision, type Instant } from '@app/kernel';
import { DISPATCH_REFUSALS } from '../sentences/dispatch.js';
import { refusal } from '../sentences/refusal.js';
import type { Claim, DispatchCommand } from './commands.js';
import { DISPATCH_EVENT_SHAPES, type DispatchEvent } from './events.js';
import { evolve, REMEMBERED } from './evolve.js';
import { isResting, isRevived, isUnsent, messageIn, SUPERSEDED, type DispatchFacts, type DispatchState, type MessageState } from './state.js';

type DataOf<Type extends DispatchCommand['type']> = Extract<DispatchCommand, { type: Type }>['data'];

const unmet = refusal(DISPATCH_REFUSALS);

const MINUTE = 60_000;
/** Longer than the slowest attempt: who holds a claim is done, or gone. */
const LEASE_MINUTES = 5;
/** Minutes to wait after each failed attempt; after the last one nobody tries by himself. */
export const BACKOFF_MINUTES = [1, 5, 30, 120, 480, 1440] as const;

const later = (now: Instant, minutes: number): Instant => instantOf(epochMilliseconds(now) + minutes * MINUTE);

const claim = (wanted: Claim, state: DispatchState, { now }: DispatchFacts): Decision<DispatchEvent> => {
  const known = messageIn(state, wanted.message);
  const revived = known !== undefined && isRevived(known, wanted.reminders);
  if (known !== undefined && !revived && isResting(known, now)) return accept();
  const possibleDuplicate = known !== undefined && (known.possibleDuplicate || known.status === 'claimed');
  // What may have arrived is repeated as it was: whoever knows its id drops the second, with whatever had been added to it.
  const reminders = known !== undefined && possibleDuplicate ? known.reminders : wanted.reminders;
  return accept({
    type: 'MessageClaimed',
    data: { ...wanted, day: known?.day ?? wanted.day, reminders, attempt: revived ? 1 : (known?.attempt ?? 0) + 1, leaseUntil: later(now, LEASE_MINUTES), possibleDuplicate },
  });
};

/** The claim this outcome belongs to; another attempt has its own. */
const claimed = (state: DispatchState, { message, attempt }: DataOf<'RecordSent'>): MessageState | undefined => {
  const known = messageIn(state, message);
  return known?.status === 'claimed' && known.attempt === attempt ? known : undefined;
};

const sent = (data: DataOf<'RecordSent'>, state: DispatchState): Decision<DispatchEvent> => {
  const known = messageIn(state, data.message);
  if (known === undefined) return refuse(unmet('message.unknown'));
  if (known.status === 'sent') return accept();
  return accept({ type: 'MessageSent', data: { ...data, possibleDuplicate: known.possibleDuplicate } });
};

const failed = ({ message, attempt, code, permanent, perhapsSent }: DataOf<'RecordFailed'>, state: DispatchState, { now }: DispatchFacts): Decision<DispatchEvent> => {
  if (messageIn(state, message) === undefined) return refuse(unmet('message.unknown'));
  if (claimed(state, { message, attempt }) === undefined) return accept();
  const wait = permanent ? undefined : BACKOFF_MINUTES[attempt - 1];
  const failure = { message, attempt, code, perhapsSent };
  if (wait !== undefined) return accept({ type: 'MessageFailed', data: { ...failure, nextAttemptAt: later(now, wait) } });
  return accept({ type: 'MessageFailed', data: failure }, { type: 'MessageAbandoned', data: { message, attempts: attempt, code } });
};

/** Whatever may have arrived is repeated under its own id instead. */
const supersede = ({ message }: DataOf<'SupersedeMessage'>, state: DispatchState): Decision<DispatchEvent> => {
  const known = messageIn(state, message);
  if (known?.status !== 'failed' || !isUnsent(known)) return accept();
  return accept({ type: 'MessageAbandoned', data: { message, attempts: known.attempt, code: SUPERSEDED } });
};

const retry = ({ message, reason }: DataOf<'RetryMessage'>, state: DispatchState, { now, isGone }: DispatchFacts): Decision<DispatchEvent> => {
  const known = messageIn(state, message);
  if (known === undefined) return refuse(unmet('message.unknown'));
  if (isGone === true) return refuse(unmet('message.recipient-gone'));
  if (known.status === 'sent') return refuse(unmet('message.sent'));
  if (known.status === 'claimed' && now < known.leaseUntil) return refuse(unmet('message.under-way'));
  return known.status === 'retried' ? accept() : accept({ type: 'MessageRetried', data: { message, reason } });
};

/** `Dispatch-<recipient>`: what was sent to whom, claimed before and recorded after. */
export const dispatch: Decider<DispatchCommand, DispatchState, DispatchEvent, DispatchFacts> = {
  category: 'Dispatch',
  initial: { messages: {} },
  events: DISPATCH_EVENT_SHAPES,
  newest: { subjects: 2 * REMEMBERED, of: ({ data }) => data.message },

  decide: (command, state, facts) => {
    switch (command.type) {
      case 'ClaimMessage': return claim(command.data, state, facts);
      case 'RecordSent': return sent(command.data, state);
      case 'RecordFailed': return failed(command.data, state, facts);
      case 'SupersedeMessage': return supersede(command.data, state);
      case 'RetryMessage': return retry(command.data, state, facts);
    }
  },
  evolve,
};
