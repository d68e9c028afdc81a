import type { Disaster } from './disaster.js';
import { nameOf, type Row } from './journal-file.js';

export type Judged = {
  /** Stored, gone, and not named. */
  readonly unnamed: number;
  readonly wrong: readonly string[];
};

/** The witness follows the journal: what was stored in this last moment before a kill it may not have seen yet. */
const WINDOW_MS = 2_000;

/** What was named missing, against what the journal held when the server was killed and what its clients had been told. */
export const judgeNames = ({ stored, acknowledged, killedAt }: Disaster, backedUp: readonly Row[], missing: readonly Row[]): Judged => {
  const gone = stored.slice(backedUp.length).map(nameOf);
  const unnamed = gone.slice(missing.length);
  const places = new Set(stored.map(placeOf));
  const toldInTime = new Set(acknowledged.filter(({ at }) => killedAt === undefined || at < killedAt - WINDOW_MS).map(toldPlaceOf));
  return {
    unnamed: unnamed.length,
    wrong: [
      ...backedUp.filter((row, at) => nameOf(row) !== nameOf(stored[at]!)).map((row) => `the backup holds ${nameOf(row)} where the journal did not`),
      ...missing.filter((row, at) => nameOf(row) !== gone[at]).map((row) => `named, but not the next that was lost: ${nameOf(row)}`),
      ...(killedAt === undefined ? unnamed.map((name) => `lost, and not named: ${name}`) : []),
      ...stored.slice(backedUp.length + missing.length).filter((row) => toldInTime.has(placeOf(row))).map((row) => `acknowledged in time, lost, and not named: ${nameOf(row)}`),
      ...acknowledged.map(toldPlaceOf).filter((place) => !places.has(place)).map((place) => `acknowledged, and never stored: ${place}`),
    ],
  };
};

const placeOf = ({ stream, revision }: Row): string => `${stream} ${revision}`;
const toldPlaceOf = ({ locationId, revision }: Disaster['acknowledged'][number]): string => `Location-${locationId} ${revision}`;
