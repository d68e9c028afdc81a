import { addDays, parsePlainDate, type PlainDate } from '@app/kernel';
import { isWorkingDay, type WorkCalendar } from '../calendar/work-calendar.js';
import type { ScheduleFile, StageTarget, Target } from './content.js';
import { regionsOf } from './lint/dates.js';

type Move = { readonly years: number; readonly calendar: WorkCalendar; readonly regions: readonly string[] };

/**
 * The schedule of another year with its days moved by whole years; a due day that nobody works on goes back to the last one before.
 * Overrides for single locations stay behind, for a location belongs to its year.
 */
export const scheduleInYear = (file: ScheduleFile, fiscalYear: number, calendar: WorkCalendar): ScheduleFile => {
  const move = { years: fiscalYear - file.fiscalYear, calendar };
  return {
    ...file, fiscalYear,
    targets: moved(file.targets, { ...move, regions: regionsOf({}) }),
    overrides: file.overrides.filter(({ locations }) => locations === undefined).map((override) => ({ ...override, targets: moved(override.targets, { ...move, regions: regionsOf(override) }) })),
  };
};

const moved = (targets: readonly StageTarget[], move: Move): readonly StageTarget[] => targets.map((entry) => {
  const { target, accelerated, dayOffAllowed = false } = entry;
  const elsewhen = (one: Target): Target => targetIn(one, move, dayOffAllowed);
  return { ...entry, target: elsewhen(target), ...(accelerated !== undefined && { accelerated: elsewhen(accelerated) }) };
});

const targetIn = (target: Target, move: Move, dayOffAllowed: boolean): Target => {
  const due = (on: PlainDate): PlainDate => (dayOffAllowed ? dayIn(on, move) : lastWorkingDay(dayIn(on, move), move));
  switch (target.kind) {
    case 'fixed': return { ...target, on: due(target.on) };
    case 'window': return { ...target, from: dayIn(target.from, move), until: due(target.until) };
    case 'offset': return target;
  }
};

/** 29 February is the 28th in a year that has none. */
const dayIn = (on: PlainDate, { years }: Move): PlainDate => {
  const [year, rest] = [Number(on.slice(0, 4)) + years, on.slice(4)];
  return parsePlainDate(`${year}${rest}`) ?? addDays(`${year}-03-01` as PlainDate, -1);
};

const lastWorkingDay = (on: PlainDate, move: Move): PlainDate =>
  move.regions.every((region) => isWorkingDay(move.calendar, on, region)) ? on : lastWorkingDay(addDays(on, -1), move);
