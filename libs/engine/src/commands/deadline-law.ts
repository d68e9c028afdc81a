import { Inject, Injectable } from '@nestjs/common';
import { isFollowUp, sameDays, type Definition, type Deadlines, type LocationCommand, type LocationFacts, type LocationFollowUp, type LocationState, type ScheduleInForce } from '@app/programme';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { ScheduleShelf } from '../schedules/schedule-shelf.js';

type Asked = LocationCommand | LocationFollowUp;
type Law = Pick<LocationFacts, 'schedule' | 'scheduleBefore'>;

/** What may start, stop or turn back a clock. Nothing else asks for the law of deadlines. */
const MOVES_DATES: ReadonlySet<Asked['type']> = new Set<Asked['type']>([
  'DesignateLocation', 'RepinDefinition', 'StartStage', 'CompleteStage', 'ReopenStage', 'Suspend', 'Resume', 'ExtendDeadline', 'Accelerate', 'RescheduleTargets',
]);

/** Finds the schedule and the calendar by which a location's days are counted. */
@Injectable()
export class DeadlineLaw {
  constructor(@Inject(ScheduleShelf) private readonly schedules: ScheduleShelf, @Inject(CalendarShelf) private readonly calendars: CalendarShelf) {}

  async of(command: Asked, state: LocationState, definition: Definition | undefined): Promise<Law> {
    if (!MOVES_DATES.has(command.type)) return {};
    if (state.situation === 'unknown') {
      return command.type === 'DesignateLocation' ? { schedule: await this.newest(command.data.programme, command.data.fiscalYear) } : {};
    }
    const { pin: { programme }, fiscalYear, deadlines } = state;
    if (deadlines === undefined) return { schedule: await this.newest(programme, fiscalYear) };
    const taken = await this.taken(programme, fiscalYear, deadlines);
    if (isFollowUp(command)) return { schedule: await this.newest(programme, fiscalYear), scheduleBefore: taken };
    if (taken === undefined || definition === undefined) return {};
    // A newer calendar that moves no day was taken over without a word; one that moves some waits to be told.
    const newer = { ...taken, calendar: await this.calendars.newest() };
    return { schedule: sameDays(state, definition, taken, newer) ? newer : taken };
  }

  /** The law that holds now; undefined until the programme and year have a schedule. */
  async newest(programme: string, fiscalYear: number): Promise<ScheduleInForce | undefined> {
    const [published, calendar] = await Promise.all([this.schedules.newest(programme, fiscalYear), this.calendars.newest()]);
    return published && { revision: published.revision, content: published.content, calendar };
  }

  /** The law that recorded days were counted by. */
  async taken(programme: string, fiscalYear: number, { revision, calendarVersion }: Pick<Deadlines, 'revision' | 'calendarVersion'>): Promise<ScheduleInForce | undefined> {
    const [published, calendar] = await Promise.all([this.schedules.revision(programme, fiscalYear, revision), this.calendars.at(calendarVersion)]);
    return published && { revision, content: published.content, calendar };
  }
}
