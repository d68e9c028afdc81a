import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from './durable-files.js';

const markIn = (folder: string): string => join(folder, 'restore-unfinished');

/** While files are being exchanged, none of them is to be opened by anybody else. */
export const restoreIsUnfinished = (folder: string): boolean => existsSync(markIn(folder));

export const beginRestore = (folder: string, from: string): Promise<void> => writeDurably(markIn(folder), `${from}\n`);

export const finishRestore = async (folder: string): Promise<void> => {
  await syncFolder(folder);
  await rm(markIn(folder));
  await syncFolder(folder);
};
