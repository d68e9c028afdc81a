import { Inject, Injectable } from '@nestjs/common';
import { calendar, calendarAt, EMPTY_CALENDAR, type CalendarState, type WorkCalendar } from '@app/programme';
import { Journal } from '../commands/journal.js';

export const NATIONAL_CALENDAR = 'national';

/**
 * The working calendar by version. A published version never changes and is always the same object, since what is counted from it is
 * remembered by it.
 */
@Injectable()
export class CalendarShelf {
  private readonly read = new Map<number, WorkCalendar>([[EMPTY_CALENDAR.version, EMPTY_CALENDAR]]);

  constructor(@Inject(Journal) private readonly journal: Journal) {}

  /** Every publication, oldest first. */
  published(): Promise<CalendarState> {
    return this.journal.stateOf(calendar, NATIONAL_CALENDAR);
  }

  async newest(): Promise<WorkCalendar> {
    const state = await this.published();
    return this.shelved(state, state.publications.length);
  }

  /** The calendar as that version left it. Throws where it was never published: nothing is counted by another one instead. */
  async at(version: number): Promise<WorkCalendar> {
    const known = this.read.get(version);
    if (known !== undefined) return known;
    const state = await this.published();
    if (!state.publications.some((one) => one.version === version)) throw new Error(`calendar version ${version} was never published`);
    return this.shelved(state, version);
  }

  private shelved(state: CalendarState, version: number): WorkCalendar {
    const known = this.read.get(version) ?? calendarAt(state, version);
    this.read.set(version, known);
    return known;
  }
}
