import { beforeEach, describe, expect, it } from '@jest/globals';
import { Headroom, type HeadroomParts } from './headroom.js';

type Tables = Awaited<ReturnType<HeadroomParts['tables']>>;

const MEGABYTE = 1_000_000;
const table = (atLeast: boolean, more: object = {}): Tables => [{ checkpoint: '1', lag: { events: 5_000, atLeast, seconds: 60 }, ...more }];
const progress = { phase: 'reading', events: 0, eventsPerSecond: 0 } as const;

let free: number;
let tables: Tables;
let now: number;
let looks: number;
beforeEach(() => { [free, tables, now, looks] = [300 * MEGABYTE, table(false), 0, 0]; });

const headroom = (parts: Partial<HeadroomParts> = {}): Headroom => new Headroom({
  disk: { freeBytes: () => { looks += 1; return Promise.resolve(free); } },
  leastFreeBytes: 200 * MEGABYTE,
  tables: () => Promise.resolve(tables),
  elapsed: () => now,
  ...parts,
});

describe('headroom', () => {
  it('is there while the disk has room and the screens follow', async () => {
    await expect(headroom().insist()).resolves.toBeUndefined();
  });

  it('is gone once the disk has less left than it must have', async () => {
    free = 200 * MEGABYTE - 1;
    await expect(headroom().insist()).rejects.toMatchObject({ shortage: 'disk.nearly-full', sentence: { id: expect.stringContaining('hampir habis'), en: expect.stringContaining('nearly full') } });
    free = 200 * MEGABYTE;
    await expect(headroom().insist()).resolves.toBeUndefined();
  });

  it('is gone while the screens are more than five thousand events behind', async () => {
    tables = table(true);
    await expect(headroom().insist()).rejects.toMatchObject({ shortage: 'read-models.behind' });
  });

  it('is not taken away by a table that is being built or does not exist yet', async () => {
    tables = [...table(true, { rebuild: progress }), ...table(true, { checkpoint: undefined })];
    await expect(headroom().insist()).resolves.toBeUndefined();
  });

  it('comes back by itself, and is looked for once a second', async () => {
    const room = headroom();
    free = 0;
    await expect(room.insist()).rejects.toThrow();
    free = 300 * MEGABYTE;
    now = 999;
    await expect(room.insist()).rejects.toThrow();
    expect(looks).toBe(1);
    now = 1_000;
    await Promise.all([room.insist(), room.insist()]);
    expect(looks).toBe(2);
  });

  it('stops nobody where it cannot be seen', async () => {
    const blind = headroom({ disk: { freeBytes: () => Promise.reject(new Error('away')) }, tables: () => Promise.reject(new Error('away')) });
    await expect(blind.read()).resolves.toEqual({ freeBytes: undefined, isBehind: false, shortage: undefined });
  });

  it('is gone, once that is known, also where counting takes longer than anybody waits', async () => {
    let tell: (all: Tables) => void = () => undefined;
    const slow = headroom({ tables: () => new Promise((resolve) => { tell = resolve; }) });
    await expect(slow.insist()).resolves.toBeUndefined();
    tell(table(true));
    now += 1_000;
    await expect(slow.insist()).rejects.toMatchObject({ shortage: 'read-models.behind' });
  });

  it('is not waited for while the journal does not answer, and asks it only once', async () => {
    let asked = 0;
    const silent = headroom({ tables: () => { asked += 1; return new Promise(() => undefined); } });
    await expect(silent.insist()).resolves.toBeUndefined();
    now += 1_000;
    await expect(silent.insist()).resolves.toBeUndefined();
    expect(asked).toBe(1);
  });
});
