import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { Instant, PlainDate } from '@app/kernel';
import type { Designation } from '@app/programme';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { publishDefinition } from '../definitions/publish-definition.js';
import { shippedDefinitions } from '../definitions/shipped.js';
import { officerFor } from '../field/index.js';
import type { EventStore } from '../ports/index.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';

const regions = openRegions();
const villages = regions.within('52', 'village');
const by = officerFor('pengawas-pusat', '');
const SOURCE = { name: 'sk.csv', sha256: '0'.repeat(64) };

jest.setTimeout(60_000); // a disk shared with whatever else this machine does

let directory: string;
let store: EventStore;
let engine: SimulatedEngine;

const open = (opened: EventStore) => openSimulatedEngine({ store: opened, regions, at: '2021-03-01T00:00:00.000Z' as Instant, cacheSize: 20_000 });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'import-'));
  store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  engine = await open(store);
  for (const definition of shippedDefinitions().filter(({ programme }) => programme === 'sanimas')) {
    await publishDefinition(engine.bus, { definition, findings: [], note: 'spec' }, { ...by, source: 'api' });
  }
});
afterEach(async () => {
  await engine.close();
  await store.close();
  await rm(directory, { recursive: true });
});

const rowsOf = (count: number, places = villages): Designation[] => places.slice(0, count).map(({ code }, at) => ({
  row: at + 2,
  locationId: `sanimas-2021-${code}`,
  region: regions.find(code)!,
  data: { programme: 'sanimas', fiscalYear: 2021, region: code, sk: { number: 'SK-1', date: '2021-02-01' as PlainDate, row: at + 1 }, amount: 500_000_000, satker: 'bppw-52' },
}));

const typesIn = async (prefix: string): Promise<string[]> => {
  const types: string[] = [];
  for await (const { type } of store.readAll({ filter: { streamPrefixes: [prefix] } })) types.push(type);
  return types;
};

