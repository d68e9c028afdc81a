import { Inject, Injectable } from '@nestjs/common';
import { fold, parseInstant, type Instant, type Recorded } from '@app/kernel';
import { decode, DefinitionShelf, EVENT_STORE, type EventStore } from '@app/engine';
import { location, type Definition, type KnownLocation, type LocationEvent, type Pin } from '@app/programme';
import { ProblemError } from '../problems/problem.js';
import type { MomentsDto } from './location-view.dto.js';

export type LocationPast = {
  readonly state: KnownLocation;
  /** Of the newest event within the moments asked for. */
  readonly revision: number;
  readonly recorded: readonly Recorded<LocationEvent>[];
};

type Law = Pick<Pin, 'programme' | 'version'>;

/** A location as it was known at one moment to have been at another. Histories are short: each is folded when it is asked for. */
@Injectable()
export class LocationArchive {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore, @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf) {}

  async read(locationId: string, { asOf, validAt }: MomentsDto): Promise<LocationPast> {
    const recorded = (await this.all(locationId)).filter(({ metadata: { recordedAt, occurredAt } }) =>
      recordedAt <= (instant(asOf) ?? recordedAt) && occurredAt <= (instant(validAt) ?? occurredAt));
    const state = fold(location.evolve, location.initial, recorded.map(({ event }) => event));
    if (state.situation === 'unknown') throw new ProblemError('not-found');
    return { state, recorded, revision: recorded.at(-1)?.revision ?? 0 };
  }

  async definitionOf({ programme, version }: Law): Promise<Definition | undefined> {
    return (await this.definitions.version(programme, version))?.definition;
  }

  /** Every law these events were judged by, under its programme and version. */
  async definitionsOf(recorded: readonly Recorded<LocationEvent>[]): Promise<ReadonlyMap<string, Definition | undefined>> {
    const laws = new Map<string, Definition | undefined>();
    for (const { metadata: { definition: law } } of recorded) {
      if (law !== undefined && !laws.has(lawKey(law))) laws.set(lawKey(law), await this.definitionOf(law));
    }
    return laws;
  }

  private async all(locationId: string): Promise<readonly Recorded<LocationEvent>[]> {
    const all: Recorded<LocationEvent>[] = [];
    for await (const stored of this.store.readStream(`${location.category}-${locationId}`)) {
      const decoded = decode(stored);
      if (decoded.kind === 'undecodable') throw new ProblemError('newer-event-version', { headers: { 'retry-after': '60' } });
      all.push(decoded.recorded as unknown as Recorded<LocationEvent>);
    }
    return all;
  }
}

export const lawKey = ({ programme, version }: Law): string => `${programme} ${version}`;

const instant = (text: string | undefined): Instant | undefined => text === undefined ? undefined : parseInstant(text);
