// What reminders are due, told a second time without anything of the product: day by day, event by event.
import { dayIn, type Instant, type PlainDate } from '@app/kernel';
import type { ChaseEvent, DeadlineChange, LocationEvent } from '@app/programme';

/** Working days after the due date (negative before it), and whether a snooze cannot hold it back. */
export type NaiveRung = { readonly key: string; readonly after: number; readonly stern: boolean };

type NaiveDeadline = { version: number; dueOn: string; setOn: string; running: boolean };

export type NaiveState = {
  ended: boolean;
  pauseEnd: string;
  readonly deadlines: Map<string, NaiveDeadline>;
  readonly completed: Set<string>;
  /** And not taken back since. */
  readonly issued: Set<string>;
  readonly snoozed: Map<string, string>;
  readonly promises: Map<string, { version: number; day: string }>;
};

export const nothingYet = (): NaiveState =>
  ({ ended: false, pauseEnd: '', deadlines: new Map(), completed: new Set(), issued: new Set(), snoozed: new Map(), promises: new Map() });

const DAY = 86_400_000;
const next = (on: string, days = 1): string => new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const isWorking = (on: string): boolean => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
const workingFrom = (on: string): string => (isWorking(on) ? on : workingFrom(next(on)));

const step = (on: string, days: number): string => {
  let day = on;
  for (let left = Math.abs(days); left > 0;) {
    day = next(day, Math.sign(days));
    if (isWorking(day)) left -= 1;
  }
  return day;
};

const dayOf = (dueOn: string, { after }: NaiveRung): string => {
  let day = step(dueOn, after);
  while (!isWorking(day)) day = next(day, after > 0 ? 1 : -1);
  return day;
};

const set = (state: NaiveState, on: string, changes: readonly DeadlineChange[]): void => {
  for (const { stage, version, running, to } of changes) {
    if (to === undefined) state.deadlines.delete(stage);
    else state.deadlines.set(stage, { version, dueOn: to, setOn: on, running });
  }
};

export const happened = (state: NaiveState, event: LocationEvent | ChaseEvent): void => {
  switch (event.type) {
    case 'DeadlinesSet': set(state, event.data.on, event.data.deadlines); break;
    case 'TargetsRescheduled': set(state, event.data.on, event.data.stages); break;
    case 'StageCompleted': state.completed.add(event.data.stage); break;
    case 'LocationSuspended': state.pauseEnd = event.data.until; break;
    case 'LocationResumed': if (event.data.on < state.pauseEnd) state.pauseEnd = event.data.on; break;
    case 'LocationCancelled': state.ended = true; break;
    case 'ReminderIssued': state.issued.add(event.data.reminder); break;
    case 'ReminderWithdrawn': state.issued.delete(event.data.reminder); break;
    case 'RemindersSnoozed': state.snoozed.set(event.data.stage, event.data.until); break;
    case 'ReminderAcknowledged': state.promises.set(event.data.stage, { version: event.data.version, day: event.data.promisedOn }); break;
    default: break;
  }
};

/** The ids of what should be issued at that moment and has not been. */
export const dueNow = (state: NaiveState, ladder: readonly NaiveRung[], zone: 'WIB' | 'WITA' | 'WIT', now: Instant): readonly string[] => {
  const today: PlainDate = dayIn(zone, now);
  if (state.ended || today < state.pauseEnd) return [];
  const isMorning = dayIn(zone, new Date(Date.parse(now) - 7 * 3_600_000).toISOString() as Instant) === today; // seven hours of the day are over
  return [...state.deadlines].flatMap(([stage, { version, dueOn, setOn, running }]) => {
    if (!running || state.completed.has(stage)) return [];
    const given = state.promises.get(stage);
    const promise = given?.version === version ? given : undefined;
    const since = setOn > state.pauseEnd ? setOn : state.pauseEnd;
    const days = ladder.map((rung) => ({ rung, day: dayOf(dueOn, rung) }));
    const passed = days.filter(({ day }) => day <= since).at(-1);
    const begun = [...(passed === undefined ? [] : [{ rung: passed.rung, day: workingFrom(since) }]), ...days.filter(({ day }) => day > since)];
    const snooze = state.snoozed.get(stage) ?? '';
    const lastHeld = begun.filter(({ day }) => day <= snooze).at(-1);
    const come = begun.flatMap((one) => {
      if (one.rung.stern || one.day > snooze) return [one];
      return one === lastHeld ? [{ rung: one.rung, day: workingFrom(snooze) }] : [];
    });
    const fresh = come.filter(({ day }) => day > (promise?.day ?? '') && (day < today || (day === today && isMorning))).map(({ rung }) => `${stage}.v${version}.${rung.key}`);
    const over = next(promise?.day ?? today);
    const brokenOn = promise === undefined ? undefined : workingFrom(over > state.pauseEnd ? over : state.pauseEnd);
    const broken = brokenOn !== undefined && (brokenOn < today || (brokenOn === today && isMorning)) ? [`${stage}.v${version}.JANJI-${promise!.day}`] : [];
    return [...fresh, ...broken].filter((id) => !state.issued.has(id));
  });
};