describe('importing a list', () => {
  it('writes nothing while it only looks', async () => {
    const head = await store.head();
    const survey = await engine.importer.survey(rowsOf(20), by);
    expect([survey.ready.length, survey.there.length, survey.refused.length]).toEqual([20, 0, 0]);
    expect(await store.head()).toBe(head);
  });

  it('creates each location once, and tells the next time that they are there', async () => {
    expect((await engine.importer.apply(SOURCE, rowsOf(20), by)).tally).toEqual({ created: 20, unchanged: 0, refused: 0 });
    const locations = await typesIn('Location-');
    const head = await store.head();
    expect((await engine.importer.apply(SOURCE, rowsOf(20), by)).tally).toEqual({ created: 0, unchanged: 20, refused: 0 });
    expect(await store.head()).toBe(head);
    expect((await engine.importer.survey(rowsOf(20), by)).there).toHaveLength(20);
    expect((await engine.importer.apply({ ...SOURCE, sha256: '1'.repeat(64) }, rowsOf(21), by)).tally).toEqual({ created: 1, unchanged: 20, refused: 0 });
    expect(await typesIn('Location-')).toHaveLength(locations.length + 3);
  });

  it('keeps a record of its own', async () => {
    await engine.importer.apply(SOURCE, rowsOf(200), by);
    expect(await typesIn('Import-')).toEqual(['ImportStarted', 'ImportAdvanced', 'ImportAdvanced', 'ImportCompleted']);
  });

  it('refuses a row that says something else of a known location, and names the reason', async () => {
    await engine.importer.apply(SOURCE, rowsOf(2), by);
    const [first, second] = rowsOf(2);
    const changed = [{ ...first!, data: { ...first!.data, amount: 1_000_000 } }, second!];
    const report = await engine.importer.apply({ ...SOURCE, sha256: '2'.repeat(64) }, changed, by);
    expect(report.tally).toEqual({ created: 0, unchanged: 1, refused: 1 });
    expect(report.refused[0]).toMatchObject({ designation: { row: 2 }, unmet: [{ code: 'location.already-designated' }] });
  });

  it('finds there what somebody else has imported, whoever asks now', async () => {
    await engine.importer.apply(SOURCE, rowsOf(2), { ...by, actor: { ...by.actor, id: 'pengawas-lain', person: 'pengawas-lain' } });
    expect((await engine.importer.survey(rowsOf(3), by)).there).toHaveLength(2);
    expect((await engine.importer.apply({ ...SOURCE, sha256: '3'.repeat(64) }, rowsOf(3), by)).tally).toEqual({ created: 1, unchanged: 2, refused: 0 });
  });

  it('tries refused rows again the next time, under a record of its own', async () => {
    const unknown = rowsOf(3).map(({ data, ...row }) => ({ ...row, locationId: row.locationId.replace('sanimas', 'sandes'), data: { ...data, programme: 'sandes' } }));
    expect((await engine.importer.apply(SOURCE, unknown, by)).tally).toEqual({ created: 0, unchanged: 0, refused: 3 });
    for (const definition of shippedDefinitions().filter(({ programme }) => programme === 'sandes')) {
      await publishDefinition(engine.bus, { definition, findings: [], note: 'spec' }, { ...by, source: 'api' });
    }
    expect((await engine.importer.apply(SOURCE, unknown, by)).tally).toEqual({ created: 3, unchanged: 0, refused: 0 });
    expect((await typesIn('Import-')).filter((type) => type === 'ImportCompleted')).toHaveLength(2);
  });

  it('is for those who may designate', async () => {
    const report = await engine.importer.apply(SOURCE, rowsOf(1), { ...officerFor('fasilitator', '52.71'), scope: { regions: [''] } });
    expect(report.refused[0]?.unmet[0]?.code).toBe('role.not-allowed');
    expect(await typesIn('Import-')).toEqual([]);
  });

  it('goes on where it was stopped between two batches', async () => {
    const stopping = new AbortController();
    const interrupted = engine.importer.apply(SOURCE, rowsOf(400), by, { signal: stopping.signal, onProgress: () => stopping.abort() });
    await expect(interrupted).rejects.toThrow();
    const before = (await typesIn('Location-')).length;
    expect(before).toBeGreaterThan(0);
    expect((await engine.importer.apply(SOURCE, rowsOf(400), by)).tally).toEqual({ created: 400, unchanged: 0, refused: 0 });
    expect((await typesIn('Location-')).filter((type) => type === 'LocationDesignated')).toHaveLength(400);
  });

  it('counts what it had created when it was killed in the middle of a batch', async () => {
    const written: Promise<unknown>[] = [];
    const append: EventStore['append'] = (...args) => {
      if (written.length >= 50) return Promise.reject(new Error('killed'));
      const result = store.append(...args);
      written.push(result);
      return result;
    };
    const doomed = await open(Object.create(store, { append: { value: append } }) as EventStore);
    await expect(doomed.importer.apply(SOURCE, rowsOf(100), by)).rejects.toThrow('killed');
    await Promise.all(written);
    await doomed.close();
    expect((await typesIn('Location-')).filter((type) => type === 'LocationDesignated')).toHaveLength(49);
    expect((await engine.importer.apply(SOURCE, rowsOf(100), by)).tally).toEqual({ created: 100, unchanged: 0, refused: 0 });
  });

  it('handles a national list of ten thousand rows, telling how far it is', async () => {
    const everywhere = regions.within('33', 'village').concat(regions.within('35', 'village'));
    const told: number[] = [];
    const report = await engine.importer.apply(SOURCE, rowsOf(10_000, everywhere), by, { onProgress: (done) => { told.push(done); } });
    expect(report.tally.created).toBe(10_000);
    expect(told.at(-1)).toBe(10_000);
    expect(told.length).toBeGreaterThan(50);
  });
});
