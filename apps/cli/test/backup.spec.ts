import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import type { Instant } from '@app/kernel';
import { startTahapan, type Ended } from '../../../test/system/tahapan-from-source.js';

const PAPER = Buffer.from('kuitansi');
const HASH = createHash('sha256').update(PAPER).digest('hex');
const HERE = 'tps3r-2021-52.71.03.1004';

let directory: string;
const at = (name: string): string => join(directory, name);
/** Nobody listens there: what concerns files alone asks no store of events. */
const tahapan = (...args: readonly string[]): Promise<Ended> =>
  startTahapan(args, { TAHAPAN_DATA: at('data'), EVENTSTOREDB_URL: 'esdb://127.0.0.1:9?tls=false' }).ended;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tahapan-backup-'));
  const files = await FilesOnDisk.open(at('data/files'));
  await files.put({ hash: HASH, mostBytes: 100 }, Readable.from([PAPER]), { locationId: HERE, account: 'ppk', at: '2021-06-01T00:00:00.000Z' as Instant, type: 'image/png' });
});
afterAll(() => rm(directory, { recursive: true }));

describe('tahapan backup where the journal is kept by EventStoreDB', () => {
  it('says what becomes of the journal, and how the files are backed up', async () => {
    const { code, err } = await tahapan('backup', '--to', at('cadangan'));
    expect([code, err]).toEqual([1, expect.stringMatching(/snapshot volumenya[^]*--files-only[^]*snapshot of its volume[^]*--files-only/)]);
  }, 120_000);

  it('backs the files of evidence up, and a restore brings them back', async () => {
    const backedUp = await tahapan('backup', '--to', at('cadangan'), '--files', at('bersama'), '--files-only', '--json');
    expect([backedUp.code, JSON.parse(backedUp.out)]).toEqual([0, { folder: at('cadangan'), files: { files: 1, copied: 1, missing: [] } }]);
    await rm(at('data'), { recursive: true });
    const restored = await tahapan('restore', '--from', at('cadangan'), '--files', at('bersama'), '--files-only', '--json');
    expect([restored.code, JSON.parse(restored.out)]).toEqual([0, { files: { files: 1, missing: [] } }]);
    expect(await (await FilesOnDisk.open(at('data/files'))).find(HASH, HERE)).toMatchObject({ bytes: PAPER.length });
    const journal = await tahapan('restore', '--from', at('cadangan'));
    expect([journal.code, journal.err]).toEqual([2, expect.stringContaining('--from and --files-only')]);
  }, 120_000);

  it('does not seem to check the journal where it is told to bring back files only', async () => {
    const { code, err } = await tahapan('restore', '--from', at('cadangan'), '--files-only', '--witness', at('saksi'));
    expect([code, err]).toEqual([2, expect.stringContaining('--witness, --replace and --list do not go with it')]);
  }, 120_000);
});
