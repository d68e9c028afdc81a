import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@app/kernel';
import type { Definition, GroundFor, ScheduleFacts, WorkCalendar } from '@app/programme';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { CLOCK, REGIONS, type Clock, type Regions } from '../ports/index.js';

/** The clocks of the capital: the day on which the central team publishes. */
const CAPITAL = 'WIB';

const provincesIn = (regions: Regions): readonly string[] => regions.within(undefined, 'province').map(({ code }) => code);

/** Asks the world what the rules of a schedule may want to know. */
@Injectable()
export class ScheduleFactFinder {
  constructor(
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
    @Inject(REGIONS) private readonly regions: Regions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(programme: string, fiscalYear: number): Promise<ScheduleFacts> {
    const [definition, calendar] = await Promise.all([this.definitions.newest(programme), this.calendars.newest()]);
    return {
      programme, fiscalYear, calendar, definition: definition?.definition,
      today: dayIn(CAPITAL, this.clock.now()), provinces: provincesIn(this.regions),
    };
  }

  /** By their codes. */
  provinceNames(): ReadonlyMap<string, string> {
    return new Map(this.regions.within(undefined, 'province').map(({ code, name }) => [code, name]));
  }
}

/** What files are held against. */
export const groundFrom = (definitions: readonly Definition[], calendar: WorkCalendar, regions: Regions): GroundFor => {
  const provinces = provincesIn(regions);
  return (programme, fiscalYear) => ({ programme, fiscalYear, calendar, provinces, definition: definitions.find((one) => one.programme === programme) });
};
