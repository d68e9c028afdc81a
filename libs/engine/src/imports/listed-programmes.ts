import type { ListedProgramme } from '@app/programme';
import { newestDefinitions } from '../definitions/newest-definitions.js';
import type { EventStore } from '../ports/index.js';

/** The programmes a list may speak of: each as its newest definition has it. */
export const listedProgrammes = async (store: EventStore): Promise<readonly ListedProgramme[]> =>
  (await newestDefinitions(store)).map(({ definition }) => definition);
