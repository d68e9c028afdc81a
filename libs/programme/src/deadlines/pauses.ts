import { addDays, calendarDays, daysBetween, type CalendarDays, type PlainDate } from '@app/kernel';
import type { Suspension } from '../location/state.js';

/** Days on which the clock stands still: `until` is the first on which it goes on. */
export type Pause = { readonly from: PlainDate; readonly until: PlainDate };

/** A suspension counts for as long as it lasted, never longer than was granted; one that still lasts, for all that was granted. */
const pauseOf = ({ from, until, resumedOn }: Suspension): Pause => ({ from, until: resumedOn !== undefined && resumedOn < until ? resumedOn : until });

/** In order, and no day twice. */
export const pausesOf = (suspensions: readonly Suspension[]): readonly Pause[] => {
  if (suspensions.length === 0) return [];
  const merged: Pause[] = [];
  for (const pause of suspensions.map(pauseOf).toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (pause.until <= pause.from || (last !== undefined && pause.until <= last.until)) continue;
    merged.push(last === undefined || pause.from > last.until ? pause : { from: last.until, until: pause.until });
  }
  return merged;
};

export type Moved = { readonly dueOn: PlainDate; readonly pauses: readonly Pause[]; readonly pausedDays: CalendarDays };

/**
 * A due day moves by the days on which the clock stood still after it began and until the due day, wherever that has moved to
 * by then: so it stays the n-th day on which work could go on. `moveBy` says what such days are worth.
 */
export const movedBy = (
  pauses: readonly Pause[], dueOn: PlainDate, began: PlainDate | undefined, moveBy: (dueOn: PlainDate, pause: Pause) => PlainDate,
): Moved => {
  if (pauses.length === 0) return { dueOn, pauses, pausedDays: NONE };
  const counting: Pause[] = [];
  let moved = dueOn;
  for (const { from, until } of pauses) {
    const first = began !== undefined && from <= began ? addDays(began, 1) : from;
    if (first >= until || first > moved) continue;
    counting.push({ from: first, until });
    moved = moveBy(moved, { from: first, until });
  }
  return { dueOn: moved, pauses: counting, pausedDays: calendarDays(counting.reduce((days, { from, until }) => days + daysBetween(from, until), 0)) };
};

const NONE = calendarDays(0);

export const byCalendarDays = (dueOn: PlainDate, { from, until }: Pause): PlainDate => addDays(dueOn, daysBetween(from, until));
