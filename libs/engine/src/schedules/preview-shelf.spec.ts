import { appendFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { draftsIn } from '@app/adapters/filesystem';
import type { Instant, PlainDate } from '@app/kernel';
import type { LocationChange } from '@app/programme';
import { Logger } from '@nestjs/common';
import { HeldClock } from '../ports/index.js';
import { PreviewShelf, type PreviewShelfParts } from './preview-shelf.js';
import type { Preview } from './schedule-previews.js';

const NATION = { programme: 'works', fiscalYear: 2021, scope: { regions: [''] } };
const OUTLOOK = { due: [], late: [], isAtRisk: false, reminders: [] };
const moved = (locationId: string): LocationChange => ({
  locationId, region: '52.71.03.1004', satker: 'bppw-52', refreshed: new Set(), anyway: [], isAtRiskAnyway: false, before: OUTLOOK, after: OUTLOOK,
  changes: ['RKM', 'BUILD'].map((stage) => ({ stage, version: 2, running: true, from: '2021-05-12' as PlainDate, to: '2021-06-02' as PlainDate })),
});
const on = (day: string): Instant => `${day}T01:00:00.000Z` as Instant;
const row = { province: '52', stage: 'RKM', moved: 2, becomeLate: 0, stopBeingLate: 0, becomeAtRisk: 0, stopBeingAtRisk: 0 };
const preview = (id: string, locations: readonly string[], at = on('2021-05-20')) =>
  ({ id, at, whatIf: { caused: { rows: [row] }, load: [{ satker: 'bppw-52', week: '2021-05-17', before: 1, after: 0 }] }, changes: locations.map(moved) }) as unknown as Preview;
const ONE = ['works-2021-52.01'];

let folder: string;
let clock: HeldClock;
const roomy = { read: () => Promise.resolve({ freeBytes: 1_000_000_000, isBehind: false, shortage: undefined }) };
/** As another process, or the same one after a new start. */
const opened = (parts: Partial<PreviewShelfParts> = {}): PreviewShelf => new PreviewShelf({ store: draftsIn(folder), clock, headroom: roomy, ...parts });
/** One after the other: what was asked for last is at hand. */
const whichOf = async (shelf: PreviewShelf, ...ids: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const id of ids) if (await shelf.find(NATION, id) !== undefined) found.push(id);
  return found;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previews-'));
  clock = new HeldClock(on('2021-05-20'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a preview that was looked at', () => {
  it('is kept in the order of its locations, each with its stages as they were decided', async () => {
    const shelf = opened();
    await shelf.keep(NATION, preview('a', ['works-2021-52.02', 'works-2021-52.01']));
    expect((await shelf.find(NATION, 'a'))?.stages.map(({ locationId, stage }) => `${locationId} ${stage}`)).toEqual(['works-2021-52.01 RKM', 'works-2021-52.01 BUILD', 'works-2021-52.02 RKM', 'works-2021-52.02 BUILD']);
  });

  it('is the same after a new start, and on every replica, however long it is', async () => {
    const shelf = opened();
    await shelf.keep(NATION, preview('a', Array.from({ length: 1_234 }, (_, number) => `works-2021-52.${number}`)));
    const later = opened({ mostStages: 10 });
    expect(await later.find(NATION, 'a')).toEqual(await shelf.find(NATION, 'a'));
    expect((await later.find(NATION, 'a'))?.stages).toHaveLength(2 * 1_234);
  });

  it('is as it was counted last, wherever that was', async () => {
    const [here, there] = [opened(), opened()];
    await here.keep(NATION, preview('a', ONE));
    expect((await there.find(NATION, 'a'))?.at).toBe(on('2021-05-20'));
    await here.keep(NATION, preview('a', ONE, on('2021-05-21')));
    expect((await there.find(NATION, 'a'))?.at).toBe(on('2021-05-21'));
  });

  it('is of its schedule, and for its authority alone, also after a new start', async () => {
    const shelf = opened();
    await shelf.keep(NATION, preview('a', ONE));
    for (const asked of [shelf, opened()]) {
      expect(await asked.find({ ...NATION, scope: { regions: ['52'] } }, 'a')).toBeUndefined();
      expect(await asked.find({ ...NATION, fiscalYear: 2020 }, 'a')).toBeUndefined();
      expect((await asked.find({ ...NATION, scope: { regions: [''] } }, 'a'))?.stages).toHaveLength(2);
    }
  });

  it('makes room for newer ones at hand, and is found again where it lies', async () => {
    const shelf = opened({ mostStages: 5 });
    for (const id of ['a', 'b', 'c']) await shelf.keep(NATION, preview(id, ONE));
    expect(await whichOf(shelf, 'a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
    expect(await whichOf(shelf, 'c', 'b', 'a')).toEqual(['c']);
  });

  it('goes when it is a week old, or when there are too many newer ones', async () => {
    const shelf = opened({ mostKept: 2 });
    for (const [id, day] of [['a', '2021-05-18'], ['b', '2021-05-20'], ['c', '2021-05-19']] as const) await shelf.keep(NATION, preview(id, ONE, on(day)));
    expect(await whichOf(opened(), 'a', 'b', 'c')).toEqual(['b', 'c']);
    clock.moveTo('2021-05-27T00:59:00.000Z' as Instant);
    await shelf.clean();
    expect(await whichOf(opened(), 'a', 'b', 'c')).toEqual(['b']);
  });

  it('is not there where its file was damaged, and lasts as long as it is at hand where none can be written', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    await opened().keep(NATION, preview('a', ONE));
    const [name = ''] = await readdir(folder);
    await truncate(join(folder, name, 'preview.gz'), 40);
    await appendFile(join(folder, name, 'preview.gz'), 'x');
    expect(await opened().find(NATION, 'a')).toBeUndefined();
    const full = opened({ store: { ...draftsIn(folder), write: () => Promise.reject(new Error('ENOSPC')) } });
    await full.keep(NATION, preview('b', ONE));
    expect([await whichOf(full, 'b'), await whichOf(opened(), 'b')]).toEqual([['b'], []]);
  });

  it('is the one that was counted last also where that could not be written over an older one', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    await opened().keep(NATION, preview('a', ONE));
    const full = opened({ store: { ...draftsIn(folder), write: () => Promise.reject(new Error('ENOSPC')) } });
    await full.keep(NATION, preview('a', ONE, on('2021-05-21')));
    expect((await full.find(NATION, 'a'))?.at).toBe(on('2021-05-21'));
  });

  it('takes nothing of the room that the journal may need, and is at hand all the same', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const cramped = opened({ headroom: { read: () => Promise.resolve({ freeBytes: 1_000, isBehind: false, shortage: 'disk.nearly-full' }) } });
    await cramped.keep(NATION, preview('a', ONE));
    expect([await whichOf(cramped, 'a'), await readdir(folder)]).toEqual([['a'], []]);
  });

  it('is there as long as it is at hand, and else gone, where the disk cannot be read', async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const failing = opened({ store: { ...draftsIn(folder), read: () => Promise.reject(new Error('EIO')) } });
    await failing.keep(NATION, preview('a', ONE));
    expect(await whichOf(failing, 'a', 'b')).toEqual(['a']);
  });
});
