import type { Projection } from '@app/kernel';
import { decode as decodeEvent } from '../journal/decode.js';
import type { Position } from '../ports/index.js';
import { Bell } from './bell.js';
import { freshnessOf, type Freshness } from './freshness.js';
import { statusOf, type ProjectionStatus } from './projection-status.js';
import type { Applied, ProjectorParts } from './projector-parts.js';
import type { RebuildProgress } from './rebuild.js';
import type { RebuildOutcome } from './rebuild-report.js';
import type { RetryReport } from './retry-parked.js';
import { Tenure } from './tenure.js';
import { waitForPosition, type Waited } from './wait-for-position.js';
import { WriterSeat } from './writer-seat.js';

export type RebuildOptions = {
  /** All tables where none is named. */
  readonly table?: string;
  readonly onProgress?: (progress: RebuildProgress) => void;
};

const LEASE_MS = 10_000;

/** Keeps the tables of the screens equal to the journal: follows it, builds what is missing or outdated, and tells where it stands. */
export class Projector {
  private readonly bell = new Bell();
  private readonly seat: WriterSeat;
  private tenure: Tenure | undefined;
  private beginning: Promise<void> = Promise.resolve();

  constructor(private readonly parts: ProjectorParts) {
    const { readStore, leaseMs = LEASE_MS, decode = decodeEvent } = parts;
    this.seat = new WriterSeat({
      readStore,
      leaseMs,
      onGained: (token) => {
        const onStale = (): void => { this.seat.lose(); };
        this.tenure = new Tenure({ ...parts, decode, token, onStale, onApplied: this.tell });
        this.beginning = this.tenure.carryOn();
      },
      onKept: () => { void this.tenure?.carryOn(); },
      onLost: () => { void this.endTenure(); },
    });
  }

  get tables(): readonly string[] { return this.parts.projections.map(({ table }) => table); }

  /** The living tables follow from now on. Missing ones are built meanwhile, unless the journal is empty: then they are simply there. */
  async start(): Promise<void> {
    this.seat.take();
    if ((await this.parts.store.head()) === undefined) await this.beginning;
  }

  async stop(): Promise<void> {
    await this.endTenure();
    this.seat.leave();
  }

  /** For everyone who wants to read their own write; of one table, or of all. */
  waitFor(position: Position, timeoutMs: number, table?: string): Promise<Waited> {
    return waitForPosition({ ...this.parts, bell: this.bell }, this.named(table), position, timeoutMs);
  }

  /** Cheap enough to be asked for every second. */
  freshness(signal?: AbortSignal): Promise<Freshness> {
    return freshnessOf(this.parts, this.parts.projections, signal);
  }

  status(): Promise<readonly ProjectionStatus[]> {
    const nobody = { followed: undefined, isLive: false, rebuild: undefined, failure: undefined };
    return statusOf(this.parts, this.tenure?.standings() ?? this.parts.projections.map((projection) => ({ projection, ...nobody })));
  }

  /** Beside the living tables and from the first event on, in a single pass over the journal. */
  async rebuild({ table, onProgress = () => undefined }: RebuildOptions = {}): Promise<RebuildOutcome> {
    const projections = this.named(table);
    return this.tenure?.rebuild(projections, onProgress) ?? { kind: 'not-the-writer' };
  }

  /** Once a fix is installed: takes parked streams up again where they stopped, each wholly or not at all. */
  async retryParked(table: string, stream?: string): Promise<readonly RetryReport[]> {
    return this.tenure?.retryParked(table, stream) ?? [];
  }

  private readonly tell = (applied: Applied): void => {
    this.bell.strike();
    this.parts.onApplied?.(applied);
  };

  private async endTenure(): Promise<void> {
    const { tenure } = this;
    this.tenure = undefined;
    await tenure?.end();
  }

  private named(table: string | undefined): readonly Projection[] {
    const named = this.parts.projections.filter((projection) => table === undefined || projection.table === table);
    if (named.length === 0) throw new RangeError(`there is no read model ${table}`);
    return named;
  }
}
