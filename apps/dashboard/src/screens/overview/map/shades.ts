import type { TileMeasure } from '../search.js';

/** From the least to the most: with the first one nothing is wrong. */
const LATE = [0, 10, 25, 50] as const;
const BEHIND = [0, 5, 10, 20] as const;
const DISBURSED = [20, 40, 60, 80] as const;

/** 0 to 4. Of what is late or behind, dark is bad; of what is disbursed, dark is much. */
export const shadeOf = (measure: TileMeasure, value: number): number => {
  if (measure === 'absorption') return DISBURSED.filter((bound) => value >= bound).length;
  return (measure === 'late' ? LATE : BEHIND).filter((bound) => (measure === 'late' ? value : -value) > bound).length;
};

/** Of each shade, in the words of its bounds. */
export const legendOf = (measure: TileMeasure): readonly string[] => {
  if (measure === 'absorption') return ['< 20 %', '≥ 20 %', '≥ 40 %', '≥ 60 %', '≥ 80 %'];
  return measure === 'late' ? ['0 %', '> 0 %', '> 10 %', '> 25 %', '> 50 %'] : ['≥ 0', '< 0', '< −5', '< −10', '< −20'];
};
