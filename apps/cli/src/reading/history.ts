import type { Bilingual, Metadata } from '@app/kernel';
import { decode, type EventStore } from '@app/engine';
import { location, locationEventSentence, type Definition, type LocationEvent } from '@app/programme';
import { misused } from '../terminal/complaint.js';

export type HistoryEntry = Pick<Metadata, 'occurredAt' | 'recordedAt' | 'source'> & {
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly sentence: Bilingual;
  readonly actor: Pick<Metadata['actor'], 'id' | 'role' | 'unit'>;
  readonly data: LocationEvent['data'];
};

/** Everything that ever happened at a location, in the order in which it was recorded. */
export const historyOf = async (store: EventStore, locationId: string, definitionOf: (programme: string, version: number) => Promise<Definition | undefined>): Promise<readonly HistoryEntry[]> => {
  const entries: HistoryEntry[] = [];
  let definition: Definition | undefined;
  for await (const stored of store.readStream(`${location.category}-${locationId}`)) {
    const { revision, position, type } = stored;
    const { occurredAt, recordedAt, source, actor: { id, role, unit } } = stored.metadata as Metadata;
    const told = { revision, position, type, occurredAt, recordedAt, source, actor: { id, role, unit } };
    const decoded = decode(stored);
    if (decoded.kind === 'undecodable') {
      entries.push({ ...told, data: stored.data as LocationEvent['data'], sentence: { id: `${type}: tidak dikenal versi ini.`, en: `${type}: not known to this version.` } });
      continue;
    }
    const event = decoded.recorded.event as LocationEvent;
    if (event.type === 'LocationDesignated') definition = await definitionOf(event.data.pin.programme, event.data.pin.version);
    entries.push({ ...told, data: event.data, sentence: locationEventSentence(event, definition) });
  }
  if (entries.length === 0) throw misused(`Lokasi ${locationId} tidak dikenal.`, `The location ${locationId} is not known.`);
  return entries;
};
