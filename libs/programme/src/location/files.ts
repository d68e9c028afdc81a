import type { FileReference } from './commands.js';
import type { LocationEvent } from './events.js';

/** The papers and photos that an event names. */
export const filesOfEvent = ({ data }: LocationEvent): readonly FileReference[] => {
  if ('files' in data) return data.files;
  return 'photos' in data ? data.photos : [];
};
