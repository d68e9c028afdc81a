// The only file of the pure rooms that may touch `Date`: everything else handles days and instants as text.
import { ZONES, type Instant, type PlainDate, type Zone } from './time.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The day, or undefined where the text is no real day (31 April, 29 February of a common year). */
export const parsePlainDate = (text: string): PlainDate | undefined => {
  if (!DATE_SHAPE.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : (text as PlainDate);
};

/** Years of four digits sort as text; a year is left at either end for the zones and for whoever counts on from there. */
const END_OF_TIME = Date.UTC(9999, 0, 1);
const BEGINNING_OF_TIME = Date.parse('0001-01-01T00:00:00Z');

/** The instant in UTC, or undefined where the text has no zone, names no real moment, or one that would not sort as text. */
export const parseInstant = (text: string): Instant | undefined => {
  if (!INSTANT_SHAPE.test(text) || parsePlainDate(text.slice(0, 10)) === undefined) return undefined;
  const time = Date.parse(text);
  return time >= BEGINNING_OF_TIME && time < END_OF_TIME ? (new Date(time).toISOString() as Instant) : undefined;
};

export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString() as Instant;
export const epochMilliseconds = (at: Instant): number => Date.parse(at);

/** The day an instant falls on, as the clocks of that zone show it. */
export const dayIn = (zone: Zone, at: Instant): PlainDate =>
  new Date(Date.parse(at) + ZONES[zone] * HOUR).toISOString().slice(0, 10) as PlainDate;

/** The instant of a wall-clock hour on a day of that zone. */
export const atHour = (zone: Zone, on: PlainDate, hour: number, minute = 0): Instant =>
  instantOf(Date.parse(`${on}T00:00:00Z`) + (hour - ZONES[zone]) * HOUR + minute * 60_000);

export const addDays = (on: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) as PlainDate;

/** Whole calendar days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

export const isWeekend = (on: PlainDate): boolean => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());

export const fiscalYearOf = (on: PlainDate): number => Number(on.slice(0, 4));

/** Provinces by their Kemendagri code; those not listed keep western time. */
const WITA_PROVINCES = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const WIT_PROVINCES = ['81', '82', '91', '92', '93', '94', '95', '96'];

export const zoneOf = (region: string): Zone => {
  const province = region.slice(0, 2);
  if (WIT_PROVINCES.includes(province)) return 'WIT';
  return WITA_PROVINCES.includes(province) ? 'WITA' : 'WIB';
};
