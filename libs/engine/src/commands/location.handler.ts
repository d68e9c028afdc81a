import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { covers, type Unmet } from '@app/kernel';
import {
  isFollowUp, location, mayCommand, ONLY_BY_TIMER, outOfScope, partsOfLocationId,
  type LocationCommand, type LocationEvent, type LocationFacts, type LocationFollowUp, type LocationState,
} from '@app/programme';
import type { Envelope } from './envelope.js';
import { LocationFactFinder } from './location-facts.js';
import type { Outcome } from './outcome.js';
import { RefusalLog } from './refusal-log.js';
import { RunDecider, type Stamp } from './run-decider.js';

/** One bus message for the whole aggregate: the command inside is a plain union, so `decide` does the routing. */
export class RunLocation extends Command<Outcome<LocationEvent>> {
  constructor(readonly locationId: string, readonly command: LocationCommand | LocationFollowUp, readonly envelope: Envelope) { super(); }
}

/** Gathers the facts and carries the answer. No rule lives here. */
@CommandHandler(RunLocation)
export class LocationHandler implements ICommandHandler<RunLocation> {
  constructor(
    @Inject(RunDecider) private readonly runDecider: RunDecider,
    @Inject(LocationFactFinder) private readonly facts: LocationFactFinder,
    @Inject(RefusalLog) private readonly refusals: RefusalLog,
  ) {}

  async execute({ locationId, command, envelope }: RunLocation): Promise<Outcome<LocationEvent>> {
    const forbidden = notAllowed(locationId, command, envelope);
    if (forbidden.length > 0) {
      this.refusals.note({ locationId, command, unmet: forbidden, envelope });
      return { kind: 'forbidden', unmet: forbidden };
    }
    return this.runDecider.execute({
      decider: location,
      id: locationId,
      command,
      envelope,
      facts: (state: LocationState) => this.facts.of(locationId, command, state, envelope),
      stamp: lawOf,
      refusals: {
        // A key that is made of what it stands for, as imports make theirs, asks again whether it is possible by now.
        find: async () => envelope.source === 'api' ? this.refusals.find(locationId, envelope.commandId) : undefined,
        keep: (unmet, requestHash) => this.refusals.keep({ locationId, command, unmet, envelope, requestHash }),
      },
    });
  }
}

/** The id carries programme and region, so scope is judged before anything is read. */
const notAllowed = (locationId: string, command: LocationCommand | LocationFollowUp, { actor, scope, source }: Envelope): readonly Unmet[] => {
  const { programme, region } = partsOfLocationId(locationId);
  if (!covers(scope, region, programme)) return [outOfScope(locationId)];
  if (isFollowUp(command)) return source === 'timer' ? [] : [ONLY_BY_TIMER];
  return mayCommand(actor.role, command.type);
};

const lawOf = (state: LocationState, { definition, schedule }: LocationFacts): Stamp => ({
  ...(state.situation !== 'unknown' && { definition: { programme: state.pin.programme, version: state.pin.version } }),
  ...(state.situation === 'unknown' && definition !== undefined && { definition: { programme: definition.definition.programme, version: definition.version } }),
  ...(schedule !== undefined && { scheduleRevision: schedule.revision, calendarVersion: schedule.calendar.version }),
});
