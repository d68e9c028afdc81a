import { addDays, atHour, workingDays, zoneOf, type Instant, type PlainDate, type Span } from '@app/kernel';
import { tableFor, type DayTable } from '../calendar/day-table.js';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../calendar/work-calendar.js';
import type { Deadline } from '../location/state.js';
import type { Rung, Tone } from '../schedule/content.js';

export type ChasedDeadline = Pick<Deadline, 'version' | 'dueOn' | 'setOn'>;

/** The moment of a rung: its day, and the local hour from which it may be sent. */
export type RungTime = { readonly rung: Rung; readonly fireOn: PlainDate; readonly at: Instant };

/** What keeps a stage quiet for a while. */
export type Quiet = {
  /** The first day after the newest pause. */
  readonly suspendedUntil?: PlainDate;
  readonly snoozedUntil?: PlainDate;
  /** The day promised for this version of the deadline, kept or broken. */
  readonly promisedOn?: PlainDate;
};

/**
 * When the rungs of a deadline come round, in order of climbing. None falls on a day off: one up to the due date comes on the last
 * working day before, while something can still be done, and one after it on the next working day.
 */
export const rungInstants = ({ dueOn }: ChasedDeadline, ladder: readonly Rung[], calendar: WorkCalendar, region: string): readonly RungTime[] => {
  const known = knownFor(tableFor(calendar, region), ladder);
  const key = `${zoneOf(region)} ${dueOn}`;
  const times = known.get(key) ?? counted(dueOn, ladder, calendar, region);
  known.set(key, times);
  return times;
};

/** Few days are due days, and every sweep asks for them of every location. */
const instants = new WeakMap<DayTable, WeakMap<readonly Rung[], Map<string, readonly RungTime[]>>>();

const knownFor = (table: DayTable, ladder: readonly Rung[]): Map<string, readonly RungTime[]> => {
  const ofTable = instants.get(table) ?? new WeakMap<readonly Rung[], Map<string, readonly RungTime[]>>();
  instants.set(table, ofTable);
  const known = ofTable.get(ladder) ?? new Map<string, readonly RungTime[]>();
  ofTable.set(ladder, known);
  return known;
};

const counted = (dueOn: PlainDate, ladder: readonly Rung[], calendar: WorkCalendar, region: string): readonly RungTime[] =>
  ladder
    .flatMap((rung, step) => {
      if (rung.trigger.kind !== 'due') return [];
      const fireOn = rungDay(dueOn, rung.trigger.after, calendar, region);
      return [{ step, time: { rung, fireOn, at: atHour(zoneOf(region), fireOn, rung.hour) } }];
    })
    .toSorted((a, b) => (a.time.fireOn === b.time.fireOn ? a.step - b.step : a.time.fireOn < b.time.fireOn ? -1 : 1))
    .map(({ time }) => time);

/**
 * Those that still come: of the ones that were over when the deadline was set, or that a pause or a snooze held back, only the
 * highest is left, and it comes as soon as it may. A snooze holds back no stern one; up to a promised day nothing comes at all.
 */
export const standingRungs = (deadline: ChasedDeadline, quiet: Quiet, ladder: readonly Rung[], calendar: WorkCalendar, region: string): readonly RungTime[] => {
  const { suspendedUntil = deadline.setOn, snoozedUntil, promisedOn } = quiet;
  const begun = waitingFor(later(deadline.setOn, suspendedUntil), rungInstants(deadline, ladder, calendar, region), () => true, calendar, region);
  const woken = snoozedUntil === undefined ? begun : waitingFor(snoozedUntil, begun, isGentle, calendar, region);
  return woken.filter(({ fireOn }) => fireOn > (promisedOn ?? ''));
};

/** Nobody climbs back down: a rung that a revised ladder brings in below one that was issued never comes. */
const above = (standing: readonly RungTime[], issued: ReadonlySet<string>): readonly RungTime[] =>
  standing.slice(standing.findLastIndex(({ rung }) => issued.has(rung.key)) + 1);

/** `issued`: the keys of the rungs that this version of the deadline has had. */
export const dueRungs = (standing: readonly RungTime[], now: Instant, issued: ReadonlySet<string>): readonly RungTime[] =>
  above(standing, issued).filter(({ at }) => at <= now);

export const nextRung = (standing: readonly RungTime[], now: Instant, issued: ReadonlySet<string>): RungTime | undefined =>
  above(standing, issued).filter(({ at }) => at > now).toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];

export const isStern = (tone: Tone): boolean => tone === 'red' || tone === 'critical';

export const reminderId = (stage: string, version: number, rung: string): string => `${stage}.v${version}.${rung}`;

/** The day itself where it is a working day, else the next one. */
export const workingDayFrom = (on: PlainDate, calendar: WorkCalendar, region: string): PlainDate =>
  isWorkingDay(calendar, on, region) ? on : addWorkingDays(calendar, on, workingDays(1), region);

const rungDay = (dueOn: PlainDate, after: Span, calendar: WorkCalendar, region: string): PlainDate => {
  const on = 'workingDays' in after ? addWorkingDays(calendar, dueOn, after.workingDays, region) : addDays(dueOn, after.calendarDays);
  if (on > dueOn || isWorkingDay(calendar, on, region)) return workingDayFrom(on, calendar, region);
  return addWorkingDays(calendar, on, workingDays(-1), region);
};

const isGentle = ({ tone }: Rung): boolean => !isStern(tone);

const later = <T extends string>(one: T, other: T): T => (one > other ? one : other);

const waitingFor = (
  day: PlainDate, times: readonly RungTime[], isHeld: (rung: Rung) => boolean, calendar: WorkCalendar, region: string,
): readonly RungTime[] => {
  const highest = times.findLast(({ fireOn }) => fireOn <= day);
  return times.flatMap((time) => {
    if (time.fireOn > day || !isHeld(time.rung)) return [time];
    if (time !== highest) return [];
    const fireOn = workingDayFrom(day, calendar, region);
    return [{ rung: time.rung, fireOn, at: atHour(zoneOf(region), fireOn, time.rung.hour) }];
  });
};
