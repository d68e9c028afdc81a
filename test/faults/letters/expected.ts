// What has to be told to whom and when, counted by hand: nothing of the product counts here.
import { DAYS_OFF, STEPS } from '../year/law.js';
import { dayNumber, dayText, isWorking, workingDayFrom, workingDaysOn, workingDayUpTo, type DaysOff } from '../year/naive-days.js';
import { contactOf, READERS, type Place } from './places.js';

/** A rung of a deadline, and everybody who is to read of it. `distance`: how far the deadline is from there, as a letter says it. */
export type Expected = { readonly place: Place; readonly rung: string; readonly on: string; readonly distance: string; readonly readers: readonly string[] };
/** `from`: on which everything was recorded, before the hour of the reminders. `until`: the last one that is lived through. */
export type Days = { readonly from: string; readonly until: string };

const OFF: DaysOff = new Set(DAYS_OFF.at(-1)?.[1].days.map(({ date }) => dayNumber(date)));

export const expectedOf = (places: readonly Place[], { from, until }: Days): readonly Expected[] => places.flatMap((place) =>
  rungsOf(dayNumber(place.due), dayNumber(from)).filter(({ on }) => on <= dayNumber(until)).map(({ rung, on }) =>
    ({ place, rung, on: dayText(on), distance: distanceOf(dayNumber(place.due), on), readers: READERS[rung]!.map((role) => contactOf(role, place.region)) })));

/** Of those that were over when the day was set only the highest comes, and at once. */
const rungsOf = (due: number, setOn: number): readonly { readonly rung: string; readonly on: number }[] => {
  const all = STEPS.map(([rung, after]) => ({ rung, on: after === 0 ? workingDayUpTo(due, OFF) : workingDaysOn(due, after, OFF) }));
  const passed = all.filter(({ on }) => on <= setOn).slice(-1);
  return [...passed.map(({ rung }) => ({ rung, on: workingDayFrom(setOn, OFF) })), ...all.filter(({ on }) => on > setOn)];
};

const distanceOf = (due: number, on: number): string => {
  const [first, last] = [Math.min(due, on), Math.max(due, on)];
  const days = Array.from({ length: last - first }, (_, n) => first + 1 + n).filter((day) => isWorking(day, OFF)).length;
  return on > due ? `H+${days}` : `H-${days}`;
};
