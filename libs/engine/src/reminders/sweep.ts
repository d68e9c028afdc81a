import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { addDays, dayIn, zoneOf, type Instant } from '@app/kernel';
import { brokenPromiseRung, openDeadlines, reminderId, type ChaseCommand } from '@app/programme';
import { deedsNow, nextWakeUp, type ChasedLocation, type Deed } from '@app/reactions';
import { chasedCourse, chasedCourses, groundlessReminders, type ChasedCourse } from '@app/read-models';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { BY_ITSELF } from '../commands/by-itself.js';
import { DeadlineLaw } from '../commands/deadline-law.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { RunLocation } from '../commands/location.handler.js';
import type { Outcome } from '../commands/outcome.js';
import { refOf } from '../dispatch/message.js';
import { byLocation } from '../letters/issued-reminders.js';
import { CLOCK, READ_STORE, TIMERS, type Clock, type ReadStore, type Timer, type Timers } from '../ports/index.js';
import { atMostAtOnce } from './at-most-at-once.js';
import { ChaseLaws } from './chase-law.js';
import { inPages } from './in-pages.js';
import { RunChase } from './run-chase.handler.js';
import { SweepTally, type SweepReport } from './sweep-report.js';

const PAGE = 100;
const AT_ONCE = 8;
/** Farther than the first rung of any ladder so far; a longer one is found by the thorough sweep. */
const REACH_DAYS = 60;

/**
 * Asks of every running deadline whether anything has become due, and arms a wake-up for what comes next. Whatever timers have lost or
 * a process has left half done is found here; the rules judge, so asking twice does nothing twice.
 */
@Injectable()
export class Sweep {
  private readonly log = new Logger(Sweep.name);

  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(TIMERS) private readonly timers: Timers,
    @Inject(DeadlineLaw) private readonly law: DeadlineLaw,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `thorough`: also deadlines far ahead, whose works may lag. */
  async sweepOnce({ thorough = true }: { readonly thorough?: boolean } = {}): Promise<SweepReport> {
    const now = this.clock.now();
    const tally = new SweepTally(now);
    const laws = this.laws();
    for await (const page of inPages(this.readStore, { page: groundlessReminders, markOf: ({ key }) => key, limit: PAGE })) await this.withdraw(page, tally);
    const dueUntil = thorough ? undefined : addDays(dayIn('WIT', now), REACH_DAYS);
    for await (const page of inPages(this.readStore, { page: (request) => chasedCourses({ dueUntil, ...request }), markOf: ({ locationId }) => locationId, limit: PAGE })) {
      const wakeUps: Timer[] = [];
      await atMostAtOnce(AT_ONCE, page, async (course) => {
        const wakeUp = await this.attend(course, laws, now, tally).catch((fault: unknown) => this.passOver(course, fault, tally));
        if (wakeUp !== undefined) wakeUps.push(wakeUp);
      });
      tally.expected(wakeUps.length, await this.timers.arm(wakeUps));
    }
    return tally.report((await this.timers.state()).answers);
  }

  /** Of one location, as soon as its timer says so. */
  async look(locationId: string): Promise<SweepReport> {
    const tally = new SweepTally(this.clock.now());
    const [course] = this.readStore.query(chasedCourse(locationId));
    const wakeUp = course && await this.attend(course, this.laws(), tally.at, tally);
    const wakeUps = wakeUp === undefined ? [] : [wakeUp];
    tally.expected(wakeUps.length, await this.timers.arm(wakeUps));
    return tally.report(true);
  }

  /** Takes back, of what somebody still waits for, all that has lost its ground. */
  async withdraw(waiting: readonly { readonly locationId: string; readonly reminder: string }[], tally = new SweepTally(this.clock.now())): Promise<void> {
    await atMostAtOnce(AT_ONCE, byLocation(waiting.map(refOf)), async ([locationId, reminders]) => {
      await this.send(locationId, { type: 'WithdrawReminders', data: { waiting: [...reminders] } }, randomUUID(), tally);
    });
  }

  private laws(): ChaseLaws {
    return new ChaseLaws({ law: this.law, definitions: this.definitions, calendars: this.calendars });
  }

  private async attend(course: ChasedCourse, laws: ChaseLaws, now: Instant, tally: SweepTally): Promise<Timer | undefined> {
    const [law, chased] = await Promise.all([laws.of(course.location), chasedIn(course, laws, now)]);
    for (const deed of deedsNow(chased, law, now)) await this.send(chased.locationId, deed, nameOf(course, deed), tally);
    return nextWakeUp(chased, law, now);
  }

  /** Its law is nothing this version can read, or the journal is away: the other programmes have laws of their own. */
  private passOver({ locationId }: ChasedCourse, fault: unknown, tally: SweepTally): undefined {
    tally.failed();
    this.log.error({ locationId, fault: String(fault) });
  }

  /** What one location refuses or cannot read is told, and keeps nobody else waiting. */
  private async send(locationId: string, command: Deed | Extract<ChaseCommand, { type: 'WithdrawReminders' }>, commandId: string, tally: SweepTally): Promise<void> {
    const envelope = { ...BY_ITSELF, commandId };
    const message: Command<Outcome> = command.type === 'MissDeadline' ? new RunLocation(locationId, command, envelope) : new RunChase(locationId, command, envelope);
    try {
      const outcome = await this.bus.execute<Command<Outcome>, Outcome>(message);
      if (outcome.kind === 'accepted') tally.happened(outcome);
      else tally.failed();
      if (outcome.kind !== 'accepted') this.log.warn({ locationId, command, outcome });
    } catch (fault) {
      tally.failed();
      this.log.error({ locationId, command, fault: String(fault) });
    }
  }
}

const chasedIn = async ({ locationId, location, answered }: ChasedCourse, laws: ChaseLaws, now: Instant): Promise<ChasedLocation> => {
  const definition = await laws.definitionOf(location);
  return { locationId, open: openDeadlines({ location, definition, today: dayIn(zoneOf(location.region), now) }, answered) };
};

/** The same for the same matter, whoever finds it due and however often. */
const nameOf = (course: ChasedCourse, { type, data }: Deed): string => {
  switch (type) {
    case 'IssueReminder': return `issue ${saying(course, reminderId(data.stage, data.version, data.rung))}`;
    case 'BreakPromise': return `break ${saying(course, reminderId(data.stage, data.version, brokenPromiseRung(data.promisedOn)))}`;
    case 'MissDeadline': return `miss ${course.locationId} ${data.stage}.v${data.version}`;
  }
};

/** What was taken back and is said again is another matter. */
const saying = ({ locationId, answered: { reminders } }: ChasedCourse, reminder: string): string => {
  const before = reminders[reminder];
  return before === undefined ? `${locationId} ${reminder}` : `${locationId} ${reminder} after ${before.position}`;
};
