import { Logger } from '@nestjs/common';
import { CalendarShelf, ChaseDuty, DispatchLog, DispatchRound, Hold, LetterReminders, Postman, RunDecider, type ChaseDutyParts, type LetterCarrier, type Leases, type Post, type Timer } from '@app/engine';
import { atHour, workingDays, type Instant } from '@app/kernel';
import { after, day, inWorkingDays, targetOf } from '@app/testing/example';
import type { Rung } from '@app/programme';
import { openChaseBench } from '../../../libs/engine/src/reminders/chase-bench.fixture.js';
import type { Dice } from '../dice.js';
import { dayNumber, dayText, workingDaysOn } from '../year/naive-days.js';
import { TwoClocks } from './two-clocks.js';

/** Something that was issued or sent: what it was, the true time of it, and whether the clock on the wall was wrong then. */
export type Told = { readonly reminder: string; readonly truth: Instant; readonly whileWrong: boolean };
export type Jumped = { readonly jumps: number; readonly unnoticed: number; readonly expected: ReadonlyMap<string, Instant>; readonly issued: readonly Told[]; readonly sent: readonly Told[] };

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const BEAT_MS = 5_000;
const JUMPS: readonly number[] = [8 * 24 * HOUR_MS, -2 * HOUR_MS];
/** The program ran on, or began anew after it, or the machine did. */
type Way = 'running' | 'restarted' | 'rebooted';
const WAYS: readonly Way[] = ['running', 'restarted', 'rebooted'];
const BORN = '2021-01-04';
const STEP_HOURS = 4;
const STEPS = 38 * 24 / STEP_HOURS;
const DUE_AFTER = 18;
const PLACES = [['31.71.01', 'WIB'], ['52.71.03', 'WITA'], ['91.71.01', 'WIT']] as const;
const RUNGS: readonly (readonly [string, number])[] = [['H-14', -14], ['H-7', -7], ['H-3', -3], ['H-0', 0], ['H+1', 1], ['H+3', 3], ['H+7', 7]];

const ladder = RUNGS.map(([key, days]): Rung => ({
  key, label: { id: key, en: key }, trigger: { kind: 'due', after: { workingDays: workingDays(days) } }, hour: 7, to: ['fasilitator'], cc: [],
  delivery: days > 0 ? 'immediate' : 'digest', tone: days > 0 ? 'red' : 'info', asksReason: false, source: 'A', clause: 'Uji',
}));
const ALONE: Leases = { claim: () => Promise.resolve(1), renew: () => Promise.resolve(true), release: () => Promise.resolve(), answers: () => Promise.resolve(true), close: () => Promise.resolve() };

/** When each reminder of a place may come at the earliest: its day counted by hand, at seven where the place is. */
const expectedAt = (locationId: string, zone: (typeof PLACES)[number][1]): (readonly [string, Instant])[] => {
  const due = workingDaysOn(dayNumber(BORN), DUE_AFTER, new Set());
  return RUNGS.map(([key, days]) => [`${locationId}/VISIT.v1.${key}`, atHour(zone, day(dayText(workingDaysOn(due, days, new Set()))), 7)]);
};

