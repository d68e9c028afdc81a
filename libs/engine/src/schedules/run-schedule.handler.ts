import { Inject } from '@nestjs/common';
import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayCommand, mayDecideForAll, schedule, scheduleId, type ScheduleCommand, type ScheduleEvent } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider, type Stamp } from '../commands/run-decider.js';
import { ScheduleFactFinder } from './schedule-facts.js';

/** `Schedule-<programme>-<fiscal year>`: the Jadwal Nasional. */
export class RunSchedule extends BusCommand<Outcome<ScheduleEvent>> {
  constructor(readonly programme: string, readonly fiscalYear: number, readonly command: ScheduleCommand, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunSchedule)
export class ScheduleHandler implements ICommandHandler<RunSchedule> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider, @Inject(ScheduleFactFinder) private readonly facts: ScheduleFactFinder) {}

  async execute({ programme, fiscalYear, command, envelope }: RunSchedule): Promise<Outcome<ScheduleEvent>> {
    const unmet = [...mayCommand(envelope.actor.role, command.type), ...mayDecideForAll(envelope.scope, programme)];
    if (unmet.length > 0) return { kind: 'forbidden', unmet };
    return this.runDecider.execute({
      decider: schedule, id: scheduleId(programme, fiscalYear), command, envelope,
      facts: () => this.facts.of(programme, fiscalYear),
      stamp: (_, { calendar }): Stamp => ({ calendarVersion: calendar.version }),
    });
  }
}
