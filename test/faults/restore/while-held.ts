import type { Place } from '../../system/places.js';
import { attemptCommands, attemptReads, type Attempt } from './attempts.js';
import { nameOf, rowsIn } from './journal-file.js';

export type WhileHeld = { readonly refused: number; readonly wrong: readonly string[] };

/** Nothing may be accepted, nothing may be written, and what is there can be read. */
export const whileHeld = async (base: string, journal: string, known: string, fresh: Place): Promise<WhileHeld> => {
  const before = rowsIn(journal).length;
  const commands = await attemptCommands(base, known, fresh);
  const reads = await attemptReads(base, known);
  const added = rowsIn(journal).slice(before);
  const refused = commands.filter(isRefused);
  return {
    refused: refused.length,
    wrong: [
      ...commands.filter((one) => !isRefused(one)).map((one) => `on hold, ${textOf(one)}`),
      ...reads.filter(({ status }) => status !== 200).map((one) => `on hold, ${textOf(one)}`),
      ...added.map((row) => `on hold, and yet written: ${nameOf(row)}`),
    ],
  };
};

const isRefused = ({ status, code }: Attempt): boolean => status === 503 && code === 'restore.on-hold';
export const textOf = ({ what, status, code }: Attempt): string => `${what} answered ${[status, code].filter((part) => part !== undefined).join(' ')}`;
