import { Inject, Injectable } from '@nestjs/common';
import { fold, type Event, type Instant, type Metadata, type Recorded } from '@app/kernel';
import { chase, location, type ChaseEvent, type Definition, type KnownLocation, type LocationEvent } from '@app/programme';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { Journal } from '../commands/journal.js';
import { EVENT_STORE, type EventStore } from '../ports/index.js';
import { decode } from './decode.js';

export type Moments = {
  /** What the system knew then. */
  readonly asOf?: Instant;
  /** What was true in the field then. */
  readonly validAt?: Instant;
};

type Known = {
  readonly kind: 'known';
  readonly state: KnownLocation;
  /** Of the newest event within the moments asked for. */
  readonly revision: number;
};
/** Not known at all, or not yet at those moments. */
type Unreadable = { readonly kind: 'unreadable'; readonly eventType: string };
type Unknown = { readonly kind: 'unknown' } | Unreadable;

export type LocationStanding = Known | Unknown;
export type LocationPast = (Known & { readonly recorded: readonly Recorded<LocationEvent>[] }) | Unknown;

type EventsKnown<E extends Event> = { readonly kind: 'known'; readonly recorded: readonly Recorded<E>[] };

type Law = NonNullable<Metadata['definition']>;

/** A location as it is, or as it was known at one moment to have been at another. Histories are short: the past is folded when it is asked for. */
@Injectable()
export class LocationArchive {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DefinitionShelf) private readonly definitions: DefinitionShelf,
  ) {}

  /** Without a moment: now, from the fold on which commands rest. */
  async standing(locationId: string, moments: Moments): Promise<LocationStanding> {
    if (moments.asOf !== undefined || moments.validAt !== undefined) return this.read(locationId, moments);
    const { state, revision, unreadable } = await this.journal.load(location, locationId);
    if (unreadable !== undefined) return { kind: 'unreadable', eventType: unreadable };
    return state.situation === 'unknown' ? { kind: 'unknown' } : { kind: 'known', state, revision };
  }

  async read(locationId: string, moments: Moments = {}): Promise<LocationPast> {
    const events = await this.eventsIn<LocationEvent>(`${location.category}-${locationId}`, moments);
    if (events.kind === 'unreadable') return events;
    const { recorded } = events;
    const state = fold(location.evolve, location.initial, recorded.map(({ event }) => event));
    return state.situation === 'unknown' ? { kind: 'unknown' } : { kind: 'known', state, recorded, revision: recorded.at(-1)?.revision ?? 0 };
  }

  /** What had been recorded of its reminders, and of the answers to them. */
  chased(locationId: string, moments: Moments): Promise<EventsKnown<ChaseEvent> | Unreadable> {
    return this.eventsIn<ChaseEvent>(`${chase.category}-${locationId}`, moments);
  }

  async definitionOf({ programme, version }: Law): Promise<Definition | undefined> {
    return (await this.definitions.version(programme, version))?.definition;
  }

  /** Every law these events were judged by, to be asked for while telling them. */
  async lawsOf(recorded: readonly Recorded<LocationEvent>[]): Promise<(law: Law) => Definition | undefined> {
    const laws = new Map<string, Definition | undefined>();
    for (const { metadata: { definition: law } } of recorded) {
      if (law !== undefined && !laws.has(keyOf(law))) laws.set(keyOf(law), await this.definitionOf(law));
    }
    return (law) => laws.get(keyOf(law));
  }

  private async eventsIn<E extends Event>(stream: string, { asOf, validAt }: Moments): Promise<EventsKnown<E> | Unreadable> {
    const recorded: Recorded<E>[] = [];
    for await (const stored of this.store.readStream(stream)) {
      const decoded = decode(stored);
      if (decoded.kind === 'undecodable') return { kind: 'unreadable', eventType: stored.type };
      const { recordedAt, occurredAt } = decoded.recorded.metadata;
      if (recordedAt <= (asOf ?? recordedAt) && occurredAt <= (validAt ?? occurredAt)) recorded.push(decoded.recorded as unknown as Recorded<E>);
    }
    return { kind: 'known', recorded };
  }
}

const keyOf = ({ programme, version }: Law): string => `${programme} ${version}`;
