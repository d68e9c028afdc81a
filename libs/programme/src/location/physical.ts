import type { KnownLocation } from './state.js';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The location's percentage once one of its works stands at `percent`: the mean weighted by amount, 100 only where every work is. */
export const physicalAfter = (work: string | undefined, percent: number, { works }: KnownLocation): number => {
  const entries = Object.entries(works);
  if (entries.length === 0) return percent;
  const standing = entries.map(([key, { amount, physical }]) => ({ amount, physical: key === work ? percent : physical }));
  if (standing.every(({ physical }) => physical === 100)) return 100;
  const total = standing.reduce((sum, { amount }) => sum + amount, 0);
  const done = standing.reduce((sum, { amount, physical }) => sum + amount * physical, 0);
  return Math.min(rounded(done / total), 99.99);
};
