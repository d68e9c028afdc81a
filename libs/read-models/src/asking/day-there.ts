import { dayIn, zoneOf, type Instant, type Zone } from '@app/kernel';
import type { Predicate } from './predicate.js';

const PROVINCES = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'));

const lyingIn = (zone: Zone): string => PROVINCES.filter((code) => zoneOf(code) === zone).map((code) => `'${code}'`).join(', ');

/** What day it is at that moment where the region of a row lies. */
export const dayThere = (now: Instant, region = 'region'): Predicate => ({
  sql: `CASE WHEN substr(${region}, 1, 2) IN (${lyingIn('WITA')}) THEN ? WHEN substr(${region}, 1, 2) IN (${lyingIn('WIT')}) THEN ? ELSE ? END`,
  parameters: [dayIn('WITA', now), dayIn('WIT', now), dayIn('WIB', now)],
});
