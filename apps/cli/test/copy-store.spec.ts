import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { startTahapan, type Ended, type Running } from '../../../test/system/tahapan-from-source.js';

const LIMIT_MS = 240_000;
const FIRST_DAYS = '2021-04-10T00:00:00Z';

let directory: string;
let double: EventStoreDbDouble;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tahapan-copy-'));
  double = await EventStoreDbDouble.start();
  const { code, err } = await startTahapan(['demo'], { TAHAPAN_DATA: join(directory, 'original'), TAHAPAN_NOW: FIRST_DAYS }).ended;
  expect([code, err]).toEqual([0, expect.stringContaining('memuat contoh')]);
}, LIMIT_MS);
afterAll(async () => {
  await double.stop();
  await rm(directory, { recursive: true });
});

const copy = (from: string, to: string, folder: string, { url } = double): Running =>
  startTahapan(['copy-store', '--from', from, '--to', to, '--json'], { TAHAPAN_DATA: join(directory, folder), EVENTSTOREDB_URL: url });

type Answer = { readonly kind: string; readonly events: number; readonly copied: number; readonly sha256: string };
const answerOf = ({ code, out, err }: Ended): Answer & { readonly code: number | null } => {
  if (out === '') throw new Error(err);
  return { code, ...JSON.parse(out) as Answer };
};

describe('tahapan copy-store', () => {
  it('moves a journal to EventStoreDB, also when it is interrupted on the way, and back again', async () => {
    double.chaos.slow(10);
    const interrupted = copy('sqlite', 'eventstoredb', 'original');
    await interrupted.says(/menyalin/);
    interrupted.interrupt();
    expect(answerOf(await interrupted.ended)).toMatchObject({ code: 130, kind: 'stopped' });
    double.chaos.slow(0);

    const there = answerOf(await copy('sqlite', 'eventstoredb', 'original').ended);
    expect(there).toMatchObject({ code: 0, kind: 'copied' });
    expect(there.copied).toBeLessThan(there.events);
    const back = answerOf(await copy('eventstoredb', 'sqlite', 'copy').ended);
    expect(back).toMatchObject({ code: 0, kind: 'copied', events: there.events, copied: there.events, sha256: there.sha256 });

    const shown = await Promise.all([
      startTahapan(['show', 'kotaku-cfw-2021-52.71.03.1004', '--json'], { TAHAPAN_DATA: join(directory, 'copy') }).ended,
      startTahapan(['show', 'kotaku-cfw-2021-52.71.03.1004', '--json'], { TAHAPAN_DATA: join(directory, 'elsewhere'), EVENTSTOREDB_URL: double.url }).ended,
    ]);
    expect(shown[0].out).not.toBe('');
    expect(shown[1].out).toBe(shown[0].out);
  }, LIMIT_MS);

  it('refuses a store that holds something else, and says so in both languages', async () => {
    const other = await EventStoreDbDouble.start();
    try {
      await startTahapan(['demo'], { TAHAPAN_DATA: join(directory, 'other'), EVENTSTOREDB_URL: other.url, TAHAPAN_NOW: '2021-01-10T00:00:00Z' }).ended;
      const { code, out, err } = await copy('sqlite', 'eventstoredb', 'original', other).ended;
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/memuat riwayat lain[\s\S]*holds another history/);
    } finally {
      await other.stop();
    }
  }, LIMIT_MS);

  it('says what is missing: a journal to copy, an address, another store', async () => {
    const [nothing, nowhere, same, unknown] = await Promise.all([
      copy('sqlite', 'eventstoredb', 'nothing').ended,
      startTahapan(['copy-store', '--from', 'sqlite', '--to', 'eventstoredb'], { TAHAPAN_DATA: join(directory, 'original') }).ended,
      copy('sqlite', 'sqlite', 'original').ended,
      copy('sqlite', 'oracle', 'original').ended,
    ]);
    expect([nothing.code, nowhere.code, same.code, unknown.code]).toEqual([2, 78, 2, 2]);
    expect(nowhere.err).toMatch(/EVENTSTOREDB_URL/);
  }, LIMIT_MS);

  it.each([
    ['a store that is not there', 'esdb://app:s3cret@127.0.0.1:1?tls=false', 1],
    ['an option nobody knows', 'esdb://app:s3cret@127.0.0.1:1?password=s3cret', 78],
    ['no address at all', 'esdb//app:s3cret@127.0.0.1', 78],
  ])('never shows the password of the store: %s', async (_, url, exitCode) => {
    const { code, out, err } = await startTahapan(['copy-store', '--from', 'sqlite', '--to', 'eventstoredb'], { TAHAPAN_DATA: join(directory, 'original'), EVENTSTOREDB_URL: url }).ended;
    expect(code).toBe(exitCode);
    expect(err.length).toBeGreaterThan(20);
    expect(out + err).not.toContain('s3cret');
  }, LIMIT_MS);
});
