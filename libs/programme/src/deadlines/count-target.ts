import { addDays, type PlainDate, type Span } from '@app/kernel';
import { addWorkingDays, daysOffBetween, workingDaysBetween, type WorkCalendar } from '../calendar/work-calendar.js';
import { own } from '../location/entries.js';
import type { Anchor, Target } from '../schedule/content.js';
import type { Derivation, DueDay, LocationCourse } from './due-date.js';
import { byCalendarDays, movedBy, type Moved, type Pause } from './pauses.js';

/** A target counted: what a due date is before a letter extends it. */
export type Counted = Pick<DueDay, 'dueOn' | 'running'> & Pick<Derivation, 'target' | 'anchor' | 'span' | 'pauses' | 'pausedDays'>;

export type Ground = {
  readonly course: LocationCourse;
  readonly calendar: WorkCalendar;
  readonly pauses: readonly Pause[];
  /** The due date of another stage, where it has one. */
  readonly dueOf: (stage: string) => DueDay | undefined;
};

/** A stage that was reopened is not completed: what waits for it is planned again from the day it is due. */
const happenedOn = ({ stages }: LocationCourse, { stage, when }: Anchor): PlainDate | undefined =>
  when === 'started' ? own(stages, stage)?.startedOn : own(stages, stage)?.completedOn;

/** Undefined where the day depends on a stage that has not happened and has no date of its own. */
export const countTarget = (target: Target, ground: Ground): Counted | undefined => {
  if (target.kind === 'offset') return countOffset(target, ground);
  const due = target.kind === 'fixed' ? target.on : target.until;
  return { target, running: true, ...movedBy(ground.pauses, due, ground.course.designatedOn, byCalendarDays) };
};

const countOffset = (target: Extract<Target, { kind: 'offset' }>, ground: Ground): Counted | undefined => {
  const { anchor, span } = target;
  const happened = happenedOn(ground.course, anchor);
  const on = happened ?? ground.dueOf(anchor.stage)?.dueOn;
  if (on === undefined) return undefined;
  const moved = 'workingDays' in span ? afterWorkingDays(on, span.workingDays, ground) : movedBy(ground.pauses, addDays(on, span.calendarDays), on, byCalendarDays);
  const { dueOn, pauses, pausedDays } = moved;
  return {
    target, dueOn, running: happened !== undefined,
    anchor: { stage: anchor.stage, when: anchor.when, on, has: happened === undefined ? 'not-happened' : 'happened' },
    span, pauses, pausedDays,
  };
};

const afterWorkingDays = (on: PlainDate, days: Extract<Span, { workingDays: unknown }>['workingDays'], { pauses, calendar, course: { region } }: Ground): Moved => {
  const dueOn = addWorkingDays(calendar, on, days, region);
  return movedBy(pauses, dueOn, on, (due, { from, until }) =>
    addWorkingDays(calendar, due, workingDaysBetween(calendar, addDays(from, -1), addDays(until, -1), region), region));
};

/** A day off on which the clock stood still anyway was not passed over. */
export const passedOver = ({ dueOn, anchor, span, pauses }: Counted, calendar: WorkCalendar, region: string): Derivation['daysOff'] => {
  if (anchor === undefined || span === undefined || !('workingDays' in span)) return [];
  const passed = daysOffBetween(calendar, anchor.on, dueOn, region);
  return pauses.length === 0 ? passed : passed.filter(({ date }) => !pauses.some(({ from, until }) => date >= from && date < until));
};
