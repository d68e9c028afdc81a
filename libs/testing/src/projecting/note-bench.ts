import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Projection } from '@app/kernel';
import {
  livingTable, Projector, wallClock,
  type EventStore, type NewEvent, type Position, type ProjectorParts, type ReadStore, type Revision,
} from '@app/engine';
import { decodeNotes, noted } from './notes.js';

export type Openers = {
  readonly openStore: (file: string) => Promise<EventStore>;
  readonly openReadStore: (file: string) => ReadStore;
};

export type Rows = { readonly [key: string]: unknown };

/** The same store, but for what is given here. */
export const storeBut = (store: EventStore, other: Partial<EventStore>): EventStore => new Proxy(store, {
  get: (target, name) => {
    const value: unknown = Reflect.get(name in other ? other : target, name);
    return typeof value === 'function' ? value.bind(target) : value;
  },
});

/** A journal and its tables in a folder of their own. */
export class NoteBench {
  private readonly revisions = new Map<string, Revision>();
  private readonly projectors: Projector[] = [];
  private readonly readStores: ReadStore[];

  private constructor(private readonly openers: Openers, readonly directory: string, readonly store: EventStore, readonly readStore: ReadStore) {
    this.readStores = [readStore];
  }

  static async open(openers: Openers): Promise<NoteBench> {
    const directory = mkdtempSync(join(tmpdir(), 'tahapan-notes-'));
    return new NoteBench(openers, directory, await openers.openStore(join(directory, 'events.db')), openers.openReadStore(join(directory, 'read-models.db')));
  }

  /** A second door to the same tables, as another process would have. */
  anotherReadStore(): ReadStore {
    const another = this.openers.openReadStore(join(this.directory, 'read-models.db'));
    this.readStores.push(another);
    return another;
  }

  note(stream: string, ...numbers: readonly number[]): Promise<Position> {
    return this.append(stream, numbers.map((number) => noted(number)));
  }

  async append(stream: string, events: readonly NewEvent[]): Promise<Position> {
    const { lastRevision, position } = await this.store.append(`Note-${stream}`, this.revisions.get(stream) ?? 'no_stream', events);
    this.revisions.set(stream, lastRevision);
    return position;
  }

  projector(projections: readonly Projection[], parts: Partial<ProjectorParts> = {}): Projector {
    const projector = new Projector({ store: this.store, readStore: this.readStore, clock: wallClock, decode: decodeNotes, projections, ...parts });
    this.projectors.push(projector);
    return projector;
  }

  /** Everything the table holds; undefined while there is none. */
  rows(projection: Projection): Rows {
    return Object.fromEntries(this.readStore.page(livingTable(projection), '', 100_000).map(({ key, row }) => [key.replace('Note-', ''), row]));
  }

  async close(): Promise<void> {
    for (const projector of this.projectors) await projector.stop();
    for (const readStore of this.readStores) readStore.close();
    await this.store.close();
    rmSync(this.directory, { recursive: true });
  }
}
