import { setTimeout as pause } from 'node:timers/promises';
import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';
import { ChaseDuty, CLOCK, EVENT_STORE, REGIONS, TIMERS, timersAt, type EventStore, type HeldClock, type Regions, type Timer, type Timers } from '@app/engine';
import { startRedis } from '@app/testing/redis';
import { designated } from '../../e2e/places.js';
import { startServer, type RunningServer } from '../../e2e/start-server.js';
import { tcpProxy } from '../../system/tcp-proxy.js';
import { GRACE_MS } from './chased-through.js';
import { runFrom } from './running-clock.js';
import { flushing, strike, type Strike, type Struck } from './storm.js';

/** From when on, and for how many wake-ups after one another: the rungs of the ladder, and in its place the moment at which the deadline is missed. */
export type Size = { readonly from: string; readonly locations: number; readonly rounds: number };
export type Reminded = { readonly due: number; readonly lateMs: readonly number[]; readonly byTimers: number };

/** That of the server. */
export const SWEEP_MS = 60_000;
const LEAD_MS = 4_000;
const FLUSH_EVERY_MS = 2_000;

/** What becomes of Redis while something falls due, in turn: nothing, so that timers do their work; or it is emptied again and again, and struck. */
const WEATHER: readonly (Strike | undefined)[] = [undefined, 'killed', 'black hole'];

/** A server as it is shipped, its timers in a Redis that is mistreated just when something becomes due. */
export const remindThrough = async ({ from, locations, rounds }: Size, say: (line: string) => void): Promise<Reminded> => {
  const redis = await startRedis();
  if (redis === undefined) throw new Error('redis-server is not installed: this proof cannot be run');
  const wire = await tcpProxy(redis.port);
  const server = await startServer({ now: from, timers: timersAt(`redis://127.0.0.1:${wire.port}`) });
  try {
    const centre = await server.signIn('pengawas-pusat');
    for (const { code } of server.app.get<Regions>(REGIONS).within('52', 'village').slice(0, locations)) await designated(centre, code);
    const lateMs: number[] = [];
    let due = 0;
    for (let round = 0; round < rounds; round += 1) {
      const reminded = await oneWakeUp(server, { redis, wire }, { locations, kind: WEATHER[round % WEATHER.length] });
      due += reminded.due;
      lateMs.push(...reminded.lateMs);
      say(`  wake-up ${round + 1} of ${rounds}: ${reminded.lateMs.length} of ${reminded.due} told of, at most ${(Math.max(0, ...reminded.lateMs) / 1_000).toFixed(1)} s late`);
    }
    return { due, lateMs, byTimers: (await server.app.get(ChaseDuty).status()).issuedByTimers };
  } finally {
    await server.stop();
    await wire.close();
    await redis.dispose();
  }
};

const oneWakeUp = async ({ app }: RunningServer, struck: Pick<Struck, 'redis' | 'wire'>, { locations, kind }: { readonly locations: number; readonly kind: Strike | undefined }): Promise<Omit<Reminded, 'byTimers'>> => {
  const [clock, duty, store] = [app.get<HeldClock>(CLOCK), app.get(ChaseDuty), app.get<EventStore>(EVENT_STORE)];
  const next = await nextTimers(app.get<Timers>(TIMERS), duty, locations);
  const dueAt = epochMilliseconds(next[0]!.dueAt);
  const hold = runFrom(clock, instantOf(dueAt - LEAD_MS));
  await struck.redis.flush(); // what was armed while the clock stood still would ring by that clock
  await duty.look();
  const calm = kind && flushing(struck, { flushEveryMs: FLUSH_EVERY_MS });
  try {
    await pause(LEAD_MS - 1_000);
    if (kind !== undefined) await strike(kind, struck);
    const over = dueAt + SWEEP_MS + 2 * GRACE_MS;
    let lateMs = await latenessOf(store, next);
    while (lateMs.length < next.length && epochMilliseconds(clock.now()) < over) {
      await pause(100);
      lateMs = await latenessOf(store, next);
    }
    return { due: next.length, lateMs };
  } finally {
    calm?.();
    hold();
  }
};

/** Those of the next moment at which anything becomes due, once something is armed for every location. */
const nextTimers = async (timers: Timers, duty: ChaseDuty, locations: number): Promise<readonly Timer[]> => {
  for (;;) {
    await duty.look();
    const armed: Timer[] = [];
    for await (const timer of timers.armed()) armed.push(timer);
    const first = armed.map(({ dueAt }) => dueAt).sort()[0];
    if (armed.length >= locations) return armed.filter(({ dueAt }) => dueAt === first);
    await pause(100);
  }
};

/** Of every location that was told of what it was woken for. */
const latenessOf = async (store: EventStore, due: readonly Timer[]): Promise<number[]> => {
  const late: number[] = [];
  for (const timer of due) {
    const { stream, told } = traceOf(timer);
    for await (const { type, metadata } of store.readStream(stream, { direction: 'backwards', limit: 20 })) {
      const { recordedAt } = metadata as { readonly recordedAt: Instant };
      if (type !== told || recordedAt < timer.dueAt) continue;
      late.push(epochMilliseconds(recordedAt) - epochMilliseconds(timer.dueAt));
      break;
    }
  }
  return late;
};

/** A deadline that is missed is no rung: nobody is reminded, the location itself records it. */
const traceOf = ({ key, id }: Timer): { readonly stream: string; readonly told: string } =>
  (id.includes('.LEWAT.') ? { stream: `Location-${key}`, told: 'DeadlineMissed' } : { stream: `Chase-${key}`, told: 'ReminderIssued' });