/** Some weeks of deadlines under a clock that jumps so many times, before its eyes or while it is off, with the duty as it stands in the server. */
export const chaseThroughJumps = async (jumps: number, dice: Dice, watchOf: (clocks: TwoClocks) => ChaseDutyParts['clockWatch'] = (clocks) => clocks.watch()): Promise<Jumped> => {
  const bench = await openChaseBench({ ladder, from: BORN, targets: [targetOf('VISIT', after('MEETING', inWorkingDays(DUE_AFTER)))] });
  const clocks = new TwoClocks(bench.clock);
  const { app, bus, readStore, journal, sweep, timers, projector, store } = bench;
  const issued: Told[] = [];
  const sent: Told[] = [];
  const told = (reminder: string): Told => ({ reminder, truth: clocks.truth, whileWrong: clocks.isWrong });
  const carrier = { send: (_: string, { reminders }: Post) => {
    sent.push(...reminders.map(({ locationId, reminder }) => told(`${locationId}/${reminder}`)));
    return Promise.resolve({ kind: 'sent' });
  } } as unknown as LetterCarrier;
  const postman = new Postman(new DispatchLog(app.get(RunDecider), journal, clocks.wall), carrier, app.get(Hold));
  const round = new DispatchRound(bus, readStore, journal, app.get(LetterReminders), postman, sweep, app.get(CalendarShelf), clocks.wall);
  let ring: (timer: Timer) => Promise<void> = () => Promise.resolve();
  Object.assign(timers, { start: (onDue: typeof ring) => { ring = onDue; } });
  Logger.overrideLogger(false); // every jump is told of
  const newDuty = (): ChaseDuty => new ChaseDuty({ sweep, round, timers, leases: ALONE, hold: app.get(Hold), projector, clockWatch: watchOf(clocks) });
  let duty = newDuty();
  let read: string | undefined;

  /** All that could bring a reminder on: every timer that thinks its time has come, and the beat of the sweep. */
  const tempt = async (): Promise<void> => {
    for (const timer of timers.due(clocks.wall.now())) await ring(timer);
    await bench.shown();
    await duty.look();
    await bench.shown();
    for await (const { type, data, stream, position } of store.readAll({ after: read, filter: { streamPrefixes: ['Chase-'] } })) {
      read = position;
      if (type === 'ReminderIssued') issued.push(told(`${stream.slice('Chase-'.length)}/${String(data['reminder'])}`));
    }
  };
  let unnoticed = 0;
  const insist = async (): Promise<void> => {
    if ((await duty.status()).standing !== 'clock-jumped') unnoticed += 1;
  };
  /** Ended and begun again, with whatever happens in between. */
  const restart = async (meanwhile: () => void): Promise<void> => {
    await duty.stop();
    clocks.unwatch();
    meanwhile();
    duty = newDuty();
    duty.start();
  };
  const jumpWhileOff = async (off: number, reboots: boolean): Promise<void> => {
    await restart(() => {
      clocks.pass(HOUR_MS);
      if (reboots) clocks.reboot();
      clocks.set(off);
      clocks.pass(MINUTE_MS);
    });
    await tempt();
    await insist();
    await restart(() => { clocks.pass(MINUTE_MS); }); // nobody has set it right: the next start must see it too
  };
  const jump = async (off: number, how: Way): Promise<void> => {
    if (how === 'running') clocks.set(off);
    else await jumpWhileOff(off, how === 'rebooted');
    await tempt(); // before the watch's own beat
    clocks.pass(BEAT_MS);
    await tempt();
    await insist();
    clocks.pass(3 * MINUTE_MS);
    await tempt();
    clocks.set(0);
    clocks.pass(BEAT_MS);
    await tempt();
    clocks.pass(MINUTE_MS);
    duty.release();
    await tempt();
  };

  try {
    const expected = new Map<string, Instant>();
    for (const [n, [district, zone]] of PLACES.entries()) {
      await bench.contacts([{ contact: `fasilitator-${n}`, role: 'fasilitator', unit: district, region: district.slice(0, 5), language: 'id', mail: `f${n}@contoh.example`, validFrom: day('2021-01-01') }]);
      for (const [reminder, at] of expectedAt(await bench.designate(`100${n}`, district), zone)) expected.set(reminder, at);
    }
    duty.start();
    const jumpsAt = new Set<number>();
    while (jumpsAt.size < jumps) jumpsAt.add(dice.below(STEPS));
    for (let step = 0; step < STEPS; step += 1) {
      clocks.pass(STEP_HOURS * HOUR_MS);
      await tempt();
      if (jumpsAt.has(step)) await jump(JUMPS[step % JUMPS.length]!, WAYS[Math.floor(step / JUMPS.length) % WAYS.length]!);
    }
    return { jumps, unnoticed, expected, issued, sent };
  } finally {
    await duty.stop();
    await bench.close();
  }
};
