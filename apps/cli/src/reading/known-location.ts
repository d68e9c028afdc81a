import { fold, type Instant } from '@app/kernel';
import { decode, type EventStore } from '@app/engine';
import { location, type KnownLocation, type LocationEvent } from '@app/programme';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';

export type Moment = {
  /** What the system knew then. */
  readonly asOf?: Instant;
  /** What was true in the field then. */
  readonly validAt?: Instant;
};

export type KnownThen = Moment & { readonly locationId: string; readonly revision: number; readonly state: KnownLocation };

/** The same fold as ever, over the part of the history that was known, and had happened, by then. */
export const knownLocation = async (store: EventStore, locationId: string, { asOf, validAt }: Moment): Promise<KnownThen> => {
  const events: LocationEvent[] = [];
  let revision = -1;
  for await (const stored of store.readStream(`${location.category}-${locationId}`)) {
    const decoded = decode(stored);
    if (decoded.kind === 'undecodable') throw unreadable(locationId, stored.type);
    const { event, metadata } = decoded.recorded;
    if ((asOf !== undefined && metadata.recordedAt > asOf) || (validAt !== undefined && metadata.occurredAt > validAt)) continue;
    events.push(event as LocationEvent);
    revision = stored.revision;
  }
  const state = fold(location.evolve, location.initial, events);
  if (state.situation === 'unknown') throw misused(`Lokasi ${locationId} tidak dikenal pada saat itu.`, `The location ${locationId} was not known at that moment.`);
  return { locationId, revision, asOf, validAt, state };
};

const unreadable = (locationId: string, type: string): Complaint => new Complaint(EXIT.refused, [{
  id: `Riwayat ${locationId} memuat ${type}, yang tidak dikenal versi ini.`, en: `The history of ${locationId} holds ${type}, which this version does not know.`,
}]);
