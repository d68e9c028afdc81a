import type { Definition } from '@app/programme';
import { fingerprint } from '../fingerprint.js';

/** The same law has the same hash, however its files are laid out. */
export const definitionHash = (definition: Definition): string => fingerprint(definition);
