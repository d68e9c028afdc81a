import { atHour, dayIn, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { isWorkingDay, type WorkCalendar } from '../calendar/work-calendar.js';
import type { Rung } from '../schedule/content.js';
import { crossesYear, isCritical, type Course } from './outlook.js';
import { dueRungs, isStern, nextRung, standingRungs, type ChasedDeadline, type Quiet } from './rungs.js';

/** A running deadline as much as its reminders depend on it: the rules and the sweep ask the same questions of it. */
export type Chased = {
  readonly deadline: ChasedDeadline;
  readonly region: string;
  readonly quiet: Quiet;
  /** The keys of the rungs that this version has had. */
  readonly issued: ReadonlySet<string>;
  readonly signals: readonly Signal[];
};

export type Signal = 'critical' | 'year-end';

export type ChaseLaw = { readonly ladder: readonly Rung[]; readonly calendar: WorkCalendar };

/** The rungs that should be issued by now, in order of climbing. */
export const rungsDue = (chased: Chased, { ladder, calendar }: ChaseLaw, now: Instant): readonly Rung[] => [
  ...dueRungs(standingRungs(chased.deadline, chased.quiet, ladder, calendar, chased.region), now, chased.issued).map(({ rung }) => rung),
  ...ladder.filter((rung) => isSignalled(rung, chased, calendar, now)),
];

/** When the next one comes round by the calendar. What depends on how the works go is seen by the sweep. */
export const nextRungAt = ({ deadline, quiet, issued, region }: Chased, { ladder, calendar }: ChaseLaw, now: Instant): { readonly rung: Rung; readonly at: Instant } | undefined =>
  nextRung(standingRungs(deadline, quiet, ladder, calendar, region), now, issued);

/** `isWorks`, `isCurrent`: whether the stage builds, and whether the location stands at it. */
export const signalsOf = (course: Course, stage: { readonly isWorks: boolean; readonly isCurrent: boolean }, today: PlainDate): readonly Signal[] => [
  ...(stage.isWorks && course.works !== undefined && isCritical(course.works, today, course.fiscalYear) ? ['critical' as const] : []),
  ...(stage.isCurrent && crossesYear(course, today) ? ['year-end' as const] : []),
];

const isSignalled = ({ key, trigger, hour, tone }: Rung, { region, signals, issued, quiet }: Chased, calendar: WorkCalendar, now: Instant): boolean => {
  if (trigger.kind === 'due' || !signals.includes(trigger.kind) || issued.has(key)) return false;
  const zone = zoneOf(region);
  const today = dayIn(zone, now);
  return isWorkingDay(calendar, today, region) && now >= atHour(zone, today, hour) && !isQuiet(quiet, today, isStern(tone));
};

const isQuiet = ({ suspendedUntil, snoozedUntil, promisedOn }: Quiet, today: PlainDate, stern: boolean): boolean =>
  today < (suspendedUntil ?? '') || today <= (promisedOn ?? '') || (!stern && today < (snoozedUntil ?? ''));
