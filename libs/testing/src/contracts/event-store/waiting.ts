import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent, Subscription, SubscriptionMessage } from '@app/engine';

export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

/** Fails instead of hanging. */
export const within = async <T>(milliseconds: number, promise: Promise<T>, what: string): Promise<T> => {
  const tooLate = new AbortController();
  const alarm = pause(milliseconds, undefined, { signal: tooLate.signal }).then(() => {
    throw new Error(`${what} took longer than ${milliseconds} ms`);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    tooLate.abort();
    alarm.catch(() => undefined);
  }
};

export const eventually = async (condition: () => boolean | Promise<boolean>, what: string, milliseconds = 10_000): Promise<void> => {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${what}`);
    await pause(10);
  }
};

/** The value once it has stopped changing. */
export const settled = async (value: () => number): Promise<number> => {
  let [last, unchanged] = [value(), 0];
  while (unchanged < 10) {
    await pause(10);
    unchanged = value() === last ? unchanged + 1 : 0;
    last = value();
  }
  return last;
};

/** Awaited later; if the case ends before that, its own failure is the one to tell. */
export const meanwhile = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};

/** The error of what has to fail. */
export const failureOf = async (promise: Promise<unknown>): Promise<unknown> => {
  const outcome = await promise.then((value) => ({ value }), (error: unknown) => ({ error }));
  if ('error' in outcome) return outcome.error;
  throw new Error(`should have failed, but gave ${JSON.stringify(outcome.value)}`);
};

/** Everything up to and including the first message that `isLast` is true of. The subscription stays open. */
export const messagesUntil = async (
  subscription: Subscription, isLast: (message: SubscriptionMessage) => boolean,
): Promise<SubscriptionMessage[]> => {
  const found: SubscriptionMessage[] = [];
  const messages = subscription[Symbol.asyncIterator]();
  for (;;) {
    const next = await within(15_000, messages.next(), `message ${found.length + 1}`);
    if (next.done) throw new Error(`the subscription ended after ${found.length} messages`);
    found.push(next.value);
    if (isLast(next.value)) return found;
  }
};

export const eventsIn = (messages: readonly SubscriptionMessage[]): StoredEvent[] =>
  messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));

export const nextEvents = async (subscription: Subscription, count: number): Promise<StoredEvent[]> => {
  if (count === 0) return [];
  let left = count;
  return eventsIn(await messagesUntil(subscription, ({ kind }) => kind === 'event' && --left === 0));
};

export const untilCaughtUp = (subscription: Subscription): Promise<SubscriptionMessage[]> =>
  messagesUntil(subscription, ({ kind }) => kind === 'caughtUp');
