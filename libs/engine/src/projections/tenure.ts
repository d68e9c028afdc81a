import { Logger } from '@nestjs/common';
import type { Projection } from '@app/kernel';
import { BEGINNING, StaleWriterError, type Position, type WriterToken } from '../ports/index.js';
import { batchOf } from './fold-events.js';
import { applyBatch, openTable, type FollowedTable } from './followed-table.js';
import { Follower, type Stretch } from './follower.js';
import type { ProjectorParts } from './projector-parts.js';
import { areOfThisJournal } from './provenance.js';
import type { Standing } from './projection-status.js';
import { filterOf } from './read-journal.js';
import { Rebuild, type RebuildProgress } from './rebuild.js';
import type { RebuildOutcome } from './rebuild-report.js';
import { retryStream, type RetryReport } from './retry-parked.js';
import { isShadow, livingTable } from './tables.js';
import { Turns } from './turns.js';

type TenureParts = Required<Omit<ProjectorParts, 'leaseMs' | 'newestShown'>> & Pick<ProjectorParts, 'newestShown'> & { readonly token: WriterToken; readonly onStale: () => void };

/** The time in which this process is the one that writes the read models. */
export class Tenure {
  private readonly log = new Logger('Projector');
  private readonly over = new AbortController();
  private readonly follower: Follower;
  private readonly tableTurns = new Turns();
  private readonly rebuildTurns = new Turns();
  private readonly rebuilding = new Map<string, RebuildProgress>();
  private followed: readonly FollowedTable[] = [];
  private failure: string | undefined;
  private opened: Promise<void> | undefined;
  private carrying: Promise<void> | undefined;

  constructor(private readonly parts: TenureParts) {
    this.follower = new Follower({
      store: parts.store,
      name: 'read-models',
      filter: filterOf(parts.projections.flatMap(({ categories }) => categories)),
      from: () => nearest(this.followed),
      apply: (stretch) => this.tableTurns.take(() => { this.apply(stretch); }),
      onFailure: (error) => this.explain(error),
    });
  }

  /** Resolves once everything follows, also what had to be built first. What the journal did not answer is asked again at the next beat. */
  carryOn(): Promise<void> {
    this.carrying ??= this.buildMissing().catch((error: unknown) => { if (!this.over.signal.aborted) this.explain(error); }).finally(() => { this.carrying = undefined; });
    return this.carrying;
  }

  async end(): Promise<void> {
    this.over.abort();
    await this.follower.stop();
    await this.carrying;
    await this.rebuildTurns.take(() => undefined);
    this.followed = [];
  }

  standings(): readonly Standing[] {
    return this.parts.projections.map((projection) => ({
      projection,
      followed: this.followedBy(projection.table),
      isLive: this.follower.isLive,
      rebuild: this.rebuilding.get(projection.table),
      failure: this.failure,
    }));
  }

  rebuild(projections: readonly Projection[], onProgress: (progress: RebuildProgress) => void): Promise<RebuildOutcome> {
    const report = (progress: RebuildProgress): void => {
      for (const { table } of projections) this.rebuilding.set(table, progress);
      onProgress(progress);
    };
    report({ phase: 'reading', events: 0, eventsPerSecond: 0 });
    return this.rebuildTurns.take(async () => {
      try {
        await this.open(); // which does away with what an earlier rebuild left lying about
        return await this.rebuildNow(projections, report);
      } catch (error) {
        if (this.over.signal.aborted) return { kind: 'stopped' };
        this.explain(error);
        return { kind: 'failed', error: String(error) };
      } finally {
        for (const { table } of projections) this.rebuilding.delete(table);
      }
    });
  }

  retryParked(table: string, stream?: string): Promise<readonly RetryReport[]> {
    const { readStore, token, decode, onApplied } = this.parts;
    return this.tableTurns.take(() => {
      const followed = this.followedBy(table);
      if (followed === undefined) return [];
      const streams = stream === undefined ? [...followed.parkedStreams] : [stream];
      return streams.map((one) => {
        const report = retryStream(readStore, token, decode, followed, one);
        // Their rows show old positions: whoever asks what is new after a position would miss them.
        if (report.applied > 0) onApplied({ events: [], position: followed.position, rebuilt: true });
        return report;
      });
    });
  }

  private async buildMissing(): Promise<void> {
    await this.open();
    const missing = this.parts.projections.filter(({ table }) => !this.rebuilding.has(table) && this.followedBy(table) === undefined);
    if (missing.length > 0) await this.rebuild(missing, () => undefined);
  }

  private open(): Promise<void> {
    if (this.opened === undefined) {
      this.opened = this.openTables();
      this.opened.catch(() => { this.opened = undefined; });
    }
    return this.opened;
  }

  private async openTables(): Promise<void> {
    const areOurs = await this.areOfThisJournal();
    const { readStore, token } = this.parts;
    readStore.write(token, (writer) => {
      for (const { table } of readStore.checkpoints()) if (!areOurs || isShadow(table)) writer.drop(table);
    });
    this.reopen([]);
  }

  private async areOfThisJournal(): Promise<boolean> {
    const { store, readStore, newestShown } = this.parts;
    if (newestShown === undefined || readStore.checkpoints().length === 0) return true;
    const areOurs = await areOfThisJournal(store, readStore, newestShown, this.over.signal);
    if (!areOurs) this.log.warn('the read models are not known to be of this journal and are built anew');
    return areOurs;
  }

  private async rebuildNow(projections: readonly Projection[], onProgress: (progress: RebuildProgress) => void): Promise<RebuildOutcome> {
    this.over.signal.throwIfAborted();
    const started = performance.now();
    const rebuild = new Rebuild({ ...this.parts, projections, signal: this.over.signal, onProgress });
    await rebuild.read();
    await rebuild.settle();
    const tables = await this.tableTurns.take(async () => {
      const reports = await rebuild.finish(this.followed);
      this.reopen(projections);
      return reports;
    });
    this.parts.onApplied({ events: [], position: nearest(this.followed), rebuilt: true });
    return { kind: 'rebuilt', tables, milliseconds: Math.round(performance.now() - started) };
  }

  private apply({ events, position }: Stretch): void {
    const { readStore, token, decode, onApplied } = this.parts;
    applyBatch(readStore, token, this.followed, batchOf(decode, events, position));
    this.failure = undefined;
    onApplied({ events, position, rebuilt: false });
  }

  private reopen(rebuilt: readonly Projection[]): void {
    const { projections, readStore } = this.parts;
    this.followed = projections
      .map((projection) => (rebuilt.includes(projection) ? undefined : this.followedBy(projection.table)) ?? openTable(readStore, livingTable(projection)))
      .filter((table) => table !== undefined);
    if (this.followed.length > 0 && !this.over.signal.aborted) this.follower.start();
  }

  private followedBy(table: string): FollowedTable | undefined {
    return this.followed.find((followed) => followed.table.name === table);
  }

  /** Whether it is worth going on. */
  private explain(error: unknown): boolean {
    this.failure = String(error);
    this.log.error(this.failure);
    if (!(error instanceof StaleWriterError)) return true;
    this.parts.onStale();
    return false;
  }
}

const nearest = (followed: readonly FollowedTable[]): Position =>
  followed.map(({ position }) => position).toSorted()[0] ?? BEGINNING;
