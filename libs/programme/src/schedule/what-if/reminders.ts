import { zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { daysOffShared } from '../../calendar/day-table.js';
import { standingRungs, type RungTime } from '../../chase/rungs.js';
import type { Deadline } from '../../location/state.js';
import type { ScheduleInForce } from '../state.js';

/** What is still to be said of one version of a deadline: keys of rungs. The same list is the same array, as far as one law and moment go. */
export type Expected = { readonly stage: string; readonly version: number; readonly rungs: readonly string[] };

type Ground = { readonly law: ScheduleInForce; readonly region: string; readonly pausedUntil?: PlainDate; readonly now: Instant; /** Stages whose version nobody has been reminded of: what is due of it comes at once. */ readonly begun: ReadonlySet<string> };

/** Reminders of the ladder that are still to come. What people have promised or put off is theirs, and left out of account. */
export const remindersToCome = (running: readonly (readonly [string, Deadline])[], { law, region, pausedUntil, now, begun }: Ground): readonly Expected[] => {
  const place = `${zoneOf(region)} ${daysOffShared(law.calendar, region)}`;
  return running.map(([stage, deadline]) => {
    const { all, ahead } = keysOf(rungsOf(deadline, law, region, place, pausedUntil), now);
    return { stage, version: deadline.version, rungs: begun.has(stage) ? all : ahead };
  });
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

type Keys = { readonly now: Instant; readonly all: readonly string[]; readonly ahead: readonly string[] };

const keys = new WeakMap<readonly RungTime[], Keys>();

const keysOf = (rungs: readonly RungTime[], now: Instant): Keys => {
  const known = keys.get(rungs);
  if (known?.now === now) return known;
  const asked = { now, all: rungs.map(({ rung }) => rung.key), ahead: rungs.filter(({ at }) => at > now).map(({ rung }) => rung.key) };
  keys.set(rungs, asked);
  return asked;
};
