import type { Preview } from '../content.js';

const MOSTLY = 0.5;

/** Most of the lateness that goes away does so because its line is moved. */
export const isMostlyWhitewash = ({ whitewashed, stopBeingLate }: Pick<Preview['whatIf'], 'whitewashed' | 'stopBeingLate'>): boolean =>
  whitewashed.locations > 0 && whitewashed.locations >= MOSTLY * stopBeingLate;
