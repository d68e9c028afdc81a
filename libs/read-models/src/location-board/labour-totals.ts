import type { LabourFigures } from '@app/programme';
import type { Crew, LocationRow } from './row.js';

type Totals = Pick<LocationRow, 'crews' | 'workers' | 'women' | 'mbr' | 'hok' | 'wages'>;

/**
 * Days and wages add up over the months; heads do not, since the same people come back: of each work counts the month
 * with the most workers.
 */
export const withCrew = (
  { crews }: Pick<LocationRow, 'crews'>, { work = '', month, workers, women, mbr, hok, wages }: LabourFigures & { readonly work?: string; readonly month: string },
): Totals => {
  const standing = { ...crews, [`${work}/${month}`]: { work, workers, women, mbr, hok, wages } };
  const all = Object.values(standing);
  const largest = largestCrews(all);
  return {
    crews: standing,
    workers: sum(largest, (crew) => crew.workers),
    women: sum(largest, (crew) => crew.women),
    mbr: sum(largest, (crew) => crew.mbr),
    hok: sum(all, (crew) => crew.hok),
    wages: sum(all, (crew) => crew.wages),
  };
};

const largestCrews = (crews: readonly Crew[]): readonly Crew[] => {
  const largest = new Map<string, Crew>();
  for (const crew of crews) if (crew.workers > (largest.get(crew.work)?.workers ?? -1)) largest.set(crew.work, crew);
  return [...largest.values()];
};

const sum = <T>(items: readonly T[], figure: (item: T) => number): number => items.reduce((total, item) => total + figure(item), 0);
