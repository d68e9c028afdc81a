import { expect } from '@jest/globals';
import { all, eventually } from '../event-store/waiting.js';
import { noting, type Cases } from './harness.js';
import { dueIn, LONG, timer } from './some-timers.js';

export const armingCases: Cases = (rule) => {
  rule('what is armed is listed as it was armed', async ({ open }) => {
    const timers = await open();
    const some = [timer('kotaku-cfw-2021-52.71.03.1004', 'build.v2.late-1'), timer('A_b-c.9', 'X'), timer('7', '8', dueIn(-LONG))];
    expect(await timers.arm(some)).toBe(3);
    const listed = await all(timers.armed());
    expect(listed.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(some.toSorted((a, b) => a.key.localeCompare(b.key)));
  });

  rule('arming the same again arms nothing', async ({ open }) => {
    const [timers, other] = [await open(), await open()];
    const same = timer('a', 'first');
    expect([await timers.arm([same]), await timers.arm([same]), await other.arm([same])]).toEqual([1, 0, 0]);
    expect(await all(timers.armed())).toEqual([same]);
  });

  rule('arming another under the same key takes its place, sooner or later', async ({ open }) => {
    const timers = await open();
    await timers.arm([timer('sooner', 'late', dueIn(LONG)), timer('later', 'early', dueIn(0))]);
    expect(await timers.arm([timer('sooner', 'now', dueIn(0)), timer('later', 'far', dueIn(LONG))])).toBe(2);
    const { work, ids } = noting();
    timers.start(work);
    await eventually(() => ids().length > 0, 'the sooner one fires');
    await timers.arm([timer('witness', 'last', dueIn(0))]);
    await eventually(() => ids().includes('last'), 'the witness fires');
    expect(ids()).toEqual(['now', 'last']);
    await eventually(async () => (await all(timers.armed())).length === 1, 'one is left');
    expect(await all(timers.armed())).toMatchObject([{ key: 'later', id: 'far' }]);
  });

  rule('the same under another time takes the place of the former', async ({ open }) => {
    const timers = await open();
    await timers.arm([timer('a', 'same', dueIn(LONG))]);
    expect(await timers.arm([timer('a', 'same', dueIn(0))])).toBe(1);
    const { work, ids } = noting();
    timers.start(work);
    await eventually(() => ids().length === 1, 'it fires now');
  });

  rule('of several for one key, armed at once, the last stands', async ({ open }) => {
    const timers = await open();
    await timers.arm([timer('a', 'one'), timer('b', 'two'), timer('a', 'three')]);
    expect((await all(timers.armed())).map(({ id }) => id).toSorted()).toEqual(['three', 'two']);
  });

  rule('what is disarmed does not fire, and what is not armed can be disarmed', async ({ open }) => {
    const timers = await open();
    await timers.arm([timer('a', 'gone', dueIn(0)), timer('b', 'stays', dueIn(0))]);
    await timers.disarm(['a', 'unknown']);
    const { work, ids } = noting();
    timers.start(work);
    await eventually(() => ids().length > 0, 'the other one fires');
    await eventually(async () => (await all(timers.armed())).length === 0, 'none is left');
    expect(ids()).toEqual(['stays']);
  });

  rule('what is armed outlives whoever armed it', async ({ open }) => {
    const before = await open();
    await before.arm([timer('a', 'lasting', dueIn(0))]);
    await before.close();
    const after = await open();
    expect(await all(after.armed())).toMatchObject([{ key: 'a', id: 'lasting' }]);
    const { work, ids } = noting();
    after.start(work);
    await eventually(() => ids().includes('lasting'), 'it fires');
  });
};
