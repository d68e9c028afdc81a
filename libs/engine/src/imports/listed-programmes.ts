import type { DefinitionEvent, ListedProgramme } from '@app/programme';
import type { EventStore } from '../ports/index.js';

/** The programmes a list may speak of: each as its newest definition has it. */
export const listedProgrammes = async (store: EventStore): Promise<readonly ListedProgramme[]> => {
  const newest = new Map<string, ListedProgramme>();
  for await (const { data } of store.readAll({ filter: { eventTypePrefixes: ['DefinitionPublished'] } })) {
    const { definition } = data as unknown as DefinitionEvent['data'];
    newest.set(definition.programme, definition);
  }
  return [...newest.values()];
};
