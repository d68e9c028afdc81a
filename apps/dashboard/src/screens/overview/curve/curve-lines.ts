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

export type Source = { readonly programme: string; readonly fiscalYear: number };
type Revision = { readonly revision: number; readonly publishedOn: string; readonly reason: string };

/** What was made known on one day for one reason, to however many programmes. */
export type Announcement = { readonly publishedOn: string; readonly reason: string; readonly revisions: readonly number[]; readonly programmes: readonly string[] };

/** Of every revision after the first: the first is the plan that all others depart from. */
export const announcementsIn = (sources: readonly (Pick<Source, 'programme'> & { readonly revisions: readonly Revision[] })[]): readonly Announcement[] => {
  const known = new Map<string, Announcement>();
  for (const { programme, revisions } of sources) {
    for (const { revision, publishedOn, reason } of revisions.filter((one) => one.revision > 0)) {
      const one = known.get(`${publishedOn} ${reason}`) ?? { publishedOn, reason, revisions: [], programmes: [] };
      known.set(`${publishedOn} ${reason}`, { ...one, revisions: [...new Set([...one.revisions, revision])].toSorted((less, more) => less - more), programmes: [...new Set([...one.programmes, programme])] });
    }
  }
  return [...known.values()].toSorted((one, other) => (one.publishedOn < other.publishedOn ? -1 : 1));
};

export const curveKey = ({ programme, fiscalYear }: Source): string => `${programme}.${fiscalYear}`;

/** Programmes and years that can be looked at by themselves: with a schedule, in the frame. */
export const choicesOf = (schedules: readonly Source[], frame: Partial<Source>): readonly Source[] =>
  schedules.filter(({ programme, fiscalYear }) => programme === (frame.programme ?? programme) && fiscalYear === (frame.fiscalYear ?? fiscalYear))
    .map(({ programme, fiscalYear }) => ({ programme, fiscalYear }))
    .toSorted((one, other) => other.fiscalYear - one.fiscalYear || (one.programme < other.programme ? -1 : 1));

/** Unless one is asked for, the curve is of everything in the frame, as the cards are. */
export const chosenOf = (choices: readonly Source[], asked: string | undefined): Source | undefined => choices.find((choice) => curveKey(choice) === asked);
