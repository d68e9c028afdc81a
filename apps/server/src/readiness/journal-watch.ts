import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';
import {
  CONFIG, EVENT_STORE, Projector, READ_STORE, wallClock,
  type Config, type EventStore, type EventStoreKind, type Freshness, type ReadStore,
} from '@app/engine';
import { stateOf, type StoreState } from './store-state.js';

export type Seen = {
  readonly store: StoreState;
  /** Whatever was stored up to then is shown; undefined while that is not known, as after a start without the store. */
  readonly shownUpTo?: Instant;
  /** A table is not there yet. */
  readonly isBuilding: boolean;
  /** Histories that wait for a fix. */
  readonly parked: number;
};

const LOOK_EVERY_MS = 1_000;
const SHORT_PAUSE_MS = 200;
/** Beyond it the screens show the past. */
const LONGEST_LAG_MS = 30_000;

/** Looks every second whether the journal answers and whether the screens show all of it: whoever asks is answered at once. */
@Injectable()
export class JournalWatch implements BeforeApplicationShutdown {
  private readonly log = new Logger('journal');
  private readonly over = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly backend: EventStoreKind;
  private lastAnswer = wallClock.now();
  private lookedAt = -Infinity;
  private looking: Promise<Seen> | undefined;
  private seen: Seen | undefined;

  constructor(
    @Inject(CONFIG) { eventStore }: Config,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(Projector) private readonly projector: Projector,
  ) {
    this.backend = eventStore.kind;
    this.timer = setInterval(() => { this.lookAgain().catch((fault: unknown) => { this.log.error({ fault }); }); }, LOOK_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.over.abort();
    await this.looking;
  }

  /** As it was at the last look; undefined before the first. */
  get lastSeen(): Seen | undefined { return this.seen; }

  /** No older than a second. */
  async look(): Promise<Seen> {
    if (this.seen !== undefined && performance.now() - this.lookedAt < LOOK_EVERY_MS) return this.seen;
    return this.lookAgain();
  }

  lookAgain(): Promise<Seen> {
    this.looking ??= this.lookNow().finally(() => { this.looking = undefined; });
    return this.looking;
  }

  async untilStoreAnswers(): Promise<void> {
    while (!(await this.look()).store.answers) await pause(SHORT_PAUSE_MS, undefined, { signal: this.over.signal });
  }

  private async lookNow(): Promise<Seen> {
    const began = wallClock.now();
    const store = await stateOf(this.store, this.backend, this.lastAnswer);
    if (store.answers) this.lastAnswer = began;
    this.tell(store);
    const freshness = store.answers ? await this.projector.freshness(AbortSignal.timeout(LOOK_EVERY_MS)).catch(() => undefined) : undefined;
    this.seen = {
      store,
      shownUpTo: shownUpTo(freshness, began) ?? this.seen?.shownUpTo,
      isBuilding: freshness === undefined ? this.seen?.isBuilding ?? false : freshness.kind === 'building',
      parked: this.projector.tables.reduce((streams, table) => streams + this.readStore.parkedStreams(table).length, 0),
    };
    this.lookedAt = performance.now();
    return this.seen;
  }

  /** Once when it goes, once when it comes back. */
  private tell(store: StoreState): void {
    if (store.answers === (this.seen?.store.answers ?? true) || this.over.signal.aborted) return;
    if (store.answers) this.log.warn(`penyimpanan ${store.backend} menjawab kembali / the ${store.backend} store answers again`);
    else this.log.error(`penyimpanan ${store.backend} tidak menjawab sejak ${store.since} / the ${store.backend} store has not answered since ${store.since} (${store.reason})`);
  }
}

const shownUpTo = (freshness: Freshness | undefined, began: Instant): Instant | undefined => {
  if (freshness === undefined || freshness.kind === 'building') return undefined;
  return freshness.kind === 'current' ? began : instantOf(freshness.since.getTime());
};

/** Milliseconds, by the wall clock. */
export const lagOf = (shown: Instant): number => Math.max(0, epochMilliseconds(wallClock.now()) - epochMilliseconds(shown));

export const isFollowing = ({ shownUpTo: shown, isBuilding }: Seen): boolean => !isBuilding && shown !== undefined && lagOf(shown) <= LONGEST_LAG_MS;
