import { dayIn, daysBetween, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { forecastHandover } from '../../chase/outlook.js';
import { outlookOf, pauseEnd } from '../../chase/ground.js';
import { changesToTakeOver } from '../../deadlines/changes.js';
import type { LocationCourse } from '../../deadlines/due-date.js';
import type { Definition } from '../../definition/definition.js';
import type { DeadlineChange } from '../../location/events.js';
import { changedDeadlines } from '../../location/evolve/deadlines.js';
import { own } from '../../location/entries.js';
import type { Deadlines, KnownLocation } from '../../location/state.js';
import type { ScheduleInForce } from '../state.js';
import { changesAnyway, refreshedStages } from './refreshed.js';
import { remindersToCome, type Expected } from './reminders.js';

/** As much of a location as it takes to say what another law would make of it. */
export type TriedLocation = LocationCourse & Pick<KnownLocation, 'satker' | 'currentStage' | 'physical' | 'deadlines'>;

/** A law to be tried on a location; the one of today under the same numbers, where there is one; and the one the location goes by now. */
export type Trial = { readonly definition: Definition; readonly law: ScheduleInForce; readonly again?: ScheduleInForce; readonly taken?: ScheduleInForce; readonly now: Instant };

export type LateStage = { readonly stage: string; /** Calendar days past the due day. */ readonly days: number };

/** How a location stands by the days it has. */
export type Outlook = {
  /** Of the stages still to be completed, running or planned. */
  readonly due: readonly PlainDate[];
  readonly late: readonly LateStage[];
  readonly isAtRisk: boolean;
  /** Those still to come, at once or later. */
  readonly reminders: readonly Expected[];
};

export type LocationChange = {
  readonly locationId: string;
  readonly region: string;
  readonly satker: string;
  readonly currentStage?: string;
  /** What publishing would write for this location; undefined where it would write nothing. */
  readonly changes?: readonly DeadlineChange[];
  /** The stages among them that any publication would give that day, also one that changes nothing. */
  readonly refreshed: ReadonlySet<string>;
  /** What such a publication would write. */
  readonly anyway: readonly DeadlineChange[];
  /** Whether it would be at risk after such a publication. */
  readonly isAtRiskAnyway: boolean;
  readonly before: Outlook;
  readonly after: Outlook;
};

/** A week before the end of the year: later than this, no room is left for a handover that slips. */
const LAST_SAFE_DAY = '12-24';

/** The very decision that publishing would have the location take, and what follows from it today. */
export const changeOf = (location: TriedLocation, { definition, law, again, taken, now }: Trial): LocationChange => {
  const { locationId, region, satker, currentStage, deadlines } = location;
  const today = dayIn(zoneOf(region), now);
  const changes = changesToTakeOver(deadlines, location, definition, { law, before: taken });
  const before = outlook(location, deadlines, { definition, law: taken, now, today, begun: NONE });
  if (changes === undefined) return { locationId, region, satker, currentStage, refreshed: NONE, anyway: [], isAtRiskAnyway: before.isAtRisk, before, after: before };
  const withChanges = (made: readonly DeadlineChange[]): Deadlines => changedDeadlines(deadlines, { on: today, revision: law.revision, calendarVersion: law.calendar.version }, made);
  const after = outlook(location, withChanges(changes), { definition, law, now, today, begun: new Set(changes.map(({ stage }) => stage)) });
  const anyway = again === undefined ? [] : changesAnyway(changes, { location, deadlines, definition }, law, again);
  const isAtRiskAnyway = before.isAtRisk === after.isAtRisk ? after.isAtRisk : isAtRisk({ ...location, deadlines: withChanges(anyway) }, definition, today);
  return { locationId, region, satker, currentStage, changes, refreshed: refreshedStages(changes, anyway), anyway, isAtRiskAnyway, before, after };
};

const without = (some: readonly LateStage[], others: readonly LateStage[]): readonly LateStage[] => {
  const known = new Set(others.map(({ stage }) => stage));
  return some.filter(({ stage }) => !known.has(stage));
};
export const noLongerLate = ({ before, after }: LocationChange): readonly LateStage[] => without(before.late, after.late);
export const newlyLate = ({ before, after }: LocationChange): readonly LateStage[] => without(after.late, before.late);

const NONE: ReadonlySet<string> = new Set();

type View = { readonly definition: Definition; readonly law: ScheduleInForce | undefined; readonly now: Instant; readonly today: PlainDate; readonly begun: ReadonlySet<string> };

const outlook = (location: TriedLocation, deadlines: Deadlines | undefined, { definition, law, now, today, begun }: View): Outlook => {
  const open = Object.entries(deadlines?.stages ?? {}).filter(([stage]) => own(location.stages, stage)?.status !== 'completed');
  const running = open.filter(([, { running: runs }]) => runs);
  const pausedUntil = pauseEnd(location);
  const late = today < (pausedUntil ?? '') ? [] : running.filter(([, { dueOn }]) => dueOn < today);
  return {
    due: open.map(([, { dueOn }]) => dueOn),
    late: late.map(([stage, { dueOn }]) => ({ stage, days: daysBetween(dueOn, today) })),
    isAtRisk: isAtRisk({ ...location, deadlines }, definition, today),
    reminders: law === undefined ? [] : remindersToCome(running, { law, region: location.region, pausedUntil, now, begun }),
  };
};

const isAtRisk = (location: TriedLocation, definition: Definition, today: PlainDate): boolean => {
  const handover = forecastHandover(outlookOf(location, definition), today);
  return handover !== undefined && handover > `${location.fiscalYear}-${LAST_SAFE_DAY}`;
};
