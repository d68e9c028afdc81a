import { expect } from '@jest/globals';
import type { Timer } from '@app/engine';
import { all, eventually, settled } from '../event-store/waiting.js';
import { noting, type Cases } from './harness.js';
import { dueIn, dueNow, LONG, timer } from './some-timers.js';

export const firingCases: Cases = (rule) => {
  rule('a timer fires once, when its time has come and no sooner', async ({ open }) => {
    const timers = await open();
    const fired: { readonly timer: Timer; readonly at: number }[] = [];
    timers.start(async (due) => { fired.push({ timer: due, at: Date.now() }); });
    const soon = timer('a', 'soon', dueIn(400));
    await timers.arm([soon, timer('b', 'far', dueIn(LONG))]);
    await eventually(() => fired.length > 0, 'it fires');
    await eventually(async () => (await all(timers.armed())).length === 1, 'it is done');
    expect(fired.map(({ timer: due }) => due)).toEqual([soon]);
    expect(fired[0]!.at).toBeGreaterThanOrEqual(Date.parse(soon.dueAt) - 20); // both clocks are read to the millisecond
  });

  rule('what was due a year ago fires at once', async ({ open }) => {
    const timers = await open();
    const { work, ids } = noting();
    timers.start(work);
    await timers.arm([timer('a', 'past', dueIn(-365 * 24 * 3_600_000))]);
    await eventually(() => ids().length === 1, 'it fires');
  });

  rule('a timer whose work fails is called again', async ({ open }) => {
    const timers = await open();
    const called: string[] = [];
    timers.start(async ({ id }) => {
      called.push(id);
      if (called.length < 3) throw new Error('not this time');
    });
    await timers.arm([timer('a', 'stubborn', dueIn(0))]);
    await eventually(async () => called.length === 3 && (await all(timers.armed())).length === 0, 'its work is done');
    expect(called).toEqual(['stubborn', 'stubborn', 'stubborn']);
  });

  rule('its work may arm what comes next under its own key, due at once', async ({ open }) => {
    const timers = await open();
    const called: string[] = [];
    timers.start(async ({ key, id }) => {
      called.push(`${key} ${id}`);
      if (id === 'first') await timers.arm([timer(key, 'second', dueIn(0))]);
    });
    const keys = Array.from({ length: 50 }, (_, n) => `location-${n}`);
    await timers.arm(keys.map((key) => timer(key, 'first', dueIn(0))));
    await eventually(async () => called.length >= 100 && (await all(timers.armed())).length === 0, 'both were called of each');
    expect(called.toSorted()).toEqual(keys.flatMap((key) => [`${key} first`, `${key} second`]).toSorted());
  });

  rule('a thousand that are due at once all fire, once each', async ({ open }) => {
    const timers = await open();
    expect(await timers.arm(dueNow(1_000))).toBe(1_000);
    const { work, ids } = noting();
    timers.start(work);
    await eventually(() => ids().length >= 1_000, 'all have fired');
    await eventually(async () => (await all(timers.armed())).length === 0, 'all are done');
    expect([ids().length, new Set(ids()).size]).toEqual([1_000, 1_000]);
  });

  rule('stopping waits for work that has begun, and begins no other', async ({ open }) => {
    const timers = await open();
    let [begun, ended] = [0, 0];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    timers.start(async () => {
      begun += 1;
      await held;
      ended += 1;
    });
    await timers.arm(dueNow(200));
    const taken = await settled(() => begun);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(200);
    const stopping = timers.stop();
    release();
    await stopping;
    expect([begun, ended]).toEqual([taken, taken]);
    expect(await settled(() => begun)).toBe(taken);
    expect((await all(timers.armed())).length).toBe(200 - taken);
  });

  rule('two processes share the work: each takes what the other has no hand free for, none takes it twice', async ({ open }) => {
    const [one, other] = [await open(), await open()];
    const called: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    one.start(async ({ id }) => {
      called.push(id);
      await held;
    });
    await one.arm(dueNow(300));
    const taken = await settled(() => called.length);
    other.start(async ({ id }) => { called.push(id); });
    await eventually(() => called.length >= 300, 'the other takes the rest');
    release();
    await eventually(async () => (await all(other.armed())).length === 0, 'all are done');
    expect([taken > 0 && taken < 300, called.length, new Set(called).size]).toEqual([true, 300, 300]);
  });
};
