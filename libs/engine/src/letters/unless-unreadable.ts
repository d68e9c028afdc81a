import { UnreadableStreamError } from '../commands/journal.js';

/** A history nobody can read yet keeps no letter about others from going out. */
export const unlessUnreadable = (fault: unknown): readonly never[] => {
  if (fault instanceof UnreadableStreamError) return [];
  throw fault;
};
