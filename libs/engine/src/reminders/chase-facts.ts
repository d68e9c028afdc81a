import { Inject, Injectable } from '@nestjs/common';
import { dayIn, zoneOf, type Actor } from '@app/kernel';
import { definitionIndex, location, partsOfLocationId, type ChaseCommand, type ChaseFacts, type KnownLocation, type LocationState, type PublishedDefinition } from '@app/programme';
import { missingDocuments } from '@app/read-models';
import { DeadlineLaw } from '../commands/deadline-law.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { Journal } from '../commands/journal.js';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { CLOCK, type Clock } from '../ports/index.js';

/** Asks the world, at the moment of the command, everything the rules of reminders may want to know. */
@Injectable()
export class ChaseFactFinder {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
    @Inject(DeadlineLaw) private readonly law: DeadlineLaw,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Without a command: for whatever may be answered. */
  async of(locationId: string, command: ChaseCommand | undefined, actor: Actor): Promise<ChaseFacts> {
    const { programme, fiscalYear, region } = partsOfLocationId(locationId);
    const now = this.clock.now();
    const [state, law, calendar] = await Promise.all([
      this.journal.stateOf(location, locationId), this.law.newest(programme, fiscalYear), this.calendars.newest(),
    ]);
    const definition = state.situation === 'unknown' ? undefined : await this.definitions.version(state.pin.programme, state.pin.version);
    return {
      locationId, actor, now, today: dayIn(zoneOf(region), now), location: state, definition,
      ladder: law?.content.ladder ?? [], revision: law?.revision ?? 0, calendar,
      missing: missingAt(command, state, definition),
    };
  }
}

const missingAt = (command: ChaseCommand | undefined, state: LocationState, definition: PublishedDefinition | undefined): readonly string[] => {
  if (command === undefined || !('stage' in command.data) || state.situation === 'unknown' || definition === undefined) return [];
  return missingFor(command.data.stage, state, definition);
};

const missingFor = (key: string, state: KnownLocation, { definition }: PublishedDefinition): readonly string[] => {
  const stage = definitionIndex(definition).stages.get(key);
  return stage === undefined ? [] : missingDocuments(stage, state, definition);
};
