import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shippedPath } from '@app/engine';
import { endStoreIn, storeIn } from '../../../test/e2e/test-store.js';
import { startTahapan, type Ended } from '../../../test/system/tahapan-from-source.js';

const LIST = shippedPath('samples', 'sk-mataram-2021-reviewed.csv');
const LOCATION = 'kotaku-cfw-2021-52.71.03.1004';

let directory: string;
let store: Readonly<Record<string, string>>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tahapan-'));
  const choice = await storeIn(directory);
  store = choice.kind === 'eventstoredb' ? { EVENTSTOREDB_URL: choice.url.reveal() } : {};
});
afterAll(async () => {
  await endStoreIn(directory);
  await rm(directory, { recursive: true });
});

const tahapan = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  startTahapan(args, { TAHAPAN_DATA: join(directory, 'data'), ...store, ...environment }).ended;

describe('tahapan', () => {
  it('explains itself, and every command, without touching any data', async () => {
    const { code, out } = await tahapan(['--help']);
    expect(code).toBe(0);
    for (const command of ['import', 'send', 'budget', 'show', 'history', 'replay', 'rebuild', 'simulate', 'demo', 'definitions']) expect(out).toContain(command);
    expect(out).toContain('tahapan');
    expect((await tahapan(['simulate', '--help'])).out).toContain('--locations');
    expect(existsSync(join(directory, 'data'))).toBe(false);
  }, 60_000);

  it('ends wrong usage with 2 and wrong configuration with 78, in both languages', async () => {
    const [unknown, lacking, misconfigured, stranger] = await Promise.all([
      tahapan(['fly']), tahapan(['send', LOCATION, 'start-stage']), tahapan(['show', LOCATION], { PORT: 'x' }), tahapan(['demo', 'mars']),
    ]);
    expect([unknown.code, lacking.code, misconfigured.code, stranger.code]).toEqual([2, 2, 78, 2]);
    expect(stranger.err).toMatch(/Contoh mars tidak dikenal.*mataram, country/);
    expect(unknown.err).toMatch(/Perintah itu tidak ada.*\n.*unknown command/);
    expect(misconfigured.err).toMatch(/PORT harus.*\n.*PORT must/);
    expect(unknown.out + lacking.out + misconfigured.out).toBe('');
  }, 60_000);

  it('tells the demonstration to machines, and two programs at once write to one journal', async () => {
    const demo = await tahapan(['demo', '--json'], { TAHAPAN_NOW: '2021-03-20T00:00:00Z' });
    expect(JSON.parse(demo.out)).toMatchObject({ locations: 13 });
    const found = (finding: string) => tahapan(['send', LOCATION, 'raise-finding', '--json', '--data', JSON.stringify({ raisedBy: 'bpkp', reference: finding, blocking: false, summary: 'x' })]);
    const both = await Promise.all([found('T-1'), found('T-2')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const shown = JSON.parse((await tahapan(['show', LOCATION, '--json'])).out) as { state: { findings: object } };
    expect(Object.keys(shown.state.findings)).toEqual(['finding-1', 'finding-2']);
  }, 120_000);

  it('ends a refused command with 1 and says why', async () => {
    const { code, err, out } = await tahapan(['send', LOCATION, 'hand-over', '--as', 'ppk', '--data', '{"bast":"1","handedOverOn":"2021-03-19","recipient":"x"}']);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n').length).toBeGreaterThan(2);
  }, 60_000);

  it('imports what is already there without making anything new', async () => {
    const { code, out } = await tahapan(['import', LIST, '--apply', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ready: 0, there: 13, doubtful: [] });
  }, 60_000);
});
