import { open } from 'node:fs/promises';
import { StoreFullError, StoreUnavailableError } from '@app/engine';

const NO_ROOM = ['ENOSPC', 'EDQUOT'];

export const codeOf = (fault: unknown): string => String((fault as NodeJS.ErrnoException).code ?? '');

/** What the disk says no to, in the words that the rest of the house knows. */
export const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    if (NO_ROOM.includes(codeOf(fault))) throw new StoreFullError('the disk of the files is full', { cause: fault });
    throw new StoreUnavailableError(`the files do not answer: ${codeOf(fault)}`, 'not_applied', { cause: fault });
  }
};

export const unlessMissing = <T>(instead: T) => (fault: unknown): T => {
  if (codeOf(fault) === 'ENOENT') return instead;
  throw fault;
};

/** Names are part of a folder: what was moved there is safe once it is on disk itself. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
