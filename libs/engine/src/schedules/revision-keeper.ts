import { Logger } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { calendar, partsOfScheduleId, schedule, type CalendarState, type ScheduleRevision } from '@app/programme';
import { locationCourse, takeover } from '@app/read-models';
import type { CalendarShelf } from '../calendar/calendar-shelf.js';
import { BY_ITSELF } from '../commands/by-itself.js';
import { UnreadableStreamError } from '../commands/journal.js';
import { categoryOf, idOf } from '../journal/decode.js';
import type { EventStore, Leases, ReadStore } from '../ports/index.js';
import { BEGINNING } from '../ports/read-store.js';
import { Follower, type Stretch } from '../projections/follower.js';
import type { Projector } from '../projections/projector.js';
import { LeaseSeat } from '../reactions/seat.js';
import { applyRevision, type Law, type TakenOver } from './apply-revision.js';
import type { ConcludeRevision } from './conclude-revision.js';
import type { ScheduleShelf } from './schedule-shelf.js';

export type RevisionKeeperParts = {
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly projector: Pick<Projector, 'waitFor'>;
  readonly bus: CommandBus;
  readonly schedules: ScheduleShelf;
  readonly calendars: CalendarShelf;
  readonly conclude: ConcludeRevision;
  readonly leases: Leases;
};

const LOOK_AGAIN_MS = 60_000;
const SHOWN_WITHIN_MS = 60_000;
const LEAVING_SEEN_WITHIN_MS = 500;

/**
 * Sees to it, in one process at a time, that every open location counts by the newest schedule and calendar: after a publication, after a new start, and now and
 * then, for a location may have been designated by the older one at the very moment of the publication.
 */
export class RevisionKeeper {
  private readonly log = new Logger('Schedules');
  private readonly seat: LeaseSeat;
  private readonly follower: Follower;
  private readonly known = new Set<string>();
  /** Of which schedules some location could not take the newest over, and how many. */
  private readonly leftBehind = new Map<string, number>();
  private leaving = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private seen = BEGINNING;

  constructor(private readonly parts: RevisionKeeperParts) {
    this.seat = new LeaseSeat({ leases: parts.leases, name: 'revisions', onGained: () => { this.begin(); }, onLost: () => { this.leaving.abort(); } });
    this.follower = new Follower({
      store: parts.store, name: 'revision-keeper', filter: { streamPrefixes: [`${schedule.category}-`, `${calendar.category}-`] },
      from: () => this.seen,
      apply: (stretch) => this.heard(stretch),
      onFailure: (fault) => { this.report(fault); return true; },
    });
  }

  /** Which schedules there are every process learns; whoever has the seat does the work. */
  start(): void {
    this.timer ??= setInterval(() => { this.look(); }, LOOK_AGAIN_MS).unref();
    this.seat.take();
    this.follower.start();
  }

  /** What is under way ends after the locations at hand; the rest goes on after the next start, or in another process. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    this.leaving.abort();
    await this.follower.stop();
    await this.round.catch(() => undefined);
    await this.seat.leave();
  }

  private begin(): void {
    if (this.timer === undefined) return; // it is just being left
    this.leaving = new AbortController();
    this.look();
  }

  private look(): void {
    this.inTurn().catch((fault: unknown) => { this.report(fault); });
  }

  private async heard({ events, position }: Stretch): Promise<void> {
    for (const { stream } of events) if (categoryOf(stream) === schedule.category) this.known.add(idOf(stream));
    await this.inTurn();
    this.seen = position;
  }

  private inTurn(): Promise<void> {
    this.round = this.round.catch(() => undefined).then(async () => {
      if (!this.seat.isHeld) return;
      for (const id of this.known) await this.keep(id).catch((fault: unknown) => { this.passOver(fault); });
    });
    return this.round;
  }

  private async keep(id: string): Promise<void> {
    const { schedules, calendars, conclude } = this.parts;
    const { programme, fiscalYear } = partsOfScheduleId(id);
    const [newest, published] = await Promise.all([schedules.newest(programme, fiscalYear), calendars.published()]);
    if (newest === undefined || this.leaving.signal.aborted) return;
    const law: Law = { programme, fiscalYear, revision: newest.revision, calendarVersion: published.publications.length };
    const isDone = isConcluded(newest, published, fiscalYear);
    if (isDone || this.leftBehind.has(id)) {
      const { leftBehind } = await this.apply(law, true);
      this.note(id, leftBehind);
      if (isDone || leftBehind.length > 0) return;
    }
    const all = await this.apply(law, false);
    const since = await this.apply(law, true); // designated meanwhile
    this.note(id, since.leftBehind);
    if (since.leftBehind.length > 0) return;
    const { locations } = this.standing(law);
    const rescheduled = all.rescheduled + since.rescheduled;
    await conclude.execute(law, { locations, rescheduled });
    this.log.log(`jadwal ${id} revisi ${law.revision}: ${rescheduled} dari ${locations} lokasi bergeser / schedule ${id} revision ${law.revision}: ${rescheduled} of ${locations} locations moved`);
  }

  private async apply(law: Law, onlyBehind: boolean): Promise<TakenOver> {
    await this.shown();
    if (onlyBehind && this.standing(law).behind === 0) return { locations: 0, rescheduled: 0, leftBehind: [] };
    return applyRevision(this.parts, law, { onlyBehind, signal: this.leaving.signal });
  }

  private standing({ programme, fiscalYear, revision }: Law): { readonly locations: number; readonly behind: number } {
    return this.parts.readStore.query(takeover({ scope: BY_ITSELF.scope, programme, fiscalYear, revision }))[0] ?? { locations: 0, behind: 0 };
  }

  /** Until the table of courses knows every location there is. */
  private async shown(): Promise<void> {
    const head = await this.parts.store.head();
    if (head === undefined) return;
    for (let waited = 0; waited < SHOWN_WITHIN_MS; waited += LEAVING_SEEN_WITHIN_MS) {
      this.leaving.signal.throwIfAborted();
      if (await this.parts.projector.waitFor(head, LEAVING_SEEN_WITHIN_MS, locationCourse.table) === 'reached') return;
    }
    throw new Error('the table of courses is behind the journal');
  }

  private note(id: string, leftBehind: TakenOver['leftBehind']): void {
    if (leftBehind.length === 0) this.leftBehind.delete(id);
    else if (this.leftBehind.get(id) !== leftBehind.length) {
      this.leftBehind.set(id, leftBehind.length);
      this.log.warn({ schedule: id, leftBehind: leftBehind.slice(0, 10), all: leftBehind.length });
    }
  }

  /** What nobody can read is looked at again later, and the other schedules do not wait for it. */
  private passOver(fault: unknown): void {
    if (!(fault instanceof UnreadableStreamError)) throw fault;
    this.report(fault);
  }

  private report(fault: unknown): void {
    if (!this.leaving.signal.aborted) this.log.warn(String(fault));
  }
}

/** A newer calendar is to be taken over where it speaks of the year, or of the next, into which days may reach. */
const isConcluded = ({ concluded }: ScheduleRevision, { publications }: CalendarState, fiscalYear: number): boolean =>
  concluded !== undefined && !publications.some(({ version, year }) => version > concluded.calendarVersion && (year === fiscalYear || year === fiscalYear + 1));
