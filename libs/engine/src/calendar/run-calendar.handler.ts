import { Inject } from '@nestjs/common';
import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { calendar, mayDecideForAll, type CalendarCommand, type CalendarEvent } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { judged } from '../commands/national.handlers.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import { REGIONS, type Regions } from '../ports/index.js';
import { NATIONAL_CALENDAR } from './calendar-shelf.js';

/** `Calendar-national`: the days off of every year, of the nation and of its regions. */
export class RunCalendar extends BusCommand<Outcome<CalendarEvent>> {
  constructor(readonly command: CalendarCommand, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunCalendar)
export class CalendarHandler implements ICommandHandler<RunCalendar> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider, @Inject(REGIONS) private readonly regions: Regions) {}

  execute({ command, envelope }: RunCalendar): Promise<Outcome<CalendarEvent>> {
    const { region } = command.data;
    const level = region === undefined ? undefined : this.regions.find(region)?.level;
    const facts = { regionExists: level === 'province' || level === 'regency' };
    return judged(this.runDecider, calendar, NATIONAL_CALENDAR, command, facts, envelope, mayDecideForAll(envelope.scope));
  }
}
