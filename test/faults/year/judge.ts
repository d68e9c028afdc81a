import type { EventStore, StoredEvent } from '@app/engine';
import type { ChaseEvent, LocationEvent } from '@app/programme';
import { DAYS_OFF, HOUR, ORIGINAL, REVISED, REVISED_ON } from './law.js';
import { placeOf } from './lives.js';
import type { SweptDay } from './lived.js';
import { dayNumber, dayText, localTime, type DaysOff } from './naive-days.js';
import { happened, movesDays, recount, unborn, type NaiveLaw, type NaiveLife } from './naive-life.js';
import { MISSED, saidBy } from './naive-reminders.js';

export type Verdict = {
  readonly expected: number;
  readonly missing: readonly string[];
  readonly groundless: readonly string[];
  readonly twice: readonly string[];
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

/** Everything that had to be said of a location in that year, from the events of its life and the law alone. */
const expectedOf = (life: NaiveLife, events: readonly StoredEvent[], hoursEast: number, days: readonly SweptDay[]): readonly Said[] => {
  const expected: Said[] = [];
  const known = new Set<string>();
  let at = 0;
  let { law } = FOUNDING!;
  for (const { day, hour } of days) {
    for (; at < events.length && localTime(recordedAt(events[at]!), hoursEast).day === day; at += 1) {
      const event = events[at] as unknown as LocationEvent;
      happened(life, event);
      if (MOVES.has(event.type) && !life.over) recount(life, law, day, 'life');
    }
    for (const next of LATER.filter((one) => one.day === day)) {
      const isTold = life.designatedOn < Infinity && !life.over && (next.isRevision || movesDays(life, law, next.law));
      if (isTold) recount(life, next.law, day, 'law');
      law = next.law;
    }
    if (life.designatedOn === Infinity) continue;
    for (const what of saidBy(life, day, hour + hoursEast - 7 >= HOUR, law.off)) {
      if (!known.has(what)) expected.push({ what, day });
      known.add(what);
    }
  }
  return expected;
};

/** What was said of it, reminders and missed deadlines alike. */
const saidIn = (events: readonly StoredEvent[], hoursEast: number): readonly Said[] => events.flatMap((stored) => {
  const { type, data } = stored as unknown as LocationEvent | ChaseEvent;
  const { day } = localTime(recordedAt(stored), hoursEast);
  if (type === 'DeadlineMissed') return [{ what: `${data.stage}.v${data.version}.${MISSED}`, day }];
  return type === 'ReminderIssued' ? [{ what: data.reminder, day }] : [];
});

const judgeOne = async (store: EventStore, n: number, days: readonly SweptDay[]): Promise<Verdict> => {
  const { locationId, region, hoursEast } = placeOf(n);
  const [life, chase] = [await read(store, `Location-${locationId}`), await read(store, `Chase-${locationId}`)];
  const expected = expectedOf(unborn(region.slice(0, 2)), life, hoursEast, days);
  const said = saidIn([...life, ...chase], hoursEast);
  const named = ({ what, day }: Said): string => `${locationId} ${what} on ${dayText(day)}`;
  const [wanted, there] = [new Set(expected.map(named)), new Set(said.map(named))];
  return {
    expected: expected.length,
    missing: [...wanted].filter((one) => !there.has(one)),
    groundless: [...there].filter((one) => !wanted.has(one)),
    twice: said.filter((one, index) => said.findIndex(({ what }) => what === one.what) < index).map(named),
  };
};

export const judge = async (store: EventStore, size: number, days: readonly SweptDay[]): Promise<Verdict> => {
  const found = { expected: 0, missing: [] as string[], groundless: [] as string[], twice: [] as string[] };
  for (let n = 0; n < size; n += 1) {
    const verdict = await judgeOne(store, n, days);
    found.expected += verdict.expected;
    for (const kind of ['missing', 'groundless', 'twice'] as const) found[kind].push(...verdict[kind]);
  }
  return found;
};
