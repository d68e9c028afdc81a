import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Instant } from '@app/kernel';
import { calendar, calendarAt, EMPTY_CALENDAR, type CalendarState, type WorkCalendar } from '@app/programme';
import { Journal } from '../commands/journal.js';

export const NATIONAL_CALENDAR = 'national';

/**
 * The working calendar by version. A published version never changes and is given out as the same object, since what is counted from
 * it is remembered by it.
 */
@Injectable()
export class CalendarShelf {
  private readonly read = new Map<number, WorkCalendar>();

  constructor(@Inject(Journal) private readonly journal: Journal) {}

  /** Every publication, oldest first. */
  published(): Promise<CalendarState> {
    return this.journal.stateOf(calendar, NATIONAL_CALENDAR);
  }

  async newest(): Promise<WorkCalendar> {
    const state = await this.published();
    return this.shelved(state, state.publications.length);
  }

  /**
   * The calendar as it had been recorded by that moment. Of a moment before any was, as where a story is told after the fact, what the
   * decrees had made known by that day.
   */
  async knownAt(moment: Instant): Promise<WorkCalendar> {
    const { publications } = await this.journal.stateKnownAt(calendar, NATIONAL_CALENDAR, moment);
    if (publications.length > 0) return this.at(publications.length);
    const day = dayIn('WIB', moment);
    return this.at((await this.published()).publications.findLast(({ publishedOn }) => publishedOn <= day)?.version ?? EMPTY_CALENDAR.version);
  }

  /** The calendar as that version left it. Throws where it was never published: nothing is counted by another one instead. */
  async at(version: number): Promise<WorkCalendar> {
    return this.read.get(version) ?? this.shelved(await this.published(), version);
  }

  private shelved({ publications }: CalendarState, version: number): WorkCalendar {
    if (version === EMPTY_CALENDAR.version) return EMPTY_CALENDAR;
    const publication = publications[version - 1];
    if (publication === undefined) throw new Error(`calendar version ${version} was never published`);
    const known = this.read.get(version);
    if (known?.publications.includes(publication)) return known;
    if (known !== undefined) this.read.clear(); // the journal was folded anew: it may have been put back meanwhile
    const calendarThen = calendarAt({ publications }, version);
    this.read.set(version, calendarThen);
    return calendarThen;
  }
}
