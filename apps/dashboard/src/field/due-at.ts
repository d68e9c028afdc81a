import type { Board } from './kept/database.js';

export type Deadline = Board['deadlines'][number];

/** Of one location, what is due first first. */
export const dueAt = ({ deadlines }: Board, locationId: string): readonly Deadline[] =>
  deadlines.filter((one) => one.locationId === locationId).sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));

/** The day as people at the place have it; data that is a week old still tells what is late now. */
export const isLate = ({ late, dueOn }: Deadline, today: string): boolean => late || (dueOn !== undefined && dueOn < today);

const MINUTE_MS = 60_000;
const DAY_LENGTH = 'yyyy-mm-dd'.length;
const MINUTE_LENGTH = 'yyyy-mm-ddThh:mm'.length;

/** An instant by the clock of the phone, as its date and time fields take it. */
export const localMinute = (instant: Date): string => new Date(instant.getTime() - instant.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, MINUTE_LENGTH);

export const localDay = (instant: Date): string => localMinute(instant).slice(0, DAY_LENGTH);
