import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { HeldClock } from '@app/engine';
import { all } from '@app/testing';
import { SqliteTimers } from './sqlite-timers.js';

const NEW_YEAR = Date.parse('2021-01-01T00:00:00Z');
const DAY = 24 * 3_600_000;

let directory: string;
const file = (): string => join(directory, 'timers.db');
beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'tahapan-timers-')); });
afterEach(() => { rmSync(directory, { recursive: true }); });

describe('timers in a file', () => {
  it('follow a clock that is held: a year of twenty thousand locations passes without waiting', async () => {
    const clock = new HeldClock(instantOf(NEW_YEAR));
    const timers = new SqliteTimers({ file: file(), clock });
    const late: number[] = [];
    let fired = 0;
    timers.start(async ({ dueAt }) => {
      fired += 1;
      if (Date.parse(clock.now()) < Date.parse(dueAt)) late.push(fired);
    });
    const locations = Array.from({ length: 20_000 }, (_, n) => ({ key: `location-${n}`, id: `rung-${n}`, dueAt: instantOf(NEW_YEAR + ((n % 365) + 1) * DAY) }));
    expect(await timers.arm(locations)).toBe(20_000);
    await timers.settled();
    expect(fired).toBe(0);
    for (const day of [100, 200, 365]) {
      clock.moveTo(instantOf(NEW_YEAR + day * DAY));
      await timers.settled();
      expect(fired).toBe(locations.filter(({ dueAt }) => Date.parse(dueAt) <= NEW_YEAR + day * DAY).length);
    }
    expect([fired, late, await all(timers.armed())]).toEqual([20_000, [], []]);
    await timers.close();
  });

  it('begin anew where the file can no longer be read: what was in it is found by the sweep', async () => {
    const before = new SqliteTimers({ file: file() });
    await before.arm([{ key: 'a', id: 'one', dueAt: instantOf(NEW_YEAR) }]);
    await before.close();
    writeFileSync(file(), 'not a database, but longer than the header of one: '.repeat(20));
    const after = new SqliteTimers({ file: file() });
    expect([await after.state(), await all(after.armed())]).toEqual([{ backend: 'sqlite', answers: true }, []]);
    await after.close();
  });

  it('of a process that gives no sign of life while it works are taken by another', async () => {
    const silent = new SqliteTimers({ file: file() });
    let release = (): void => undefined;
    const begun = new Promise<void>((resolve) => { silent.start(() => { resolve(); return new Promise((done) => { release = done; }); }); });
    await silent.arm([{ key: 'a', id: 'one', dueAt: instantOf(NEW_YEAR) }]);
    await begun;
    const heir = new SqliteTimers({ file: file(), now: () => Date.now() + 31_000 });
    const taken = new Promise<string>((resolve) => { heir.start(async ({ id }) => { resolve(id); }); });
    expect(await taken).toBe('one');
    await heir.settled();
    expect(await all(heir.armed())).toEqual([]);
    release();
    await Promise.all([heir.close(), silent.close()]);
  });
});
