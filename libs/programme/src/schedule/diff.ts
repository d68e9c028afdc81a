import type { Override, Rung, ScheduleContent, StageTarget } from './content.js';

/** One entry as it was and as it is; without `from` it is new, without `to` it is gone. */
export type TargetDifference = { readonly stage: string; /** Key of the override; none: nationally. */ readonly override?: string; readonly from?: StageTarget; readonly to?: StageTarget };
export type RungDifference = { readonly rung: string; readonly from?: Rung; readonly to?: Rung };
export type PlaceDifference = { readonly override: string; readonly from?: Places; readonly to?: Places };
export type Places = { readonly provinces: readonly string[]; readonly locations: readonly string[] };

export type ScheduleDifference = {
  readonly targets: readonly TargetDifference[];
  readonly places: readonly PlaceDifference[];
  readonly ladder: readonly RungDifference[];
};

const NOTHING: ScheduleContent = { targets: [], overrides: [], ladder: [] };

/** What a revision says otherwise than the one before it. */
export const scheduleDifference = (before: ScheduleContent = NOTHING, after: ScheduleContent): ScheduleDifference => {
  const overrides = matched(before.overrides, after.overrides, ({ key }) => key);
  return {
    targets: [
      ...targetsOf(before.targets, after.targets),
      ...overrides.flatMap(({ key, from, to }) => targetsOf(from?.targets ?? [], to?.targets ?? [], key)),
    ],
    places: overrides.map(({ key, from, to }) => ({ override: key, ...sides(from && placesOf(from), to && placesOf(to)) })).filter(differs),
    ladder: matched(before.ladder, after.ladder, ({ key }) => key).map(({ key, from, to }) => ({ rung: key, ...sides(from, to) })).filter(differs),
  };
};

const targetsOf = (before: readonly StageTarget[], after: readonly StageTarget[], override?: string): readonly TargetDifference[] =>
  matched(before, after, ({ stage }) => stage)
    .map(({ key, from, to }) => ({ stage: key, ...(override !== undefined && { override }), ...sides(from, to) }))
    .filter(differs);

const placesOf = ({ provinces = [], locations = [] }: Override): Places => ({ provinces, locations });

type Sides<T> = { readonly from?: T; readonly to?: T };

const sides = <T>(from: T | undefined, to: T | undefined): Sides<T> => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });

/** Both were read from the journal, where the same is written the same. */
const differs = <T>({ from, to }: Sides<T>): boolean => JSON.stringify(from) !== JSON.stringify(to);

const matched = <T>(before: readonly T[], after: readonly T[], keyOf: (entry: T) => string): readonly (Sides<T> & { readonly key: string })[] => {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const next = new Map(after.map((entry) => [keyOf(entry), entry]));
  return [...new Set([...old.keys(), ...next.keys()])].map((key) => ({ key, from: old.get(key), to: next.get(key) }));
};
