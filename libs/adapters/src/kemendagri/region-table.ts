import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { NamedRegion } from '@app/engine';

/** One level of regions, in the order of their codes. */
export type RegionTable = {
  readonly find: (code: string) => NamedRegion | undefined;
  readonly startingWith: (prefix: string) => readonly NamedRegion[];
};

/**
 * Keeps the lines `code,parent,name` as they are and takes them apart only when asked for:
 * they share one text, so that 83,762 villages cost a few megabytes instead of a heap of objects.
 */
export const readRegionTable = (file: string): RegionTable => {
  const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).slice(1).sort();

  const firstFrom = (key: string): number => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lines[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const startingWith = (prefix: string): NamedRegion[] => {
    const found: NamedRegion[] = [];
    for (let at = firstFrom(prefix); lines[at]?.startsWith(prefix); at += 1) found.push(regionOf(lines[at]!));
    return found;
  };

  return { find: (code) => startingWith(`${code},`)[0], startingWith };
};

const regionOf = (line: string): NamedRegion => {
  const cells: readonly string[] = line.includes('"') ? parse(line)[0]! : line.split(',');
  return { code: cells[0]!, name: cells.at(-1)! };
};
