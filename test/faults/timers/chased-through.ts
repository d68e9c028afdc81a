import { setTimeout as pause } from 'node:timers/promises';
import { instantOf } from '@app/kernel';
import { openBullMqTimers } from '@app/adapters/bullmq';
import { startRedis } from '@app/testing/redis';
import { tcpProxy } from '../../system/tcp-proxy.js';
import { diceOf } from '../dice.js';
import type { Trial } from '../proof.js';
import { beginListChase, type BeginChase, type Found, type Matter } from './chase.js';
import { flushing, listenTo, strikeAll, type Recovery, type Storm } from './storm.js';

export type Course = {
  /** Over how long the matters become due. */
  readonly spreadMs: number;
  readonly sweepEveryMs: number | undefined;
  /** Undefined: no Redis at all. */
  readonly storm: Storm | undefined;
};

export type Chased = { readonly matters: number; readonly found: readonly Found[]; readonly recoveries: readonly Recovery[]; readonly sweepEveryMs: number | undefined };

const FIRST_DUE_MS = 2_000;
/** What a sweep and the machine may take on top of the time between two sweeps. */
export const GRACE_MS = 5_000;
const NOBODY = 'redis://127.0.0.1:1';

/** Some matters become due while Redis is mistreated, or is not there. */
export const chaseThrough = async ({ size, seed, say }: Trial, { spreadMs, sweepEveryMs, storm }: Course, begin: BeginChase = beginListChase): Promise<Chased> => {
  const redis = storm && await startRedis();
  if (storm !== undefined && redis === undefined) throw new Error('redis-server is not installed: this proof cannot be run');
  const wire = redis && await tcpProxy(redis.port);
  const timers = await openBullMqTimers({ url: wire === undefined ? NOBODY : `redis://127.0.0.1:${wire.port}`, report: () => undefined });
  const heard = listenTo(timers);
  const dice = diceOf(seed);
  const began = Date.now();
  const matters = Array.from({ length: size }, (_, n): Matter => ({ id: `matter-${n}`, dueAt: instantOf(began + FIRST_DUE_MS + dice.below(spreadMs)) }));
  const chase = await begin(timers, matters, sweepEveryMs);
  const struck = redis && wire && { redis, wire, timers, heard };
  const calm = struck && storm && flushing(struck, storm);
  try {
    const recoveries = struck && storm ? await strikeAll(struck, storm, say) : [];
    const over = began + FIRST_DUE_MS + spreadMs + (sweepEveryMs ?? 0) + GRACE_MS;
    while (chase.found().length < size && Date.now() < over) await pause(50);
    return { matters: size, found: [...chase.found()], recoveries, sweepEveryMs };
  } finally {
    calm?.();
    await chase.stop();
    await timers.close();
    await wire?.close();
    await redis?.dispose();
  }
};
