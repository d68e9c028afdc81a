import type { CurveLine } from '../search.js';

type Lines = Readonly<Record<CurveLine, readonly number[]>>;
export type Plan = Lines & { readonly revision: number };
type Point = Readonly<Record<CurveLine, number>>;
export type CurveData = {
  readonly weeks: readonly string[]; readonly plans: readonly Plan[]; readonly realised: Lines; readonly now: string;
  readonly standing: { readonly on: string; readonly plans: readonly Point[]; readonly realised: Point };
};

/** By the newest revision, on the day of the question; in points, negative where it is behind. */
export type Standing = { readonly on: string; readonly realised: number; readonly planned: number; readonly deviation: number };

export const standingOf = ({ standing: { on, plans, realised } }: Pick<CurveData, 'standing'>, line: CurveLine): Standing | undefined => {
  const planned = plans.at(-1)?.[line];
  return planned === undefined ? undefined : { on, realised: realised[line], planned, deviation: Math.round((realised[line] - planned) * 10) / 10 };
};

export type Revision = { readonly revision: number; readonly publishedOn: string; readonly reason: string };

/** Those after the first one: the first is the plan that all others depart from. */
export const revisionsAfterFirst = (sources: readonly { readonly revisions: readonly Revision[] }[]): readonly Revision[] =>
  sources.flatMap(({ revisions }) => revisions).filter(({ revision }) => revision > 0);

export type Source = { readonly programme: string; readonly fiscalYear: number };

export const curveKey = ({ programme, fiscalYear }: Source): string => `${programme}.${fiscalYear}`;

/** Programmes and years that can be looked at by themselves: with a schedule, in the frame. */
export const choicesOf = (schedules: readonly Source[], frame: Partial<Source>): readonly Source[] =>
  schedules.filter(({ programme, fiscalYear }) => programme === (frame.programme ?? programme) && fiscalYear === (frame.fiscalYear ?? fiscalYear))
    .map(({ programme, fiscalYear }) => ({ programme, fiscalYear }))
    .toSorted((one, other) => other.fiscalYear - one.fiscalYear || (one.programme < other.programme ? -1 : 1));

/** Unless one is asked for, the curve is of everything in the frame, as the cards are. */
export const chosenOf = (choices: readonly Source[], asked: string | undefined): Source | undefined => choices.find((choice) => curveKey(choice) === asked);
