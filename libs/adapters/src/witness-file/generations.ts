import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** `witness`, then `witness.2`, `witness.3`: undefined while there is none. A folder that is not there is a volume that is not mounted. */
export const newestGeneration = async (file: string): Promise<number | undefined> => {
  const numbers = (await readdir(dirname(file))).map((name) => numberOf(basename(file), name)).filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
};

export const fileOf = (file: string, generation: number): string => (generation === 1 ? file : `${file}.${generation}`);

const numberOf = (base: string, name: string): number | undefined => {
  if (name === base) return 1;
  const suffix = name.startsWith(`${base}.`) ? name.slice(base.length + 1) : '';
  return /^[2-9]$|^[1-9]\d+$/.test(suffix) ? Number(suffix) : undefined;
};
