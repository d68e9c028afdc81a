import { setTimeout as pause } from 'node:timers/promises';
import { instantOf } from '@app/kernel';
import type { Timers } from '@app/engine';
import type { RedisServer } from '@app/testing/redis';
import type { TcpProxy } from '../../system/tcp-proxy.js';
import type { Trial } from '../proof.js';

export type Strike = 'killed' | 'black hole';
export type Recovery = { readonly strike: Strike; readonly ms: number };
export type Storm = { readonly flushEveryMs: number; readonly strikes: readonly Strike[] };
/** `redis`: what stands behind the timers, and `wire` on the way to it. `heard`: the ids of all that have fired. */
export type Struck = { readonly redis: RedisServer; readonly wire: TcpProxy; readonly timers: Timers; readonly heard: ReadonlySet<string> };

const DOWN_MS = 1_000;
const BLACK_HOLE_MS = 3_000;
const PROBE_EVERY_MS = 250;
const PROBE = 'probe-';

/** The ids of all that fire from now on; what only asks whether anybody is awake does no work. */
export const listenTo = (timers: Timers): ReadonlySet<string> => {
  const heard = new Set<string>();
  const start = timers.start.bind(timers);
  timers.start = (onDue) => {
    start(async (timer) => {
      heard.add(timer.id);
      if (!timer.id.startsWith(PROBE)) await onDue(timer);
    });
  };
  return heard;
};

/** Everything in Redis is thrown away again and again, until it is told to stop. */
export const flushing = ({ redis }: Pick<Struck, 'redis'>, { flushEveryMs }: Pick<Storm, 'flushEveryMs'>): (() => void) => {
  const timer = setInterval(() => { redis.flush().catch(() => undefined); }, flushEveryMs); // one that is down has nothing to lose
  return () => { clearInterval(timer); };
};

/** One strike after the other, with as much time in between as the timers need to wake again. */
export const strikeAll = async (struck: Struck, { strikes }: Storm, say: Trial['say']): Promise<Recovery[]> => {
  const recoveries: Recovery[] = [];
  for (const kind of strikes) {
    await strike(kind, struck);
    const ms = await untilWoken(struck, `${PROBE}${recoveries.length}`);
    recoveries.push({ strike: kind, ms });
    say(`  ${recoveries.length} of ${strikes.length}: ${kind}, woken again after ${(ms / 1_000).toFixed(1)} s`);
  }
  return recoveries;
};

/** Returns once Redis can be reached again. */
export const strike = (kind: Strike, struck: Pick<Struck, 'redis' | 'wire'>): Promise<void> => HOW[kind](struck);

const HOW: Readonly<Record<Strike, (struck: Pick<Struck, 'redis' | 'wire'>) => Promise<void>>> = {
  killed: async ({ redis }) => {
    await redis.kill();
    await pause(DOWN_MS);
    await redis.restart();
  },
  'black hole': async ({ wire }) => {
    await wire.inflict({ kind: 'black hole' });
    await pause(BLACK_HOLE_MS);
    await wire.heal();
  },
};

/** Armed again and again, for what is armed may be thrown away; no sweep knows of it. */
const untilWoken = async ({ timers, heard }: Struck, id: string): Promise<number> => {
  const began = performance.now();
  while (!heard.has(id)) {
    await timers.arm([{ key: id, id, dueAt: instantOf(Date.now()) }]);
    await pause(PROBE_EVERY_MS);
  }
  return performance.now() - began;
};
