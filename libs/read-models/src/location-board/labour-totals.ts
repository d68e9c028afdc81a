import type { LabourFigures } from '@app/programme';

/** What one work reported for one month. */
export type Crew = { readonly work: string; readonly workers: number; readonly women: number; readonly mbr: number; readonly hok: number; readonly wages: number };
export type Crews = { readonly [workAndMonth: string]: Crew };
export type LabourTotals = { readonly workers: number; readonly women: number; readonly mbr: number; readonly hok: number; readonly wages: number };

type Report = LabourFigures & { readonly work?: string; readonly month: string };

/** With the figures of a report in place of those that stood for the same work and month. */
export const withCrew = ({ crews }: { readonly crews: Crews }, { work = '', month, workers, women, mbr, hok, wages }: Report): LabourTotals & { readonly crews: Crews } => {
  const standing = { ...crews, [`${work}/${month}`]: { work, workers, women, mbr, hok, wages } };
  return { crews: standing, ...labourTotalsOf(Object.values(standing)) };
};

/**
 * Days and wages add up over the months; heads do not, since the same people come back: of each work counts the month
 * with the most workers.
 */
export const labourTotalsOf = (crews: readonly Crew[]): LabourTotals => {
  const largest = largestCrews(crews);
  return {
    workers: sum(largest, (crew) => crew.workers),
    women: sum(largest, (crew) => crew.women),
    mbr: sum(largest, (crew) => crew.mbr),
    hok: sum(crews, (crew) => crew.hok),
    wages: sum(crews, (crew) => crew.wages),
  };
};

const largestCrews = (crews: readonly Crew[]): readonly Crew[] => {
  const largest = new Map<string, Crew>();
  for (const crew of crews) if (crew.workers > (largest.get(crew.work)?.workers ?? -1)) largest.set(crew.work, crew);
  return [...largest.values()];
};

const sum = <T>(items: readonly T[], figure: (item: T) => number): number => items.reduce((total, item) => total + figure(item), 0);
