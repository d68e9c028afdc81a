import type { StageKey } from '../definition/sourced.js';
import type { Override, ScheduleContent, StageTarget } from '../schedule/content.js';
import type { LocationCourse } from './due-date.js';

/** The target that counts for a location, and the override it comes from, as people call that. */
export type AppliedTarget = { readonly target: StageTarget; readonly override?: string };
export type Targets = ReadonlyMap<StageKey, AppliedTarget>;

type Place = Pick<LocationCourse, 'locationId' | 'region'>;

/** An override made ready for asking, and the targets of every combination of overrides that was met. */
type Prepared = {
  readonly overrides: readonly { readonly override: Override; readonly provinces: ReadonlySet<string>; readonly locations: ReadonlySet<string> }[];
  readonly combined: Map<string, Targets>;
};

const prepared = new WeakMap<ScheduleContent, Prepared>();

const prepare = (content: ScheduleContent): Prepared => {
  const overrides = content.overrides.map((override) => ({ override, provinces: new Set(override.provinces), locations: new Set(override.locations) }));
  const known = prepared.get(content) ?? { overrides, combined: new Map<string, Targets>() };
  prepared.set(content, known);
  return known;
};

/** The schedule's own targets, then those of every override that names the place, in order: the last one wins. */
export const targetsOf = (content: ScheduleContent, { locationId, region }: Place): Targets => {
  const { overrides, combined } = prepared.get(content) ?? prepare(content);
  const province = region.slice(0, 2);
  const naming = overrides.filter(({ provinces, locations }) => provinces.has(province) || locations.has(locationId)).map(({ override }) => override);
  const combination = naming.map(({ key }) => key).join('\n');
  const known = combined.get(combination);
  if (known !== undefined) return known;
  const targets = new Map<StageKey, AppliedTarget>([
    ...content.targets.map((target) => [target.stage, { target }] as const),
    ...naming.flatMap((override) => override.targets.map((target) => [target.stage, { target, override: override.label }] as const)),
  ]);
  combined.set(combination, targets);
  return targets;
};

const compared = new WeakMap<Targets, WeakMap<Targets, boolean>>();

/** Whether two schedules ask the same of a place: then they give it the same days. */
export const askTheSame = (one: ScheduleContent, other: ScheduleContent, place: Place): boolean => {
  const [mine, theirs] = [targetsOf(one, place), targetsOf(other, place)];
  const known = compared.get(mine) ?? new WeakMap<Targets, boolean>();
  compared.set(mine, known);
  const same = known.get(theirs) ?? asText(mine) === asText(theirs);
  known.set(theirs, same);
  return same;
};

const asText = (targets: Targets): string => JSON.stringify([...targets.values()].map(({ target }) => target));
