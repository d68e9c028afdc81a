// Days as plain numbers, counted one by one: nothing of the product counts here.
const MILLISECONDS = 86_400_000;

export type DaysOff = ReadonlySet<number>;
export type IsPaused = (day: number) => boolean;

export const dayNumber = (on: string): number => Date.parse(`${on}T00:00:00Z`) / MILLISECONDS;
export const dayText = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** Day and hour that the clocks show so many hours east of Greenwich. */
export const localTime = (instant: string, hoursEast: number): { readonly day: number; readonly hour: number } => {
  const hours = Date.parse(instant) / 3_600_000 + hoursEast;
  return { day: Math.floor(hours / 24), hour: Math.floor(hours % 24) };
};

/** Day 0 was a Thursday. */
export const isWorking = (day: number, off: DaysOff): boolean => (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6 && !off.has(day);

const never: IsPaused = () => false;

export const workingDaysOn = (from: number, days: number, off: DaysOff, isPaused: IsPaused = never): number => {
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day += Math.sign(days);
    if (isWorking(day, off) && !isPaused(day)) left -= 1;
  }
  return day;
};

export const daysOn = (from: number, days: number, isPaused: IsPaused): number => {
  let day = from;
  for (let left = days; left > 0;) {
    day += 1;
    if (!isPaused(day)) left -= 1;
  }
  return day;
};

export const workingDayFrom = (day: number, off: DaysOff): number => (isWorking(day, off) ? day : workingDayFrom(day + 1, off));
export const workingDayUpTo = (day: number, off: DaysOff): number => (isWorking(day, off) ? day : workingDayUpTo(day - 1, off));
