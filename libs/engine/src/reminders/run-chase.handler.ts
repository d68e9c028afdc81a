import { Inject } from '@nestjs/common';
import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { covers, type Unmet } from '@app/kernel';
import { chase, isAnswer, location, mayCommand, ONLY_BY_TIMER, outOfScope, partsOfLocationId, type ChaseCommand, type ChaseEvent, type ChaseFacts, type ChaseState } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { Journal } from '../commands/journal.js';
import type { Outcome } from '../commands/outcome.js';
import { RefusalLog } from '../commands/refusal-log.js';
import { RunDecider, type Stamp } from '../commands/run-decider.js';
import { ChaseFactFinder } from './chase-facts.js';

/** `Chase-<locationId>`: the reminders of a location. */
export class RunChase extends BusCommand<Outcome<ChaseEvent>> {
  constructor(readonly locationId: string, readonly command: ChaseCommand, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunChase)
export class ChaseHandler implements ICommandHandler<RunChase> {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(RunDecider) private readonly runDecider: RunDecider,
    @Inject(ChaseFactFinder) private readonly facts: ChaseFactFinder,
    @Inject(RefusalLog) private readonly refusals: RefusalLog,
  ) {}

  async execute({ locationId, command, envelope }: RunChase): Promise<Outcome<ChaseEvent>> {
    const forbidden = notAllowed(locationId, command, envelope);
    if (forbidden.length > 0) {
      this.refusals.note({ locationId, command, unmet: forbidden, envelope });
      return { kind: 'forbidden', unmet: forbidden };
    }
    // In turn with the commands of the location, so that nothing is said of a day that has meanwhile moved.
    return this.journal.exclusively(`${location.category}-${locationId}`, () => this.runDecider.execute({
      decider: chase, id: locationId, command, envelope,
      facts: () => this.facts.of(locationId, command, envelope.actor),
      stamp: lawOf,
      refusals: {
        find: async () => envelope.source === 'api' ? this.refusals.find(locationId, envelope.commandId) : undefined,
        keep: (unmet, requestHash) => this.refusals.keep({ locationId, command, unmet, envelope, requestHash }),
      },
    }));
  }
}

/** People answer; everything else is said by the machine alone. */
const notAllowed = (locationId: string, command: ChaseCommand, { actor, scope, source }: Envelope): readonly Unmet[] => {
  const { programme, region } = partsOfLocationId(locationId);
  if (!covers(scope, region, programme)) return [outOfScope(locationId)];
  if (isAnswer(command)) return mayCommand(actor.role, command.type);
  return source === 'timer' ? [] : [ONLY_BY_TIMER];
};

const lawOf = (_: ChaseState, { location: state, revision, calendar }: ChaseFacts): Stamp => ({
  ...(state.situation !== 'unknown' && { definition: { programme: state.pin.programme, version: state.pin.version } }),
  scheduleRevision: revision, calendarVersion: calendar.version,
});
