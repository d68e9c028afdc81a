import type { DayOff, DaysOffOfYear } from './commands.js';

export type Publication = DaysOffOfYear & { readonly version: number };

/** Against the list that stood before for that year and region. */
export type Amendment = { readonly added: readonly DayOff[]; readonly removed: readonly DayOff[] };

/** Every publication there ever was, oldest first: a deadline names the version it was counted by. */
export type CalendarState = { readonly publications: readonly (Publication & Amendment)[] };

export type CalendarFacts = {
  /** Whether the register of regions has a province or regency under the code that the list names. */
  readonly regionExists: boolean;
};

/** The list that stands for a year and region. */
export const newestList = ({ publications }: CalendarState, { year, region }: Pick<DaysOffOfYear, 'year' | 'region'>): Publication | undefined =>
  publications.findLast((one) => one.year === year && one.region === region);
