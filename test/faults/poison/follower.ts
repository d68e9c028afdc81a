import { join } from 'node:path';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { hashOfTable, livingTable, Projector, wallClock, type Decode, type EventStore, type Position, type ProjectionStatus, type ReadStore, type RetryReport, type TableHash } from '@app/engine';
import type { Projection } from '@app/kernel';
import { PROJECTIONS } from '@app/read-models';
import type { Sent } from './feed.js';

/** What a release is made of, as far as it reads the journal. */
export type Release = { readonly decode?: Decode; readonly projections: readonly Projection[] };

/** A journal on disk and one release that follows it live. */
export class LiveFollower {
  private constructor(private readonly store: EventStore, readonly readStore: ReadStore, private readonly projector: Projector) {}

  static async on(directory: string, { decode, projections }: Release): Promise<LiveFollower> {
    const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
    const readStore = openSqliteReadStore({ file: join(directory, 'read-models.db') });
    const projector = new Projector({ store, readStore, clock: wallClock, decode, projections });
    await projector.start();
    return new LiveFollower(store, readStore, projector);
  }

  /** One append each, in order; answers where the last of them lies. */
  async append(sent: readonly Sent[]): Promise<Position> {
    const written = await Promise.all(sent.map(({ stream, revision, event }) => this.store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [event])));
    return written.at(-1)!.position;
  }

  /** How many milliseconds later everything up to there could be read, or `undefined` where that took too long. */
  async shown(position: Position, withinMs: number): Promise<number | undefined> {
    const since = performance.now();
    return await this.projector.waitFor(position, withinMs) === 'reached' ? performance.now() - since : undefined;
  }

  status(): Promise<readonly ProjectionStatus[]> { return this.projector.status(); }

  async retryAll(): Promise<readonly RetryReport[]> {
    const reports = [];
    for (const table of this.projector.tables) reports.push(...await this.projector.retryParked(table));
    return reports;
  }

  /** The newest revision that the board shows of a location. */
  revisionShown(stream: string): number | undefined {
    return this.readStore.load(livingTable(PROJECTIONS[0]!), stream.replace('Location-', ''))?.['revision'] as number | undefined;
  }

  async hashes(): Promise<ReadonlyMap<string, TableHash>> {
    const hashes = new Map<string, TableHash>();
    for (const projection of PROJECTIONS) hashes.set(projection.table, await hashOfTable(this.readStore, livingTable(projection)));
    return hashes;
  }

  async close(): Promise<void> {
    await this.projector.stop();
    this.readStore.close();
    await this.store.close();
  }
}
