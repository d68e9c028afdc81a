import { zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { daysOffShared } from '../../calendar/day-table.js';
import type { ReminderId } from '../../chase/events.js';
import { reminderId, standingRungs, type RungTime } from '../../chase/rungs.js';
import type { Deadline } from '../../location/state.js';
import type { ScheduleInForce } from '../state.js';

type Ground = { readonly law: ScheduleInForce; readonly region: string; readonly pausedUntil?: PlainDate; readonly now: Instant; /** Stages whose version nobody has been reminded of: what is due of it comes at once. */ readonly begun: ReadonlySet<string> };

/** Reminders of the ladder that are still to come. What people have promised or put off is theirs, and left out of account. */
export const remindersToCome = (running: readonly (readonly [string, Deadline])[], { law, region, pausedUntil, now, begun }: Ground): readonly ReminderId[] => {
  const place = `${zoneOf(region)} ${daysOffShared(law.calendar, region)}`;
  return running.flatMap(([stage, deadline]) =>
    rungsOf(deadline, law, region, place, pausedUntil).filter(({ at }) => at > now || begun.has(stage)).map(({ rung }) => reminderId(stage, deadline.version, rung.key)));
};

const counted = new WeakMap<ScheduleInForce, Map<string, readonly RungTime[]>>();

/** Counted once for all places that share a zone, the days off and the days: a country has far fewer of these than deadlines. */
const rungsOf = (deadline: Deadline, law: ScheduleInForce, region: string, place: string, pausedUntil: PlainDate | undefined): readonly RungTime[] => {
  const known = counted.get(law) ?? new Map<string, readonly RungTime[]>();
  counted.set(law, known);
  const key = `${deadline.dueOn} ${deadline.setOn} ${pausedUntil ?? ''} ${place}`;
  const rungs = known.get(key) ?? standingRungs(deadline, { suspendedUntil: pausedUntil }, law.content.ladder, law.calendar, region);
  known.set(key, rungs);
  return rungs;
};
