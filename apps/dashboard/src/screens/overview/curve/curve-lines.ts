import type { CurveLine } from '../search.js';

type Lines = Readonly<Record<CurveLine, readonly number[]>>;
export type Plan = Lines & { readonly revision: number };
export type CurveData = { readonly weeks: readonly string[]; readonly plans: readonly Plan[]; readonly realised: Lines; readonly now: string };

/** By the newest revision, at the end of the last week that is over; in points, negative where it is behind. */
export type Standing = { readonly week: string; readonly realised: number; readonly planned: number; readonly deviation: number };

export const standingOf = ({ weeks, plans, realised, now }: CurveData, line: CurveLine): Standing | undefined => {
  const at = Math.min(realised[line].length, weeks.filter((week) => week < now.slice(0, 'YYYY-MM-DD'.length)).length) - 1;
  const [week, reached, planned] = [weeks[at], realised[line][at], plans.at(-1)?.[line][at]];
  return week === undefined || reached === undefined || planned === undefined ? undefined
    : { week, realised: reached, planned, deviation: Math.round((reached - planned) * 10) / 10 };
};

export type Revision = { readonly revision: number; readonly publishedOn: string; readonly reason: string };

/** Those after the first one: the first is the plan that all others depart from. */
export const revisionsAfterFirst = (sources: readonly { readonly revisions: readonly Revision[] }[]): readonly Revision[] =>
  sources.flatMap(({ revisions }) => revisions).filter(({ revision }) => revision > 0);

export type Source = { readonly programme: string; readonly fiscalYear: number };

export const curveKey = ({ programme, fiscalYear }: Source): string => `${programme}.${fiscalYear}`;

/**
 * Programmes and years to choose from: with a schedule, in the frame. Unless it is said, the one shown is that with most
 * locations, of the newest year.
 */
export const choicesOf = (schedules: readonly Source[], frame: Partial<Source>): readonly Source[] =>
  schedules.filter(({ programme, fiscalYear }) => programme === (frame.programme ?? programme) && fiscalYear === (frame.fiscalYear ?? fiscalYear))
    .map(({ programme, fiscalYear }) => ({ programme, fiscalYear }))
    .toSorted((one, other) => other.fiscalYear - one.fiscalYear || (one.programme < other.programme ? -1 : 1));

export const chosenOf = (choices: readonly Source[], asked: string | undefined, locationsOf: (programme: string) => number): Source | undefined =>
  choices.find((choice) => curveKey(choice) === asked)
  ?? choices.toSorted((one, other) => locationsOf(other.programme) - locationsOf(one.programme) || other.fiscalYear - one.fiscalYear)[0];
