import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { HeldClock, type FileStore, type StoredFile } from '../ports/index.js';
import { cleanFiles, type CleaningParts } from './file-cleaning.js';

const sent = (hash: string, ...locations: readonly string[]): StoredFile =>
  ({ hash, bytes: 10, uploads: locations.map((locationId) => ({ locationId, account: 'ppk', at: '2021-06-01T00:00:00.000Z' as Instant, type: 'image/png' })) });
const naming = (...hashes: readonly string[]) => ({ kind: 'known', recorded: [{ event: { type: 'FindingFollowedUp', data: { files: hashes.map((hash) => ({ hash, bytes: 10, name: hash })) } } }] });

let kept: StoredFile[];
let wanted: string;
let isHeld: boolean;
let histories: Readonly<Record<string, unknown>>;
let forgotten: string[];
beforeEach(() => {
  [kept, wanted, isHeld, forgotten] = [[sent('named', 'a'), sent('unnamed', 'a'), sent('both', 'a', 'b')], '2021-06-01T00:00:00.000Z', false, []];
  histories = { a: naming('named', 'both'), b: { kind: 'unknown' } };
});

const parts = (): CleaningParts => ({
  files: {
    list: async function* () { for (const file of kept) yield await Promise.resolve(file); },
    wantedAt: () => Promise.resolve(wanted as Instant),
    forget: (hash: string, locationId: string) => { forgotten.push(`${hash} ${locationId}`); return Promise.resolve(); },
  } as unknown as FileStore,
  archive: { read: (id: string) => Promise.resolve(histories[id]) } as unknown as CleaningParts['archive'],
  clock: new HeldClock('2021-07-02T00:00:00.000Z' as Instant),
  hold: { isHeld: () => Promise.resolve(isHeld) },
});

describe('cleaning', () => {
  it('removes for each location what its history never named, and nothing that it names', async () => {
    expect(await cleanFiles(parts())).toEqual({ files: 3, bytes: 30, unnamed: 2, removed: 2, onHold: false });
    expect(forgotten).toEqual(['unnamed a', 'both b']);
  });

  it.each([
    ['was wanted within thirty days', () => { wanted = '2021-06-02T00:00:00.000Z'; }],
    ['may be named by an event that a restored journal lacks', () => { isHeld = true; }],
    ['belongs to a history that this version cannot read', () => { histories = { a: { kind: 'unreadable' }, b: { kind: 'unreadable' } }; }],
  ])('leaves what %s', async (_, so) => {
    so();
    expect(await cleanFiles(parts())).toMatchObject({ files: 3, removed: 0 });
    expect(forgotten).toEqual([]);
  });

  it('leaves what came to be named while it was counting', async () => {
    const readings = new Map<string, number>();
    const read = (id: string) => {
      readings.set(id, (readings.get(id) ?? 0) + 1);
      return Promise.resolve(readings.get(id) === 1 ? histories[id] : naming('named', 'unnamed', 'both'));
    };
    await cleanFiles({ ...parts(), archive: { read } as unknown as CleaningParts['archive'] });
    expect(forgotten).toEqual([]);
  });

  it('ends early, with nothing more removed, when its process is leaving', async () => {
    const leaving = new AbortController();
    const { files, ...rest } = parts();
    const forget = async (hash: string, locationId: string): Promise<void> => { await files.forget(hash, locationId); leaving.abort(); };
    await expect(cleanFiles({ ...rest, files: { ...files, forget } }, { leaving: leaving.signal })).rejects.toThrow('aborted');
    expect(forgotten).toEqual(['unnamed a']);
  });

  it('only counts when it is only to look', async () => {
    expect(await cleanFiles(parts(), { look: true })).toMatchObject({ unnamed: 2, removed: 0 });
    expect(forgotten).toEqual([]);
  });
});
