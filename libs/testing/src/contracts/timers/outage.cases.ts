import { expect } from '@jest/globals';
import { all, eventually, within } from '../event-store/waiting.js';
import { noting, type Cases } from './harness.js';
import { dueIn, timer } from './some-timers.js';

const PATIENCE_MS = 10_000;

export const outageCases: Cases = (rule) => {
  rule('whoever listens is told once at the start', async ({ open }) => {
    const timers = await open();
    let told = 0;
    timers.onBack(() => { told += 1; });
    await eventually(() => told > 0, 'told at the start');
    expect(told).toBe(1);
    expect((await timers.state()).answers).toBe(true);
  });

  rule('while the store is away nothing throws and nothing waits, and whoever listens is told when it is back', async ({ open, goDown, comeBack }) => {
    const timers = await open();
    const { work, ids } = noting();
    let told = 0;
    timers.start(work);
    timers.onBack(() => { told += 1; });
    await eventually(() => told === 1, 'told at the start');
    await goDown();
    const meanwhile = async (): Promise<unknown[]> => [
      await timers.arm([timer('a', 'unheard', dueIn(0))]), await timers.disarm(['a']), await all(timers.armed()), (await timers.state()).answers,
    ];
    expect(await within(4 * PATIENCE_MS, meanwhile(), 'being refused')).toEqual([0, undefined, [], false]);
    await comeBack();
    await eventually(() => told === 2, 'told that it is back', PATIENCE_MS);
    expect((await timers.state()).answers).toBe(true);
    expect(await timers.arm([timer('a', 'heard', dueIn(0))])).toBe(1);
    await eventually(() => ids().includes('heard'), 'it works as before', 3 * PATIENCE_MS);
  });

  rule('an instance that finds the store away at its start works once it is there', async ({ open, goDown, comeBack }) => {
    const first = await open();
    await eventually(async () => (await first.state()).answers, 'the store is there');
    await goDown();
    const timers = await open();
    const { work, ids } = noting();
    timers.start(work);
    expect(await timers.arm([timer('a', 'unheard', dueIn(0))])).toBe(0);
    timers.onBack(() => { void timers.arm([timer('b', 'heard', dueIn(0))]); });
    await comeBack();
    await eventually(() => ids().includes('heard'), 'it works', 3 * PATIENCE_MS);
  });

  rule('closing is answered in time although the store is away', async ({ open, goDown }) => {
    const timers = await open();
    timers.start(async () => undefined);
    await eventually(async () => (await timers.state()).answers, 'the store is there');
    await goDown();
    await within(PATIENCE_MS, timers.stop(), 'stopping');
    await within(PATIENCE_MS, timers.close(), 'closing');
  });
};
