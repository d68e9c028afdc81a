import type { EventStore, StoredEvent } from '@app/engine';
import type { ChaseEvent, LocationEvent } from '@app/programme';
import { DAYS_OFF, HOUR, ORIGINAL, REVISED, REVISED_ON } from './law.js';
import { placeOf } from './lives.js';
import type { SweptDay } from './lived.js';
import { dayNumber, dayText, localTime, type DaysOff } from './naive-days.js';
import { answered, nothingSaid } from './naive-answers.js';
import { happened, movesDays, recount, unborn, type NaiveLaw, type NaiveLife } from './naive-life.js';
import { BROKEN, MISSED, saidBy, TAKEN_BACK, takenBack } from './naive-reminders.js';

export type Verdict = {
  readonly expected: number;
  readonly missing: readonly string[];
  readonly groundless: readonly string[];
  readonly twice: readonly string[];
  /** How often each of these was in it. */
  readonly befell: { readonly [kind: string]: number };
};
/** Something that was said of a location, and on which of its days. */
type Said = { readonly what: string; readonly day: number };

const MOVES: ReadonlySet<string> = new Set(['LocationDesignated', 'StageStarted', 'StageCompleted', 'LocationSuspended', 'LocationResumed', 'DeadlineExtended']);

/** The law as each publication left it, and the day of that. */
const LAWS: readonly { readonly day: number; readonly law: NaiveLaw; readonly isRevision: boolean }[] = (() => {
  const off = (until: string): DaysOff => new Set((DAYS_OFF.findLast(([on]) => on <= until)?.[1].days ?? []).map(({ date }) => dayNumber(date)));
  const contentOn = (on: string) => (on < REVISED_ON ? ORIGINAL : REVISED);
  const days = [...DAYS_OFF.map(([on]) => on), REVISED_ON].sort();
  return days.map((on) => ({ day: dayNumber(on), law: { content: contentOn(on), off: off(on) }, isRevision: on === REVISED_ON }));
})();
/** The first one holds before anybody is designated. */
const [FOUNDING, ...LATER] = LAWS;

const read = async (store: EventStore, stream: string): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
};
const recordedAt = ({ metadata }: StoredEvent): string => (metadata as { readonly recordedAt: string }).recordedAt;

/** Everything that had to be said of a location in that year, from the events of its life, the answers it got and the law alone. */
const expectedOf = (life: NaiveLife, lived: readonly StoredEvent[], chased: readonly StoredEvent[], hoursEast: number, days: readonly SweptDay[]): readonly Said[] => {
  const expected: Said[] = [];
  const answers = nothingSaid();
  const [ofLife, ofChase] = [byDay(lived, hoursEast), byDay(chased, hoursEast)];
  let { law } = FOUNDING!;
  for (const { day, hour } of days) {
    for (const event of ofLife.get(day) ?? []) {
      happened(life, event as unknown as LocationEvent);
      if (MOVES.has(event.type) && !life.over) recount(life, law, day, 'life');
    }
    for (const event of ofChase.get(day) ?? []) answered(answers, event as unknown as ChaseEvent);
    for (const next of LATER.filter((one) => one.day === day)) {
      const isTold = life.designatedOn < Infinity && !life.over && (next.isRevision || movesDays(life, law, next.law));
      if (isTold) recount(life, next.law, day, 'law');
      law = next.law;
    }
    if (life.designatedOn === Infinity) continue;
    for (const reminder of takenBack(life, answers, day)) {
      answers.waiting.delete(reminder);
      answers.said.delete(reminder);
      expected.push({ what: `${TAKEN_BACK} ${reminder}`, day });
    }
    for (const { what, stage, version, isReminder } of saidBy(life, answers, day, hour + hoursEast - 7 >= HOUR, law.off)) {
      if (answers.said.has(what)) continue;
      answers.said.add(what);
      if (isReminder) answers.waiting.set(what, { stage, version });
      expected.push({ what, day });
    }
  }
  return expected;
};

const byDay = (events: readonly StoredEvent[], hoursEast: number): ReadonlyMap<number, readonly StoredEvent[]> => {
  const days = new Map<number, StoredEvent[]>();
  for (const event of events) {
    const { day } = localTime(recordedAt(event), hoursEast);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
};

/** What was said of it: reminders, those taken back, missed deadlines and broken promises. */
const saidIn = (events: readonly StoredEvent[], hoursEast: number): readonly Said[] => events.flatMap((stored) => {
  const { type, data } = stored as unknown as LocationEvent | ChaseEvent;
  const { day } = localTime(recordedAt(stored), hoursEast);
  if (type === 'DeadlineMissed') return [{ what: `${data.stage}.v${data.version}.${MISSED}`, day }];
  if (type === 'PromiseBroken') return [{ what: `${data.stage}.v${data.version}.${BROKEN}-${data.promisedOn}-${data.rung}`, day }];
  if (type === 'ReminderWithdrawn') return [{ what: `${TAKEN_BACK} ${data.reminder}`, day }];
  return type === 'ReminderIssued' ? [{ what: data.reminder, day }] : [];
});

const timesIn = (all: readonly Said[]): ReadonlyMap<string, number> => all.reduce((times, { what }) => times.set(what, (times.get(what) ?? 0) + 1), new Map<string, number>());

/** What everything is for: that it happened at all. */
const befellIn = (chased: readonly StoredEvent[], said: readonly Said[]): Verdict['befell'] => {
  const count = (type: string): number => chased.filter((event) => event.type === type).length;
  const reminders = timesIn(said.filter(({ what }) => !what.startsWith(TAKEN_BACK)));
  const [promises, broken] = [count('ReminderAcknowledged'), count('PromiseBroken')];
  return {
    'promises broken': broken, 'promises kept, replaced or overtaken': promises - broken, snoozes: count('RemindersSnoozed'),
    'reminders taken back': count('ReminderWithdrawn'), 'said again after a pause': [...reminders.values()].filter((times) => times > 1).length,
  };
};

const judgeOne = async (store: EventStore, n: number, days: readonly SweptDay[]): Promise<Verdict> => {
  const { locationId, region, hoursEast } = placeOf(n);
  const [life, chase] = [await read(store, `Location-${locationId}`), await read(store, `Chase-${locationId}`)];
  const expected = expectedOf(unborn(region.slice(0, 2)), life, chase, hoursEast, days);
  const said = saidIn([...life, ...chase], hoursEast);
  const named = ({ what, day }: Said): string => `${locationId} ${what} on ${dayText(day)}`;
  const [wanted, there] = [new Set(expected.map(named)), new Set(said.map(named))];
  const due = timesIn(expected);
  return {
    expected: expected.length,
    missing: [...wanted].filter((one) => !there.has(one)),
    groundless: [...there].filter((one) => !wanted.has(one)),
    twice: [...timesIn(said)].filter(([what, times]) => times > (due.get(what) ?? times)).map(([what]) => `${locationId} ${what}`),
    befell: befellIn(chase, said),
  };
};

export const judge = async (store: EventStore, size: number, days: readonly SweptDay[]): Promise<Verdict> => {
  const found = { expected: 0, missing: [] as string[], groundless: [] as string[], twice: [] as string[], befell: {} as Record<string, number> };
  for (let n = 0; n < size; n += 1) {
    const verdict = await judgeOne(store, n, days);
    found.expected += verdict.expected;
    for (const kind of ['missing', 'groundless', 'twice'] as const) found[kind].push(...verdict[kind]);
    for (const [kind, times] of Object.entries(verdict.befell)) found.befell[kind] = (found.befell[kind] ?? 0) + times;
  }
  return found;
};
