import type { LocationArchive, LocationPast, Moments } from '@app/engine';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';

export type KnownPast = Extract<LocationPast, { kind: 'known' }>;

/** A location at the moments asked for; the command ends where there is none. */
export const knownLocation = async (archive: LocationArchive, locationId: string, moments: Moments = {}): Promise<KnownPast> => {
  const past = await archive.read(locationId, moments);
  if (past.kind === 'unknown') throw misused(`Lokasi ${locationId} tidak dikenal pada saat itu.`, `The location ${locationId} was not known at that moment.`);
  if (past.kind === 'known') return past;
  throw new Complaint(EXIT.refused, [{
    id: `Riwayat ${locationId} memuat ${past.eventType}, yang tidak dikenal versi ini.`, en: `The history of ${locationId} holds ${past.eventType}, which this version does not know.`,
  }]);
};
