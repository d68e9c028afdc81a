import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Projection } from '@app/kernel';
import type { Decode } from '../journal/decode.js';
import { killPoint } from '../kill-point.js';
import { BEGINNING, type EventStore, type Position, type ReadStore, type WriterToken } from '../ports/index.js';
import { batchOf, type Batch } from './fold-events.js';
import { applyBatch, type FollowedTable } from './followed-table.js';
import { filterOf, journalPages, streamPages } from './read-journal.js';
import { reportOf, type TableReport } from './rebuild-report.js';
import { RateMeter } from './rate-meter.js';
import { Shadow } from './shadow.js';
import { livingTable, shadowTable } from './tables.js';

export type RebuildProgress = {
  readonly phase: 'reading' | 'comparing';
  readonly events: number;
  /** Unknown where nothing has ever counted this journal. */
  readonly total?: number;
  readonly eventsPerSecond: number;
  readonly secondsLeft?: number;
};

export type RebuildParts = {
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly decode: Decode;
  readonly token: WriterToken;
  readonly projections: readonly Projection[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RebuildProgress) => void;
};

/** In the order of the journal a row comes back: the longer it is kept, the less often it is written and read again. */
const IN_ORDER = { eventsPerTurn: 500, rowsAtHand: 20_000 } as const;
/** What is done with soon is collected at little cost. */
const BY_STREAM = { eventsPerTurn: 200, rowsAtHand: 500 } as const;

/** New tables from the first event on, beside the living ones, which go on serving and following until the very swap. */
export class Rebuild {
  private readonly shadows: readonly Shadow[];
  private readonly rate = new RateMeter();
  private readonly total: number | undefined;
  private position: Position = BEGINNING;
  private seen = 0;

  constructor(private readonly parts: RebuildParts) {
    const { readStore, token, projections } = parts;
    this.shadows = projections.map((projection) => new Shadow(shadowTable(projection), readStore));
    readStore.write(token, (writer) => { for (const { table } of this.shadows) writer.create(table); });
    const counted = readStore.checkpoints().filter(({ table }) => projections.some((projection) => projection.table === table));
    this.total = counted.length === 0 ? undefined : Math.max(...counted.map(({ events }) => events));
  }

  /**
   * One pass over the journal for all tables; afterwards only what was appended meanwhile is missing. Stream after stream, where
   * the store can: what belongs together is at hand together, and each row is written once.
   */
  async read(): Promise<void> {
    const { store, decode } = this.parts;
    const head = store.readByStream === undefined ? undefined : await store.head();
    if (head !== undefined) {
      const pages = streamPages(store, this.categories, head, BY_STREAM.eventsPerTurn);
      for await (const page of pages) await this.take(batchOf(decode, page, BEGINNING), BY_STREAM.rowsAtHand);
      await this.standAt(head);
    }
    await this.readOn();
  }

  /** The bulk of the work is in the tables from now on. */
  async settle(): Promise<void> {
    const { readStore, token } = this.parts;
    for (const { table } of this.shadows) {
      readStore.write(token, (writer) => { writer.index(table); });
      await nextTurn(); // the same process answers HTTP
    }
  }

  /** While the living tables stand still: brings old and new to the same position, compares them, and swaps. */
  async finish(followed: readonly FollowedTable[]): Promise<readonly TableReport[]> {
    const { readStore, token, signal } = this.parts;
    const farthest = followed.reduce((far, { position }) => (position > far ? position : far), this.position);
    await this.readOn(farthest);
    await this.advanceLiving(followed, farthest);
    await this.standAt(farthest);
    const reports: TableReport[] = [];
    for (const shadow of this.shadows) {
      this.report('comparing');
      const living = followed.find(({ table }) => table.projection === shadow.table.projection);
      reports.push(await reportOf(readStore, shadow, living));
      signal.throwIfAborted();
    }
    killPoint('rebuild-before-swap');
    readStore.write(token, (writer) => {
      for (const { table } of this.shadows) writer.rename(table.name, livingTable(table.projection).name);
    });
    killPoint('rebuild-after-swap');
    return reports;
  }

  private async advanceLiving(followed: readonly FollowedTable[], upTo: Position): Promise<void> {
    const { store, readStore, decode, token } = this.parts;
    const behind = followed.filter(({ position }) => position < upTo);
    if (behind.length === 0) return;
    const from = behind.reduce((near, { position }) => (position < near ? position : near), upTo);
    const filter = filterOf(behind.flatMap(({ table }) => table.projection.categories));
    for await (const page of journalPages(store, filter, from, IN_ORDER.eventsPerTurn, upTo)) {
      applyBatch(readStore, token, behind, batchOf(decode, page, page.at(-1)?.position ?? from));
      await nextTurn(); // the same process answers HTTP
    }
    applyBatch(readStore, token, behind, { events: [], position: upTo });
  }

  private get categories(): readonly string[] { return this.parts.projections.flatMap(({ categories }) => categories); }

  private async readOn(upTo?: Position): Promise<void> {
    const { store, decode } = this.parts;
    for await (const page of journalPages(store, filterOf(this.categories), this.position, IN_ORDER.eventsPerTurn, upTo)) {
      await this.take(batchOf(decode, page, page.at(-1)?.position ?? this.position), IN_ORDER.rowsAtHand);
    }
  }

  private async take(batch: Batch, mostAtHand: number): Promise<void> {
    const { signal, token } = this.parts;
    signal.throwIfAborted();
    for (const shadow of this.shadows) {
      shadow.fold(batch);
      if (shadow.atHand > mostAtHand) await shadow.write(token);
    }
    this.position = batch.position;
    this.seen += batch.events.length;
    this.rate.add(batch.events.length);
    this.report('reading');
    await nextTurn(); // the same process answers HTTP
  }

  private async standAt(position: Position): Promise<void> {
    this.position = position;
    for (const shadow of this.shadows) {
      shadow.position = position;
      await shadow.complete(this.parts.token);
    }
  }

  private report(phase: RebuildProgress['phase']): void {
    const { seen: events, rate: { perSecond: eventsPerSecond } } = this;
    const total = this.total === undefined ? undefined : Math.max(this.total, events);
    const secondsLeft = total === undefined || eventsPerSecond === 0 ? undefined : Math.ceil((total - events) / eventsPerSecond);
    this.parts.onProgress({ phase, events, total, eventsPerSecond, secondsLeft });
  }
}
