import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { fold } from '@app/kernel';
import { location, type KnownLocation, type LocationEvent } from '@app/programme';
import type { EventStore, StoredEvent } from '../ports/index.js';

/** Journals of their own, to be closed and removed together. */
export class SampleStores {
  private readonly opened: { readonly store: EventStore; readonly directory: string }[] = [];

  async open(): Promise<EventStore> {
    const directory = await mkdtemp(join(tmpdir(), 'demo-'));
    const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
    this.opened.push({ store, directory });
    return store;
  }

  async close(): Promise<void> {
    for (const { store, directory } of this.opened) {
      await store.close();
      await rm(directory, { recursive: true });
    }
  }
}

export const journalOf = async (store: EventStore): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};

export const ofLocations = (events: readonly StoredEvent[]): StoredEvent[] => events.filter(({ stream }) => stream.startsWith('Location-'));

export const locationsIn = (events: readonly StoredEvent[]): KnownLocation[] => {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of ofLocations(events)) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return [...streams.values()].map((happened) => fold(location.evolve, location.initial, happened as unknown as LocationEvent[]) as KnownLocation);
};
