import { MORNING } from '../../e2e/places.js';
import type { Proof, Trial } from '../proof.js';
import { chaseThrough, GRACE_MS, type Chased, type Course } from './chased-through.js';
import type { Strike } from './storm.js';
import { remindThrough, SWEEP_MS, type Reminded, type Size } from './whole-system.js';

export type TimersReport = { readonly through: Chased; readonly without: Chased; /** By the whole server. */ readonly reminded: Reminded };

const LONGEST_RECOVERY_MS = 30_000;
const FULL = 500;
const STRIKES = Array.from({ length: 10 }, (): readonly Strike[] => ['killed', 'black hole']).flat();

const isFull = ({ size }: Trial): boolean => size >= FULL;
const stormy = (trial: Trial): Course => isFull(trial)
  ? { spreadMs: 300_000, sweepEveryMs: 60_000, storm: { flushEveryMs: 2_000, strikes: STRIKES } }
  : { spreadMs: 4_000, sweepEveryMs: 1_500, storm: { flushEveryMs: 2_000, strikes: ['killed'] } };
const lonely = (trial: Trial): Course => isFull(trial)
  ? { spreadMs: 60_000, sweepEveryMs: 60_000, storm: undefined }
  : { spreadMs: 2_000, sweepEveryMs: 2_000, storm: undefined };

/** Small: the last rung before a deadline is missed, and that it is. */
const whole = (trial: Trial): Size => isFull(trial)
  ? { from: MORNING, locations: 100, rounds: 5 }
  : { from: '2021-04-29T01:00:00.000Z', locations: 6, rounds: 2 };

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
const latest = ({ found }: Chased): number => Math.max(0, ...found.map(({ lateMs }) => lateMs));
const latestReminder = ({ lateMs }: Reminded): number => Math.max(0, ...lateMs);
const slowest = ({ recoveries }: Chased): number => Math.max(0, ...recoveries.map(({ ms }) => ms));
const byTimer = ({ found }: Chased): number => found.filter(({ by }) => by === 'timer').length;

const shortOf = (name: string, chased: Chased): string[] => {
  const { matters, found, recoveries, sweepEveryMs = 0 } = chased;
  const bar = sweepEveryMs + GRACE_MS;
  return [
    ...(found.length === matters ? [] : [`${name}: ${matters - found.length} of ${matters} were never found due`]),
    ...(new Set(found.map(({ id }) => id)).size === found.length ? [] : [`${name}: some were recorded twice`]),
    ...(latest(chased) <= bar ? [] : [`${name}: one came ${seconds(latest(chased))} s late, where ${seconds(bar)} s are allowed`]),
    ...recoveries.filter(({ ms }) => ms > LONGEST_RECOVERY_MS).map(({ strike, ms }) => `${name}: timers slept ${seconds(ms)} s after Redis was back (${strike})`),
  ];
};

const shortOfReminders = (reminded: Reminded): string[] => [
  ...(reminded.lateMs.length === reminded.due ? [] : [`the server: ${reminded.due - reminded.lateMs.length} of ${reminded.due} reminders and missed deadlines were never told`]),
  ...(latestReminder(reminded) <= SWEEP_MS + GRACE_MS ? [] : [`the server: one was told ${seconds(latestReminder(reminded))} s late`]),
  ...(reminded.byTimers > 0 ? [] : ['the server: no reminder was brought on by a timer']),
];

export const proof: Proof<TimersReport> = {
  name: 'timers',
  claim: 'whatever becomes of Redis, all that is due is found, no later than one sweep and 5 s; and timers wake again within 30 s of its coming back',
  size: { unit: 'matters that become due', full: FULL, small: 60 },
  run: async (trial) => ({
    through: await chaseThrough(trial, stormy(trial)),
    without: await chaseThrough(trial, lonely(trial)),
    reminded: await remindThrough(whole(trial), trial.say),
  }),
  shortcomings: ({ through, without, reminded }, trial) => [
    ...shortOf('with Redis mistreated', through),
    ...shortOf('without Redis', without),
    ...shortOfReminders(reminded),
    ...(through.recoveries.length === stormy(trial).storm?.strikes.length ? [] : ['not every strike fell']),
    ...(byTimer(through) > 0 ? [] : ['not one was woken by a timer: the timers were not put to the test']),
  ],
  figure: ({ through, without, reminded }) =>
    `${through.found.length} of ${through.matters} found (${byTimer(through)} by their timers), at most ${seconds(latest(through))} s late, ` +
    `${through.recoveries.length} strikes, timers awake again after at most ${seconds(slowest(through))} s; ` +
    `without Redis ${without.found.length} of ${without.matters}, at most ${seconds(latest(without))} s late; ` +
    `the whole server: ${reminded.lateMs.length} of ${reminded.due} reminders and missed deadlines told (${reminded.byTimers} reminders by timers), at most ${seconds(latestReminder(reminded))} s late`,
  planted: async (trial) => {
    const chased = await chaseThrough(trial, { spreadMs: 3_000, sweepEveryMs: undefined, storm: { flushEveryMs: 500, strikes: [] } });
    const seen = shortOf('with Redis mistreated', chased);
    return { fault: 'nothing is swept: what Redis forgets is forgotten', caught: chased.found.length < chased.matters, seen: seen.join('; ') };
  },
};
