import type { Definition, StageDefinition } from '../definition/definition.js';
import { own } from '../location/entries.js';
import type { Extension } from '../location/state.js';
import type { ScheduleInForce } from '../schedule/state.js';
import { countTarget, type Counted, type Ground } from './count-target.js';
import type { Derivation, DueDate, LocationCourse } from './due-date.js';
import { byCalendarDays, movedBy, pausesOf, type Moved } from './pauses.js';
import { targetsOf, type AppliedTarget } from './targets.js';

/**
 * The due day of every stage that the law gives a target, that belongs to the location, and that is still to be completed.
 * Optional stages and those of an emergency belong to it once they have begun. What was completed keeps the day that was recorded.
 */
export const dueDates = (course: LocationCourse, definition: Definition, law: ScheduleInForce): readonly DueDate[] => {
  const dueOf = countingFor(course, law);
  return definition.stages.filter((stage) => isOpen(stage, course)).map(({ key }) => dueOf(key)).filter((due) => due !== undefined);
};

/** The due day of any stage with a target, also of a completed one: as it would be counted today. */
export const dueDateOf = (stage: string, course: LocationCourse, law: ScheduleInForce): DueDate | undefined => countingFor(course, law)(stage);

const isOpen = ({ key, required, appliesWhen }: StageDefinition, { stages }: LocationCourse): boolean => {
  const progress = own(stages, key);
  return progress === undefined ? required && appliesWhen === undefined : progress.status !== 'completed';
};

const countingFor = (course: LocationCourse, law: ScheduleInForce): Ground['dueOf'] => {
  const targets = targetsOf(law.content, course);
  const counted = new Map<string, DueDate | undefined>();
  const dueOf = (stage: string): DueDate | undefined => {
    if (counted.has(stage)) return counted.get(stage);
    counted.set(stage, undefined); // stages that count from each other are refused in a draft; here they have no day
    const applied = targets.get(stage);
    const due = applied && dueBy(applied, ground, law);
    counted.set(stage, due);
    return due;
  };
  const ground: Ground = { course, calendar: law.calendar, pauses: pausesOf(course.suspensions), dueOf };
  return dueOf;
};

const dueBy = ({ target: { stage, target, accelerated, clause }, override }: AppliedTarget, ground: Ground, { revision, calendar }: ScheduleInForce): DueDate | undefined => {
  const { course } = ground;
  const usual = countTarget(target, ground);
  const faster = course.acceleration && accelerated && countTarget(accelerated, ground);
  const chosen = faster !== undefined && (usual === undefined || tightens(faster, usual)) ? faster : usual;
  if (chosen === undefined) return undefined;
  const extension = course.extensions.findLast((one) => one.stage === stage);
  const extended = extension && extendedTo(extension, course);
  const holds = extended !== undefined && extended.dueOn > chosen.dueOn ? extension : undefined;
  const { dueOn, pauses, pausedDays } = holds === undefined || extended === undefined ? chosen : extended;
  const { running, anchor, span, daysOff } = chosen;
  // One literal, for this is written half a million times at a time.
  const derivation: Derivation = {
    target: chosen.target, override, accelerated: chosen === faster, anchor, span, daysOff: holds === undefined ? daysOff : NO_DAYS_OFF, pauses, pausedDays,
    extension: holds && { newDueOn: holds.newDueOn, reference: holds.reference }, revision, calendarVersion: calendar.version, clause,
  };
  return { stage, dueOn, running, derivation };
};

const NO_DAYS_OFF: Derivation['daysOff'] = [];

/** A day that can be missed is never given up for one that is only planned. */
const tightens = (faster: Counted, usual: Counted): boolean => faster.dueOn <= usual.dueOn && (faster.running || !usual.running);

/** An extended day has taken account of everything before the letter; only later suspensions move it on. */
const extendedTo = ({ newDueOn, suspensionsBefore }: Extension, { suspensions }: LocationCourse): Moved =>
  movedBy(pausesOf(suspensions.slice(suspensionsBefore)), newDueOn, undefined, byCalendarDays);
