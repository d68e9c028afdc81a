import { addDays, daysBetween, type PlainDate } from '@app/kernel';

/** The construction of a location while it is under way. */
export type WorksUnderWay = { readonly startedOn: PlainDate; readonly dueOn: PlainDate; readonly physical: number };

/** What the year's end is measured against. */
export type Course = {
  readonly fiscalYear: number;
  /** By the schedule. */
  readonly handoverDueOn?: PlainDate;
  /** Of the stage where the location stands. */
  readonly currentDueOn?: PlainDate;
  readonly works?: WorksUnderWay;
};

/** Per cent that should be done by the end of that day, were the works to go evenly from their start to their due date. */
export const planProgress = (startedOn: PlainDate, dueOn: PlainDate, today: PlainDate): number => {
  const whole = Math.max(1, daysBetween(startedOn, dueOn));
  return Math.min(100, Math.max(0, (100 * daysBetween(startedOn, today)) / whole));
};

/** The last day of the works if what is left goes at the pace of the plan. */
export const forecastEnd = ({ startedOn, dueOn, physical }: WorksUnderWay, today: PlainDate): PlainDate =>
  addDays(today, Math.ceil((daysBetween(startedOn, dueOn) * (100 - physical)) / 100));

/** The contractor rule: far behind the plan, or behind it so that the works will cross the end of the year. */
export const isCritical = (works: WorksUnderWay, today: PlainDate, fiscalYear: number): boolean => {
  const plan = planProgress(works.startedOn, works.dueOn, today);
  const behind = plan - works.physical;
  if (behind > (plan <= EARLY ? MOST_BEHIND_EARLY : MOST_BEHIND_LATE)) return true;
  return behind > 0 && forecastEnd(works, today) > lastDayOf(fiscalYear);
};

/** The day of the schedule, and the days by which the works or the present stage are already known to be later than theirs. */
export const forecastHandover = ({ handoverDueOn, currentDueOn, works }: Course, today: PlainDate): PlainDate | undefined => {
  if (handoverDueOn === undefined) return undefined;
  const slipped = works === undefined ? 0 : daysBetween(works.dueOn, forecastEnd(works, today));
  const late = currentDueOn === undefined ? 0 : daysBetween(currentDueOn, today);
  const later = Math.max(0, slipped, late);
  return later === 0 ? handoverDueOn : addDays(handoverDueOn, later);
};

export const crossesYear = (course: Course, today: PlainDate): boolean => {
  const handover = forecastHandover(course, today);
  return handover !== undefined && handover > lastDayOf(course.fiscalYear);
};

const EARLY = 70;
const MOST_BEHIND_EARLY = 10;
const MOST_BEHIND_LATE = 5;

const lastDayOf = (fiscalYear: number): string => `${fiscalYear}-12-31`;
