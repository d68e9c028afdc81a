import { where, type Predicate } from '../asking/predicate.js';

export type WorthFilters = {
  readonly accelerated?: boolean;
  /** With a BAST. */
  readonly handedOver?: boolean;
};

/** Of the board, or of what its history tells. */
export const worthLike = ({ accelerated, handedOver }: WorthFilters): readonly Predicate[] => [
  ...(accelerated === undefined ? [] : [where('accelerated = ?', accelerated ? 1 : 0)]),
  ...(handedOver === undefined ? [] : [where(`handed_over_on IS ${handedOver ? 'NOT NULL' : 'NULL'}`)]),
];
