import type { Instant, PlainDate } from '@app/kernel';
import type { ReminderId } from '../../chase/events.js';
import { reminderId, standingRungs } from '../../chase/rungs.js';
import type { ScheduleInForce } from '../../deadlines/due-date.js';
import type { Deadline } from '../../location/state.js';

type Ground = { readonly law: ScheduleInForce; readonly region: string; readonly pausedUntil?: PlainDate; readonly now: Instant };

/** Reminders of the ladder that are still to come. What people have promised or put off is theirs, and left out of account. */
export const remindersToCome = (running: readonly (readonly [string, Deadline])[], { law, region, pausedUntil, now }: Ground): readonly ReminderId[] =>
  running.flatMap(([stage, deadline]) =>
    standingRungs(deadline, { suspendedUntil: pausedUntil }, law.content.ladder, law.calendar, region)
      .filter(({ at }) => at > now)
      .map(({ rung }) => reminderId(stage, deadline.version, rung.key)));
