import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Projection } from '@app/kernel';
import type { Decode } from '../journal/decode.js';
import { killPoint } from '../kill-point.js';
import { BEGINNING, type EventStore, type Position, type ReadStore, type WriterToken } from '../ports/index.js';
import { batchOf, type Batch } from './fold-events.js';
import { applyBatch, type FollowedTable } from './followed-table.js';
import { filterOf, journalPages } from './read-journal.js';
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

const EVENTS_PER_PAGE = 1_000;
const EVENTS_PER_TURN = 500;

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

  /** One pass over the journal for all tables; afterwards only what was appended meanwhile is missing. */
  async read(upTo?: Position): Promise<void> {
    const { store, decode, projections, signal, token } = this.parts;
    const filter = filterOf(projections.flatMap(({ categories }) => categories));
    for await (const page of journalPages(store, filter, this.position, EVENTS_PER_PAGE, upTo)) {
      for (let at = 0; at < page.length; at += EVENTS_PER_TURN) {
        signal.throwIfAborted();
        const events = page.slice(at, at + EVENTS_PER_TURN);
        this.fold(batchOf(decode, events, events.at(-1)?.position ?? this.position));
        await nextTurn(); // the same process answers HTTP
      }
      for (const shadow of this.shadows) if (shadow.isFull) await shadow.write(token);
    }
  }

  /** The bulk of the work is in the tables from now on. */
  async settle(): Promise<void> {
    const { readStore, token } = this.parts;
    for (const shadow of this.shadows) {
      await shadow.complete(token);
      readStore.write(token, (writer) => { writer.index(shadow.table); });
      await nextTurn(); // the same process answers HTTP
    }
  }

  /** While the living tables stand still: brings old and new to the same position, compares them, and swaps. */
  async finish(followed: readonly FollowedTable[]): Promise<readonly TableReport[]> {
    const { readStore, token, signal } = this.parts;
    const farthest = followed.reduce((far, { position }) => (position > far ? position : far), this.position);
    await this.read(farthest);
    await this.advanceLiving(followed, farthest);
    for (const shadow of this.shadows) {
      shadow.position = farthest;
      await shadow.complete(token);
    }
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
    for await (const page of journalPages(store, filter, from, EVENTS_PER_TURN, upTo)) {
      applyBatch(readStore, token, behind, batchOf(decode, page, page.at(-1)?.position ?? from));
      await nextTurn(); // the same process answers HTTP
    }
    applyBatch(readStore, token, behind, { events: [], position: upTo });
  }

  private fold(batch: Batch): void {
    for (const shadow of this.shadows) shadow.fold(batch);
    this.position = batch.position;
    this.seen += batch.events.length;
    this.rate.add(batch.events.length);
    this.report('reading');
  }

  private report(phase: RebuildProgress['phase']): void {
    const { seen: events, rate: { perSecond: eventsPerSecond } } = this;
    const total = this.total === undefined ? undefined : Math.max(this.total, events);
    const secondsLeft = total === undefined || eventsPerSecond === 0 ? undefined : Math.ceil((total - events) / eventsPerSecond);
    this.parts.onProgress({ phase, events, total, eventsPerSecond, secondsLeft });
  }
}
