import type { Definition, StageDefinition } from '../definition/definition.js';
import { own } from '../location/entries.js';
import type { Extension } from '../location/state.js';
import type { ScheduleInForce } from '../schedule/state.js';
import { countTarget, passedOver, type Counted, type Ground } from './count-target.js';
import type { Derivation, DueDate, DueDay, LocationCourse } from './due-date.js';
import { byCalendarDays, movedBy, pausesOf, type Moved } from './pauses.js';
import { targetsOf, type AppliedTarget } from './targets.js';

/**
 * The due day of every stage that the law gives a target, that belongs to the location, and that is still to be completed.
 * Optional stages and those of an emergency belong to it once they have begun. What was completed keeps the day that was recorded.
 */
export const dueDates = (course: LocationCourse, definition: Definition, law: ScheduleInForce): readonly DueDate[] =>
  dueDays(course, definition, law).map((due) => derived(due, course, law));

/** As `dueDates`, before it is told how each day came about: deciding needs half a million of them at a time. */
export const dueDays = (course: LocationCourse, definition: Definition, law: ScheduleInForce): readonly CountedDay[] => {
  const dueOf = countingFor(course, law);
  return definition.stages.filter((stage) => isOpen(stage, course)).map(({ key }) => dueOf(key)).filter((due) => due !== undefined);
};

/** The due day of any stage with a target, also of a completed one: as it would be counted today. */
export const dueDateOf = (stage: string, course: LocationCourse, law: ScheduleInForce): DueDate | undefined => {
  const due = dueDayOf(stage, course, law);
  return due && derived(due, course, law);
};

export const dueDayOf = (stage: string, course: LocationCourse, law: ScheduleInForce): CountedDay | undefined => countingFor(course, law)(stage);

/** `chosen` is what holds without a letter, `moved` the day that a letter gave in its place, moved on by later suspensions. */
type CountedDay = DueDay & { readonly applied: AppliedTarget; readonly chosen: Counted; readonly extension?: Extension; readonly moved: Moved };

const isOpen = ({ key, required, appliesWhen }: StageDefinition, { stages }: LocationCourse): boolean => {
  const progress = own(stages, key);
  return progress === undefined ? required && appliesWhen === undefined : progress.status !== 'completed';
};

const countingFor = (course: LocationCourse, law: ScheduleInForce): ((stage: string) => CountedDay | undefined) => {
  const targets = targetsOf(law.content, course);
  const counted = new Map<string, CountedDay | undefined>();
  const dueOf = (stage: string): CountedDay | undefined => {
    if (counted.has(stage)) return counted.get(stage);
    counted.set(stage, undefined); // stages that count from each other are refused in a draft; here they have no day
    const applied = targets.get(stage);
    const due = applied && dueBy(applied, ground);
    counted.set(stage, due);
    return due;
  };
  const ground: Ground = { course, calendar: law.calendar, pauses: pausesOf(course.suspensions), dueOf };
  return dueOf;
};

const dueBy = (applied: AppliedTarget, ground: Ground): CountedDay | undefined => {
  const { course } = ground;
  const { stage, target, accelerated } = applied.target;
  const usual = countTarget(target, ground);
  const faster = course.acceleration && accelerated && countTarget(accelerated, ground);
  const chosen = faster !== undefined && (usual === undefined || tightens(faster, usual)) ? faster : usual;
  if (chosen === undefined) return undefined;
  const extension = course.extensions.findLast((one) => one.stage === stage);
  const extended = extension && extendedTo(extension, course);
  const holds = extended !== undefined && extended.dueOn > chosen.dueOn;
  const moved = holds ? extended : chosen;
  return { stage, dueOn: moved.dueOn, running: chosen.running, applied, chosen, extension: holds ? extension : undefined, moved };
};

const derived = ({ stage, dueOn, running, applied, chosen, extension, moved }: CountedDay, { region }: LocationCourse, { revision, calendar }: ScheduleInForce): DueDate => {
  const { target: { accelerated, clause }, override } = applied;
  const { target, anchor, span } = chosen;
  const derivation: Derivation = {
    target, override, accelerated: target === accelerated, anchor, span, daysOff: extension === undefined ? passedOver(chosen, calendar, region) : [],
    pauses: moved.pauses, pausedDays: moved.pausedDays,
    extension: extension && { newDueOn: extension.newDueOn, reference: extension.reference }, revision, calendarVersion: calendar.version, clause,
  };
  return { stage, dueOn, running, derivation };
};

/** A day that can be missed is never given up for one that is only planned. */
const tightens = (faster: Counted, usual: Counted): boolean => faster.dueOn <= usual.dueOn && (faster.running || !usual.running);

/** An extended day has taken account of everything before the letter; only later suspensions move it on. */
const extendedTo = ({ newDueOn, suspensionsBefore }: Extension, { suspensions }: LocationCourse): Moved =>
  movedBy(pausesOf(suspensions.slice(suspensionsBefore)), newDueOn, undefined, byCalendarDays);
