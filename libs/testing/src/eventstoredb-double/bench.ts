// What the specs of the double stand on: the real client before it, everything closed afterwards.
import { afterEach } from '@jest/globals';
import { EventStoreDBClient, jsonEvent, type AllStreamSubscription, type JSONEventData, type StreamSubscription } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { EventStoreDbDouble, type DoubleOptions } from './double.js';

type Appending = NonNullable<Parameters<EventStoreDBClient['appendToStream']>[2]>;

/** With credentials of its own a call takes the plain Append; without, the client's batch path. */
export const PLAIN: Appending = { credentials: { username: 'app', password: 'secret' } };
export const BATCH: Appending = {};

const closings: (() => Promise<unknown>)[] = [];

export const closeAfterwards = (close: () => Promise<unknown>): void => { closings.push(close); };

afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

/** No test waits for a deadline it has not set itself, however busy the machine. */
const PATIENCE_MS = 80_000;

export const connect = (url: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(`${url}&defaultDeadline=${PATIENCE_MS}`);
  closeAfterwards(() => client.dispose());
  return client;
};

export const open = async (options: DoubleOptions = {}): Promise<{ readonly double: EventStoreDbDouble; readonly client: EventStoreDBClient }> => {
  const double = await EventStoreDbDouble.start(options);
  closeAfterwards(() => double.stop());
  return { double, client: connect(double.url) };
};

export const events = (...types: readonly string[]): JSONEventData[] => types.map((type) => jsonEvent({ type, data: { of: type } }));

/** Puts a long stream into the journal, past the client. */
export const fill = ({ journal }: EventStoreDbDouble, stream: string, count: number): void => {
  const event = { type: 'filled', json: true, data: Buffer.from(`"${'x'.repeat(1_000)}"`), metadata: Buffer.alloc(0) };
  journal.append(stream, 'any', Array.from({ length: count }, () => ({ ...event, id: randomUUID() })));
};

/** What became of a promise, to look at both ways. */
export const outcomeOf = <Value>(promise: Promise<Value>): Promise<Value | (Error & Record<string, unknown>)> =>
  promise.catch((error: Error & Record<string, unknown>) => error);

type Seen = { readonly event?: { readonly type: string } };

export const typesOf = async (reading: AsyncIterable<Seen>): Promise<string[]> => (await all(reading)).map(({ event }) => event?.type ?? '-');

export const all = async <Item>(reading: AsyncIterable<Item>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of reading) items.push(item);
  return items;
};

/** Everything a subscription says, in order, in words; `until` waits for it to have said something. */
export const watch = (subscription: StreamSubscription | AllStreamSubscription) => {
  const said: string[] = [];
  const waiting = new Set<() => void>();
  const note = (words: string): void => {
    said.push(words);
    waiting.forEach((look) => look());
  };
  subscription.on('data', (seen: Seen) => note(seen.event?.type ?? '-'));
  subscription.on('confirmation', () => note('confirmed'));
  subscription.on('caughtUp', () => note('caught up'));
  subscription.on('error', (error: Error & { type?: string }) => note(`error: ${error.type}`));
  const until = (words: string, times = 1): Promise<void> => new Promise((resolve) => {
    const look = (): void => {
      if (said.filter((one) => one === words).length < times) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  });
  closeAfterwards(() => subscription.unsubscribe());
  return { said, until };
};

/** Looks again and again until it is so. */
export const eventually = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => { setTimeout(resolve, 5); });
};
