import { addDays, calendarDays, workingDays, type PlainDate, type Span, type Unmet } from '@app/kernel';
import { addWorkingDays, type WorkCalendar } from '../../calendar/work-calendar.js';
import { workingDayFrom } from '../../chase/rungs.js';
import type { Definition } from '../../definition/definition.js';
import { labelIn } from '../../sentences/location-terms.js';
import { refusal } from '../../sentences/refusal.js';
import { SCHEDULE_REFUSALS } from '../../sentences/schedule.js';
import type { Override, ScheduleContent, StageTarget, Target } from '../content.js';
import { lengthOf } from '../lint/dates.js';

const unmet = refusal(SCHEDULE_REFUSALS);

export type Shift = { readonly stage: string; readonly by: Span; readonly provinces?: readonly string[] };

type Ground = { readonly calendar: WorkCalendar; readonly definition: Definition; readonly provinceNames: ReadonlyMap<string, string> };

type Shifted = { readonly content: ScheduleContent } | { readonly unmet: Unmet };

/** A schedule in which one stage falls due sooner or later. Fixed days stay working days. */
export const shifted = (content: ScheduleContent, { stage, by, provinces = [] }: Shift, { calendar, definition, provinceNames }: Ground): Shifted => {
  const own = content.targets.find((target) => target.stage === stage);
  const others = content.overrides.flatMap(({ targets }) => targets.filter((target) => target.stage === stage));
  const all = own === undefined ? others : [own, ...others];
  const fault = all.length === 0 ? unmet('change.stage-without-target', { stage }) : all.map((target) => faultOf(target, by)).find((one) => one !== undefined);
  if (fault !== undefined) return { unmet: fault };
  const move = (target: StageTarget, region = ''): StageTarget => (target.stage === stage ? moved(target, by, calendar, region) : target);
  if (provinces.length === 0) {
    return { content: { ...content, targets: content.targets.map((target) => move(target)), overrides: content.overrides.map((one) => ({ ...one, targets: one.targets.map((target) => move(target)) })) } };
  }
  const added = provinces.flatMap((province) => {
    const target = targetIn(province, stage, content);
    return target === undefined ? [] : [{ key: `${stage}-${province}`, label: `Pergeseran ${labelIn(definition.stages, stage).id} di ${provinceNames.get(province) ?? `provinsi ${province}`}`, provinces: [province], targets: [move(target, province)] }];
  });
  return { content: { ...content, overrides: insertedBeforeSingleLocations(content.overrides, added) } };
};

/** What counts in a province, locations that are named one by one apart. */
const targetIn = (province: string, stage: string, { targets, overrides }: ScheduleContent): StageTarget | undefined => {
  const override = overrides.findLast((one) => one.provinces?.includes(province) && one.targets.some((target) => target.stage === stage));
  return (override?.targets ?? targets).find((target) => target.stage === stage);
};

/** Whoever was named by himself keeps what was given to him: the last override wins. */
const insertedBeforeSingleLocations = (overrides: readonly Override[], added: readonly Override[]): readonly Override[] => {
  const first = overrides.findIndex(({ locations = [] }) => locations.length > 0);
  const at = first < 0 ? overrides.length : first;
  const keys = new Set(added.map(({ key }) => key));
  return [...overrides.slice(0, at).filter(({ key }) => !keys.has(key)), ...added, ...overrides.slice(at)];
};

const faultOf = ({ stage, target }: StageTarget, by: Span): Unmet | undefined => {
  if (target.kind !== 'offset') return undefined;
  if ('workingDays' in target.span !== 'workingDays' in by) return unmet('change.units-mixed', { stage });
  return lengthOf(target.span) + lengthOf(by) < 0 ? unmet('change.before-anchor', { stage }) : undefined;
};

const moved = (target: StageTarget, by: Span, calendar: WorkCalendar, region: string): StageTarget =>
  ({ ...target, target: movedTarget(target.target, by, calendar, region), source: 'A', clause: proposed(target.clause) });

const PROPOSED = 'Usulan pergeseran atas: ';

/** However often it is moved. */
const proposed = (clause: string): string => (clause.startsWith(PROPOSED) ? clause : `${PROPOSED}${clause}`);

const movedTarget = (target: Target, by: Span, calendar: WorkCalendar, region: string): Target => {
  const later = (on: PlainDate): PlainDate => 'workingDays' in by
    ? addWorkingDays(calendar, on, by.workingDays, region)
    : workingDayFrom(addDays(on, by.calendarDays), calendar, region);
  switch (target.kind) {
    case 'fixed': return { ...target, on: later(target.on) };
    case 'window': return { ...target, from: later(target.from), until: later(target.until) };
    case 'offset': return { ...target, span: sum(target.span, by) };
  }
};

/** Of the same kind: what is not was refused before. */
const sum = (span: Span, by: Span): Span => {
  const length = lengthOf(span) + lengthOf(by);
  return 'workingDays' in span ? { workingDays: workingDays(length) } : { calendarDays: calendarDays(length) };
};
