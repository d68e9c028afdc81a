import { definition, type DefinitionEvent } from '@app/programme';
import { decode } from '../journal/decode.js';
import type { EventStore, StreamName } from '../ports/index.js';

/** The newest law of every programme. Where a later one cannot be read the programme is left out: an older law may no longer hold. */
export const newestDefinitions = async (store: Pick<EventStore, 'readAll'>): Promise<readonly DefinitionEvent['data'][]> => {
  const newest = new Map<StreamName, DefinitionEvent['data']>();
  const unreadable = new Set<StreamName>();
  for await (const stored of store.readAll({ filter: { streamPrefixes: [`${definition.category}-`] } })) {
    const decoded = decode(stored);
    if (decoded.kind === 'undecodable') unreadable.add(stored.stream);
    else newest.set(stored.stream, decoded.recorded.event.data as DefinitionEvent['data']);
  }
  return [...newest].flatMap(([stream, data]) => (unreadable.has(stream) ? [] : [data]));
};
