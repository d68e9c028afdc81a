import type { Definition } from '../definition/definition.js';
import { own } from '../location/entries.js';
import type { DeadlineChange } from '../location/events.js';
import type { Deadlines } from '../location/state.js';
import type { ScheduleInForce } from '../schedule/state.js';
import type { DueDay, LocationCourse } from './due-date.js';
import { dueDays } from './due-dates.js';

/** What to record so that the recorded days of open stages are those the law gives now, the planned ones too. */
export const deadlineChanges = (
  recorded: Deadlines | undefined, course: LocationCourse, definition: Definition, law: ScheduleInForce,
): readonly DeadlineChange[] => changesTo(recorded, course, dueDays(course, definition, law));

/**
 * What life itself makes of the recorded days: a clock that starts, or stands still, or is turned back; a letter; a stage that joins
 * or leaves. Days that are only planned keep the plan, so that one late stage does not rewrite all that follow.
 */
export const deadlinesMovedByLife = (
  recorded: Deadlines | undefined, course: LocationCourse, definition: Definition, law: ScheduleInForce,
): readonly DeadlineChange[] => {
  const due = dueDays(course, definition, law);
  const extended = new Set(due.filter(({ extension }) => extension !== undefined).map(({ stage }) => stage));
  const isTold = ({ stage, running, from, to }: DeadlineChange): boolean =>
    running || from === undefined || to === undefined || extended.has(stage) || own(recorded?.stages ?? {}, stage)?.running === true;
  return changesTo(recorded, course, due).filter(isTold);
};

/**
 * What taking a newer law over changes; undefined where there is nothing to take over. A revision is taken over also where it moves
 * no day, a calendar alone only where it counts another one: the recorded plan may be that already, and the next stage to start is
 * then still to be counted by it. `before`: the law that the recorded days were counted by.
 */
export const changesToTakeOver = (
  recorded: Deadlines | undefined, course: LocationCourse, definition: Definition, { law, before }: { readonly law: ScheduleInForce; readonly before?: ScheduleInForce },
): readonly DeadlineChange[] | undefined => {
  if (recorded !== undefined && law.revision < recorded.revision) return undefined;
  const onlyCalendar = recorded?.revision === law.revision;
  if (onlyCalendar && law.calendar.version <= recorded.calendarVersion) return undefined;
  const due = dueDays(course, definition, law);
  if (onlyCalendar && before !== undefined && areSame(dueDays(course, definition, before), due)) return undefined;
  return changesTo(recorded, course, due);
};

/** Whether two laws give the location the same days. */
export const sameDays = (course: LocationCourse, definition: Definition, one: ScheduleInForce, other: ScheduleInForce): boolean =>
  areSame(dueDays(course, definition, one), dueDays(course, definition, other));

const areSame = (mine: readonly DueDay[], others: readonly DueDay[]): boolean =>
  mine.length === others.length && mine.every(({ stage, dueOn }, at) => others[at]?.stage === stage && others[at].dueOn === dueOn);

const changesTo = (recorded: Deadlines | undefined, { stages }: LocationCourse, due: readonly DueDay[]): readonly DeadlineChange[] => {
  const known = recorded?.stages ?? {};
  const given = new Set(due.map(({ stage }) => stage));
  const gone = Object.entries(known).filter(([stage]) => !given.has(stage) && own(stages, stage)?.status !== 'completed');
  return [
    ...due.flatMap(({ stage, dueOn, running }): DeadlineChange[] => {
      const before = own(known, stage);
      if (before?.dueOn === dueOn && before.running === running) return [];
      const version = (before?.version ?? own(recorded?.withdrawn ?? {}, stage) ?? 0) + 1;
      return [{ stage, version, running, ...(before !== undefined && { from: before.dueOn }), to: dueOn }];
    }),
    ...gone.map(([stage, { version, dueOn }]): DeadlineChange => ({ stage, version, running: false, from: dueOn })),
  ];
};
