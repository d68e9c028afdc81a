import type { DispatchEvent } from './events.js';
import { messageIn, type DispatchState, type MessageState } from './state.js';

export const evolve = (state: DispatchState, event: DispatchEvent): DispatchState => {
  const known = messageIn(state, event.data.message);
  const next = after(known, event);
  return next === undefined ? state : { messages: { ...state.messages, [event.data.message]: next } };
};

const after = (known: MessageState | undefined, { type, data }: DispatchEvent): MessageState | undefined => {
  if (type === 'MessageClaimed') return { ...data, status: 'claimed' };
  if (known === undefined) return undefined;
  const { message, kind, channel, day, reminders, attempt, possibleDuplicate } = known;
  const same = { message, kind, channel, day, reminders, attempt, possibleDuplicate };
  switch (type) {
    case 'MessageSent': return { ...same, status: 'sent', possibleDuplicate: data.possibleDuplicate };
    case 'MessageFailed': {
      const perhaps = possibleDuplicate || data.perhapsSent;
      return data.nextAttemptAt === undefined
        ? { ...same, status: 'abandoned', code: data.code, possibleDuplicate: perhaps }
        : { ...same, status: 'failed', code: data.code, nextAttemptAt: data.nextAttemptAt, possibleDuplicate: perhaps };
    }
    case 'MessageAbandoned': return { ...same, status: 'abandoned', code: data.code };
    case 'MessageRetried': return { ...same, status: 'retried', attempt: 0, possibleDuplicate: possibleDuplicate || known.status === 'claimed' };
  }
};
