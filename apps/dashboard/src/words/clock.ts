import type { Zone } from './formats.js';

/** Hours before UTC. */
const AHEAD = { WIB: 7, WITA: 8, WIT: 9 } as const satisfies Record<Zone, number>;
const HOUR_MS = 60 * 60 * 1000;
const TO_DAYS = 'yyyy-mm-dd'.length;
const TO_MINUTES = 'yyyy-mm-ddThh:mm'.length;

/** What a field for day and hour holds, read in that zone; undefined while it is not filled in. */
export const instantIn = (zone: Zone, input: string): string | undefined => {
  const at = Date.parse(`${input}:00+0${AHEAD[zone]}:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
};

/** The other way round. */
export const inputIn = (zone: Zone, instant: string): string => new Date(Date.parse(instant) + AHEAD[zone] * HOUR_MS).toISOString().slice(0, TO_MINUTES);

/** The day it is there at an instant; empty while the instant is not known. */
export const dayIn = (zone: Zone, instant: string | undefined): string => (instant === undefined ? '' : inputIn(zone, instant).slice(0, TO_DAYS));
