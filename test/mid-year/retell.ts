// Many locations in the middle of their year at little cost: some lives are lived, and told again of other places.
import { openRegions } from '@app/adapters/kemendagri';
import type { EventStore, NewEvent, StoredEvent } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import { neighbours, retold, type Place } from './neighbours.js';

/** A Monday morning in the middle of the year. */
export const MID_YEAR = '2021-06-14T01:30:00Z';

export type Retold = { readonly locations: number; readonly events: number };

const PREFIX = 'Location-';

/** What a simulated year recorded before its middle, into an empty store; every life of as many places as it takes. */
export const retell = async (lived: EventStore, into: EventStore, locations: number): Promise<Retold> => {
  const places = neighbours(openRegions(), await locationsIn(lived), locations);
  let events = 0;
  for await (const day of byDay(lived)) {
    const told = [...day].flatMap(([stream, happened]) => {
      const elsewhere = stream.startsWith(PREFIX) ? places.get(stream.slice(PREFIX.length)) : undefined;
      return elsewhere === undefined ? [{ stream, happened }] : elsewhere.map((place) => ({ stream: `${PREFIX}${place.locationId}`, happened: happened.map((event) => at(place, event)) }));
    });
    await Promise.all(told.map(({ stream, happened }) => into.append(stream, happened[0]!.revision === 0 ? 'no_stream' : happened[0]!.revision - 1, happened.map(asNew))));
    events += told.reduce((sum, { happened }) => sum + happened.length, 0);
  }
  return { locations: [...places.values()].reduce((sum, each) => sum + each.length, 0), events };
};

const locationsIn = async (store: EventStore): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const { data } of store.readAll({ filter: { eventTypePrefixes: ['LocationDesignated'] } })) ids.push(String(data['locationId']));
  return ids;
};

/** Day by day, and of each day stream by stream. */
async function* byDay(store: EventStore): AsyncIterable<ReadonlyMap<string, readonly StoredEvent[]>> {
  let day = '';
  let streams = new Map<string, StoredEvent[]>();
  for await (const event of store.readAll()) {
    const recordedAt = String(event.metadata['recordedAt']);
    if (recordedAt >= MID_YEAR) break;
    if (recordedAt.slice(0, 10) !== day) {
      yield streams;
      [day, streams] = [recordedAt.slice(0, 10), new Map()];
    }
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  yield streams;
}

const at = (place: Place, event: StoredEvent): StoredEvent => ({ ...event, data: retold(place, event.data as JsonObject) as StoredEvent['data'] });

const asNew = ({ id, type, data, metadata }: StoredEvent): NewEvent => ({ id, type, data, metadata });
