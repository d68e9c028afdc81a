import { randomUUID } from 'node:crypto';
import type { AppendResult, EventStore, Filter, NewEvent, StreamName } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import type { World } from './harness.js';

export const anEvent = (data: JsonObject = {}, type = 'Happened'): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: { $correlationId: randomUUID(), $causationId: randomUUID(), v: 1 },
});

export const events = (count: number, type?: string): NewEvent[] =>
  Array.from({ length: count }, (_, index) => anEvent({ index }, type));

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** The journal may be shared with others: only this category is ours. */
export const ours = ({ category }: World): Filter => ({ streamPrefixes: [`${category}-`] });

/** A log of `count` events over three streams, one append after the other; the ids in the order they were written. */
export const writeLog = async ({ store, stream }: World, count: number, label = 'log'): Promise<string[]> => {
  const written = events(count);
  for (const [index, event] of written.entries()) {
    await store.append(stream(`${label}${index % 3}`), index < 3 ? 'no_stream' : Math.floor(index / 3) - 1, [event]);
  }
  return idsOf(written);
};

/** Quick history: appends of a hundred. */
export const writeHistory = async (store: EventStore, stream: StreamName, count: number): Promise<AppendResult> => {
  let last: AppendResult | undefined;
  for (let written = 0; written < count; written += 100) {
    last = await store.append(stream, last?.lastRevision ?? 'no_stream', events(Math.min(100, count - written)));
  }
  return last!;
};
