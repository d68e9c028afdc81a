import type { DispatchEvent } from './events.js';
import { isOver, messageIn, type DispatchState, type MessageState } from './state.js';

/** Nobody asks for a letter that has been over since so many newer ones: what became of it was recorded before they went out. */
export const REMEMBERED = 128;

export const evolve = (state: DispatchState, event: DispatchEvent): DispatchState => {
  const known = messageIn(state, event.data.message);
  const next = after(known, event);
  return next === undefined ? state : { messages: remembered({ ...state.messages, [event.data.message]: next }) };
};

const remembered = (messages: DispatchState['messages']): DispatchState['messages'] => {
  const all = Object.entries(messages);
  if (all.length <= REMEMBERED) return messages;
  const oldest = all.findIndex(([, message]) => isOver(message));
  return oldest < 0 ? messages : Object.fromEntries(all.toSpliced(oldest, 1));
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
