// Timers armed and fired through the port, on both stores of them.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '@app/kernel';
import { openBullMqTimers } from '@app/adapters/bullmq';
import { SqliteTimers } from '@app/adapters/sqlite';
import type { Timer, Timers } from '@app/engine';
import { startRedis } from '@app/testing/redis';
import { median } from './measure.js';

export type TimerRates = {
  readonly name: string;
  readonly armed: number;
  readonly fired: number;
  /** All per second. */
  readonly arming: number;
  readonly armingAgain: number;
  readonly firing: number;
  /** What each armed timer takes in its store. */
  readonly bytes: number;
};

type Opened = { readonly timers: Timers; readonly bytes: () => Promise<number>; readonly end: () => Promise<void> };
type Contender = { readonly name: string; readonly open: (directory: string, round: number) => Promise<Opened> };

const ROUNDS = 3;
const YEAR_MS = 365 * 24 * 3_600_000;

const CONTENDERS: readonly Contender[] = [
  {
    name: 'embedded (SQLite)',
    open: async (directory, round) => {
      const file = join(directory, `timers-${round}.db`);
      const timers = new SqliteTimers({ file });
      return { timers, bytes: async () => statSync(file).size + statSync(`${file}-wal`).size, end: () => timers.close() };
    },
  },
  {
    name: 'BullMQ on Redis',
    open: async () => {
      const redis = await startRedis();
      if (redis === undefined) throw new Error('redis-server is not installed');
      const timers = await openBullMqTimers({ url: redis.url });
      const end = async (): Promise<void> => {
        await timers.close();
        await redis.dispose();
      };
      return { timers, bytes: async () => Number(/^used_memory:(\d+)/m.exec(String(await redis.call('INFO', 'memory')))?.[1]), end };
    },
  },
];

const locations = (count: number, dueAt: (n: number) => number): Timer[] =>
  Array.from({ length: count }, (_, n) => ({ key: `kotaku-cfw-2021-52.71.03.${n}`, id: `build.v1.late-${n % 7}`, dueAt: instantOf(dueAt(n)) }));

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

const allFired = (timers: Timers, count: number): Promise<void> => new Promise((resolve) => {
  let fired = 0;
  timers.start(async () => {
    fired += 1;
    if (fired === count) resolve();
  });
});

const round = async ({ open }: Contender, directory: string, number: number, [armed, fired]: readonly [number, number]): Promise<Omit<TimerRates, 'name'>> => {
  const { timers, bytes, end } = await open(directory, number);
  try {
    const before = await bytes();
    const ahead = locations(armed, (n) => Date.now() + YEAR_MS + n);
    const arming = armed / await secondsOf(() => timers.arm(ahead));
    const armingAgain = armed / await secondsOf(() => timers.arm(ahead));
    const each = (await bytes() - before) / armed;
    await timers.arm(locations(fired, () => Date.now()));
    const firing = fired / await secondsOf(() => allFired(timers, fired));
    return { armed, fired, arming, armingAgain, firing, bytes: each };
  } finally {
    await end();
  }
};

/** The contenders take turns; medians of the rounds. */
export const measureTimers = async (directory: string, sizes: readonly [number, number]): Promise<TimerRates[]> => {
  const rounds = CONTENDERS.map((): Omit<TimerRates, 'name'>[] => []);
  for (let number = 0; number < ROUNDS; number += 1) {
    for (const [n, contender] of CONTENDERS.entries()) rounds[n]?.push(await round(contender, directory, number, sizes));
  }
  return CONTENDERS.map(({ name }, n) => {
    const middle = (figure: 'arming' | 'armingAgain' | 'firing' | 'bytes'): number => median((rounds[n] ?? []).map((one) => one[figure]));
    return { name, armed: sizes[0], fired: sizes[1], arming: middle('arming'), armingAgain: middle('armingAgain'), firing: middle('firing'), bytes: middle('bytes') };
  });
};
