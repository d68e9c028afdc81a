import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { covers, type Unmet } from '@app/kernel';
import { location, mayCommand, outOfScope, partsOfLocationId, type LocationCommand, type LocationEvent, type LocationFacts, type LocationState } from '@app/programme';
import type { Envelope } from './envelope.js';
import { LocationFactFinder } from './location-facts.js';
import type { Outcome } from './outcome.js';
import { RefusalLog } from './refusal-log.js';
import { RunDecider, type Stamp } from './run-decider.js';

/** One bus message for the whole aggregate: the command inside is a plain union, so `decide` does the routing. */
export class RunLocation extends Command<Outcome<LocationEvent>> {
  constructor(readonly locationId: string, readonly command: LocationCommand, readonly envelope: Envelope) { super(); }
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
      stamp: pinned,
      refusals: {
        // A key that is made of what it stands for, as imports make theirs, asks again whether it is possible by now.
        find: async () => envelope.source === 'api' ? this.refusals.find(locationId, envelope.commandId) : undefined,
        keep: (unmet, requestHash) => this.refusals.keep({ locationId, command, unmet, envelope, requestHash }),
      },
    });
  }
}

/** The id carries programme and region, so scope is judged before anything is read. */
const notAllowed = (locationId: string, command: LocationCommand, { actor, scope }: Envelope): readonly Unmet[] => {
  const { programme, region } = partsOfLocationId(locationId);
  if (!covers(scope, region, programme)) return [outOfScope(locationId)];
  return mayCommand(actor.role, command.type);
};

const pinned = (state: LocationState, facts: LocationFacts): Stamp => {
  if (state.situation !== 'unknown') return { definition: { programme: state.pin.programme, version: state.pin.version } };
  if (facts.definition === undefined) return {};
  return { definition: { programme: facts.definition.definition.programme, version: facts.definition.version } };
};
