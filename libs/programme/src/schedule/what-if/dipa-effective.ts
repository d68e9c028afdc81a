import { addDays, type PlainDate, type Unmet } from '@app/kernel';
import { addWorkingDays, type WorkCalendar } from '../../calendar/work-calendar.js';
import { workingDayFrom } from '../../chase/rungs.js';
import { dueDayOf } from '../../deadlines/due-dates.js';
import type { Definition } from '../../definition/definition.js';
import { own } from '../../location/entries.js';
import { longDate } from '../../sentences/long-date.js';
import { refusal } from '../../sentences/refusal.js';
import { SCHEDULE_REFUSALS } from '../../sentences/schedule.js';
import type { Override, ScheduleContent, StageTarget, Target } from '../content.js';
import type { ScheduleInForce } from '../state.js';
import type { TriedLocation } from './location-change.js';

const unmet = refusal(SCHEDULE_REFUSALS);

/**
 * Stages that wait for the DIPA get the time they have by the schedule from the day it is in force, wherever they would be due sooner.
 * Everyone else's days stay as they are.
 */
export const withDipaFrom = (
  on: PlainDate, law: ScheduleInForce, definition: Definition, locations: readonly TriedLocation[],
): { readonly content: ScheduleContent } | { readonly unmet: Unmet } => {
  const { content, calendar } = law;
  const waiting = definition.stages.filter(({ completes }) => completes.some((gate) => 'budgetEffective' in gate)).map(({ key }) => key);
  const targets = content.targets.filter(({ stage }) => waiting.includes(stage));
  if (targets.length === 0) return { unmet: unmet('change.without-budget-stage') };
  const overrides = targets.flatMap((target): readonly Override[] => {
    const until = timeFrom(on, target.target, calendar);
    const places = placesOf(locations.filter(({ stages }) => own(stages, target.stage)?.status !== 'completed'), (location) => waitsBefore(location, target.stage, until, law));
    const fixed: StageTarget = { stage: target.stage, target: { kind: 'fixed', on: until }, source: 'A', clause: `DIPA diandaikan efektif ${longDate(on).id}` };
    return places === undefined ? [] : [{ key: `dipa-${target.stage}`, label: `DIPA efektif ${longDate(on).id}`, ...places, targets: [fixed] }];
  });
  const replaced = new Set(overrides.map(({ key }) => key));
  return { content: { ...content, overrides: [...content.overrides.filter(({ key }) => !replaced.has(key)), ...overrides] } };
};

const timeFrom = (on: PlainDate, target: Target, calendar: WorkCalendar): PlainDate => {
  if (target.kind !== 'offset') return workingDayFrom(on, calendar, '');
  return 'workingDays' in target.span ? addWorkingDays(calendar, on, target.span.workingDays, '') : workingDayFrom(addDays(on, target.span.calendarDays), calendar, '');
};

/** By provinces wherever all that wait there are concerned, else one by one. */
const placesOf = (waiting: readonly TriedLocation[], isConcerned: (location: TriedLocation) => boolean): Pick<Override, 'provinces' | 'locations'> | undefined => {
  const concerned = waiting.filter(isConcerned);
  const countBy = (some: readonly TriedLocation[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { region } of some) counts.set(region.slice(0, 2), (counts.get(region.slice(0, 2)) ?? 0) + 1);
    return counts;
  };
  const all = countBy(waiting);
  const provinces = [...countBy(concerned)].filter(([province, count]) => count === all.get(province)).map(([province]) => province).sort();
  const locations = concerned.filter(({ region }) => !provinces.includes(region.slice(0, 2))).map(({ locationId }) => locationId);
  if (concerned.length === 0) return undefined;
  return { ...(provinces.length > 0 && { provinces }), ...(locations.length > 0 && { locations }) };
};

const waitsBefore = (location: TriedLocation, stage: string, until: PlainDate, law: ScheduleInForce): boolean => {
  const due = dueDayOf(stage, location, law);
  return due !== undefined && due.dueOn < until;
};
