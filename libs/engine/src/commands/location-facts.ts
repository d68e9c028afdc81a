import { Inject, Injectable } from '@nestjs/common';
import { dayIn, zoneOf } from '@app/kernel';
import { budget, budgetStanding, emergency, emergencyInForce, location, type LocationCommand, type LocationFacts, type LocationFollowUp, type LocationState, type PublishedDefinition } from '@app/programme';
import { CLOCK, REGIONS, type Clock, type Regions } from '../ports/index.js';
import { DeadlineLaw } from './deadline-law.js';
import { DefinitionShelf } from './definition-shelf.js';
import type { Envelope } from './envelope.js';
import { Journal } from './journal.js';

const NATIONAL = 'national';

/** Asks the world, at the moment of the command, everything the location's rules may want to know. */
@Injectable()
export class LocationFactFinder {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(DeadlineLaw) private readonly deadlineLaw: DeadlineLaw,
    @Inject(REGIONS) private readonly regions: Regions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Without a command: the facts for asking what is allowed. */
  async of(locationId: string, command: LocationCommand | LocationFollowUp | undefined, state: LocationState, { actor, occurredAt }: Pick<Envelope, 'actor' | 'occurredAt'>): Promise<LocationFacts> {
    const designation = command?.type === 'DesignateLocation' ? command.data : undefined;
    const region = state.situation === 'unknown' ? designation?.region ?? '' : state.region;
    const zone = zoneOf(region);
    const now = this.clock.now();
    const occurredOn = dayIn(zone, occurredAt ?? now);
    const place = designation === undefined ? undefined : this.regions.find(designation.region);
    const [definition, requestedDefinition, budget, emergencies, replaced] = await Promise.all([
      this.definitionFor(state, designation?.programme),
      command?.type === 'RepinDefinition' && state.situation !== 'unknown' ? this.definitions.version(state.pin.programme, command.data.version) : undefined,
      this.budgetOf(state),
      this.journal.stateOf(emergency, NATIONAL),
      designation?.replaces === undefined ? undefined : this.replaced(designation.replaces),
    ]);
    const law = command === undefined ? {} : await this.deadlineLaw.of(command, state, definition?.definition);
    return {
      locationId, actor, now, occurredOn, today: dayIn(zone, now),
      definition, requestedDefinition, budget, replaced, ...law,
      emergencyInForce: emergencyInForce(emergencies, occurredOn),
      regionNames: place?.path,
      regionLevel: place?.level,
    };
  }

  private definitionFor(state: LocationState, programme = ''): Promise<PublishedDefinition | undefined> {
    return state.situation === 'unknown' ? this.definitions.newest(programme) : this.definitions.version(state.pin.programme, state.pin.version);
  }

  private async budgetOf(state: LocationState): Promise<LocationFacts['budget']> {
    if (state.situation === 'unknown') return { status: 'none' };
    return budgetStanding(await this.journal.stateOf(budget, `${state.satker}-${state.fiscalYear}`));
  }

  private async replaced(locationId: string): Promise<LocationFacts['replaced']> {
    const state = await this.journal.stateOf(location, locationId);
    return state.situation === 'unknown' ? { exists: false } : { exists: true, replacedBy: state.replacedBy };
  }
}
