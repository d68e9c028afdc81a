import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreRefusedError } from '../event-store/driver-errors.js';
import { openSharedJournal } from '../open-shared-journal.js';
import type { Host } from './host.js';
import { HostMark } from './host-mark.js';
import { occupy, type Occupancy, type OccupancyOptions } from './occupy.js';
import { ForeignHostError } from './refusals.js';

const HERE: Host = { id: 'boot-1', name: 'here' };
const THERE: Host = { id: 'boot-2', name: 'there' };

let folder: string;
let left: Occupancy[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'occupancy-'));
  left = [];
});
afterEach(async () => {
  for (const occupancy of left) await occupancy.leave();
  rmSync(folder, { recursive: true });
});

const enter = async (options: Partial<OccupancyOptions> = {}): Promise<Occupancy> => {
  const occupancy = await occupy(folder, { how: 'shared', host: HERE, beatMs: 20, patienceMs: 400, ...options });
  left.push(occupancy);
  return occupancy;
};
const markFile = (): string => join(folder, 'journal.host');

describe('the data directory', () => {
  it('is shared by processes of one host', async () => {
    await enter();
    await enter();
    expect(JSON.parse(readFileSync(markFile(), 'utf8'))).toEqual(HERE);
  });

  it('is refused to another host while one of this host is at work, and free once the last has left', async () => {
    const [first, second] = [await enter(), await enter()];
    await expect(enter({ host: THERE })).rejects.toThrow(ForeignHostError);
    await first.leave();
    await expect(enter({ host: THERE })).rejects.toMatchObject({ exitCode: 78, sentence: { id: expect.stringContaining('komputer lain (here)'), en: expect.stringContaining('another computer (here)') } });
    await second.leave();
    expect(existsSync(markFile())).toBe(false);
    await enter({ host: THERE });
  });

  it('goes to another host once the mark of the one before has stood still', async () => {
    await new HostMark(markFile()).write(THERE);
    await enter();
    expect(JSON.parse(readFileSync(markFile(), 'utf8'))).toEqual(HERE);
  });

  it('tells a host that another one took its place, and leaves that one its mark', async () => {
    const evicted = new Promise<Error>((resolve) => { void enter({ onEvicted: resolve }); });
    while (!existsSync(markFile())) await new Promise(setImmediate);
    await new HostMark(markFile()).write(THERE);
    expect(await evicted).toBeInstanceOf(ForeignHostError);
    await left[0]?.leave();
    expect(JSON.parse(readFileSync(markFile(), 'utf8'))).toEqual(THERE);
  });

  it('belongs to nobody else while it is restored, and is not restored while others are there', async () => {
    const shared = await enter();
    await expect(enter({ how: 'alone' })).rejects.toThrow(StoreRefusedError);
    await shared.leave();
    const alone = await enter({ how: 'alone' });
    await expect(enter()).rejects.toMatchObject({ sentence: { id: expect.stringContaining('sedang dipulihkan') } });
    await alone.leave();
    await enter();
  });

  it('is held from the opening of the journal to its closing', async () => {
    const file = join(folder, 'journal.db');
    const store = await openSharedJournal({ file });
    expect(JSON.parse(readFileSync(markFile(), 'utf8'))).toMatchObject({ name: hostname() });
    await expect(enter({ how: 'alone' })).rejects.toThrow(StoreRefusedError);
    await store.close();
    await (await enter({ how: 'alone' })).leave();
    expect(existsSync(markFile())).toBe(false);
  });
});
