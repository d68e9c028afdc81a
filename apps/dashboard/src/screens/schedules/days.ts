/** Days are plain text, as the server has them: `2021-05-12`. People write 12/05/2021. */
const WRITTEN = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/;
const PLAIN = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const SATURDAY = 6;

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

export const isDay = (text: string): boolean => PLAIN.test(text) && !Number.isNaN(instantOf(text)) && dayOf(instantOf(text)) === text;

/** Undefined where it is no day of the calendar. */
export const readDay = (written: string): string | undefined => {
  const [, day = '', month = '', year = ''] = WRITTEN.exec(written) ?? [];
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(plain) ? plain : undefined;
};

export const writeDay = (day: string): string => (isDay(day) ? day.split('-').toReversed().join('/') : day);

export const plusDays = (day: string, days: number): string => dayOf(instantOf(day) + days * DAY_MS);

const isWeekend = (day: string): boolean => new Date(instantOf(day)).getUTCDay() % SATURDAY === 0;

/** `off`: the days on which nobody works, weekends apart. */
export const isWorkingDay = (day: string, off: ReadonlySet<string>): boolean => !isWeekend(day) && !off.has(day);

/** The day itself never counts. */
export const plusWorkingDays = (day: string, days: number, off: ReadonlySet<string>): string => {
  let on = day;
  for (let left = days; left > 0;) {
    on = plusDays(on, 1);
    if (isWorkingDay(on, off)) left -= 1;
  }
  return on;
};

export const firstWorkingDayFrom = (day: string, off: ReadonlySet<string>): string => {
  let on = day;
  while (!isWorkingDay(on, off)) on = plusDays(on, 1);
  return on;
};

/** Where a day lies between the first and the last of a year, from 0 to 1. */
export const shareOfYear = (day: string, year: number): number => {
  const first = instantOf(`${year}-01-01`);
  return (instantOf(day) - first) / (instantOf(`${year + 1}-01-01`) - first);
};
