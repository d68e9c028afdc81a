import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedStore, shippedPath } from '@app/engine';
import type { Instant, Query } from '@app/kernel';
import { locations } from '@app/read-models';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inHouse, publishShipped, type House } from '../house/house.js';
import { importList } from '../import/import-list.js';
import { caughtUp, withProjector } from '../reading/with-projector.js';
import { Complaint } from '../terminal/complaint.js';
import { writeList } from './write-list.js';
import { writeReport } from './write-report.js';

jest.setTimeout(60_000); // a disk shared with whatever else this machine does

const NOW = '2021-03-20T01:00:00.000Z' as Instant;
const CFW = { programme: 'kotaku-cfw', year: 2021 };

let folder: string;
const at = <T>(work: (house: House) => Promise<T>): Promise<T> => inHouse({ dataDirectory: folder, eventStore: embeddedStore(folder), heldNow: NOW }, work);
const file = (name: string): string => join(folder, name);
/** The rows of a CSV sheet, below its headings. */
const rowsIn = async (name: string): Promise<readonly string[]> => (await readFile(file(name), 'utf8')).split(/\r?\n/).filter((line) => line.includes('"52.71.'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  await at(async (house) => {
    await publishShipped(house);
    await importList(house, shippedPath('samples', 'sk-mataram-2021-reviewed.csv'), { apply: true });
    await withProjector(house, async (projector) => { for (const table of projector.tables) await caughtUp(house, projector, table, () => undefined); });
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe('tahapan export', () => {
  it('writes a whole list, by its filters', async () => {
    const { file: written } = await at((house) => writeList(house, 'locations', { ...CFW, to: file('lokasi.csv') }));
    const known = await at(({ readStore }) => {
      const paged = locations({ scope: { regions: [''] }, filters: { programme: 'kotaku-cfw', fiscalYear: 2021 }, limit: 100 });
      return Promise.resolve(paged.kind === 'refused' ? [] : paged.page(readStore.query(paged.rows)).items.map(({ region }) => region));
    });
    expect(written).toBe(file('lokasi.csv'));
    expect(known.length).toBeGreaterThan(0);
    expect((await rowsIn('lokasi.csv')).map((line) => /"(52\.71\.\d\d\.\d{4})"/.exec(line)?.[1])).toEqual(known);
    expect(await readFile(written, 'utf8')).toContain('program: kotaku-cfw');
  });

  it('writes every other list too, as a workbook where nothing else is said', async () => {
    for (const list of ['labour', 'money', 'deadlines', 'late', 'transitions', 'reminders', 'messages']) {
      const { bytes } = await at((house) => writeList(house, list, { to: file(`${list}.xlsx`) }));
      expect([list, bytes > 1_000, (await readFile(file(`${list}.xlsx`))).subarray(0, 2).toString()]).toEqual([list, true, 'PK']);
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes nothing by a filter that the list does not know', async () => {
    await expect(at((house) => writeList(house, 'messages', { province: '52', to: file('semua.csv') }))).rejects.toThrow('The list messages cannot be asked by --province.');
    await expect(at((house) => writeList(house, 'transitions', { ...CFW, satker: 'bppw-ntb', to: file('semua.csv') }))).rejects.toThrow('The list transitions cannot be asked by --satker.');
    expect(await readdir(folder)).not.toContain('semua.csv');
  });

  it('begins no workbook that would be too long, and writes the same list as CSV', async () => {
    const crowded = (house: House): House => {
      const query = <R>(question: Query<R>): R[] => (question.sql.includes('count(*)') ? [{ total: 100_001 } as R] : house.readStore.query(question));
      return { ...house, readStore: new Proxy(house.readStore, { get: (store, name, self) => (name === 'query' ? query : Reflect.get(store, name, self) as unknown) }) };
    };
    for (const list of ['locations', 'deadlines']) {
      await expect(at((house) => writeList(crowded(house), list, { to: file('panjang.xlsx') }))).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('This list has 100001 rows; an Excel file takes at most 100000.') });
      expect(await at((house) => writeList(crowded(house), list, { to: file('panjang.csv') }))).toMatchObject({ file: file('panjang.csv') });
    }
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/panjang\.xlsx/));
  });

  it('says which lists and which files there are', async () => {
    await expect(at((house) => writeList(house, 'toString', {}))).rejects.toThrow('There is no list toString. There are: locations, labour, money, deadlines, late, transitions, reminders, messages.');
    await expect(at((house) => writeList(house, 'locations', { to: file('lokasi.pdf') }))).rejects.toThrow(Complaint);
  });
});

describe('tahapan report', () => {
  it('fills a form in, in either language', async () => {
    await at((house) => writeReport(house, 'mis-9', { ...CFW, lang: 'en', to: file('mis-9.csv') }));
    const text = await readFile(file('mis-9.csv'), 'utf8');
    expect(text).toContain('MIS form 9: contract and land');
    expect((await rowsIn('mis-9.csv')).every((line) => line.includes(';300000000;'))).toBe(true);
    expect(await rowsIn('mis-9.csv')).toHaveLength((await rowsIn('lokasi.csv')).length);
  });

  it('tells of what was known when its period ended', async () => {
    await at((house) => writeReport(house, 'mis-9', { ...CFW, month: '2021-01', to: file('januari.csv') }));
    expect(await rowsIn('januari.csv')).toEqual([]);
  });

  it('asks for what a form needs, and says which forms there are', async () => {
    await expect(at((house) => writeReport(house, 'mis-9', { year: 2021 }))).rejects.toThrow('A form takes --programme and --year.');
    await expect(at((house) => writeReport(house, 'mis-99', CFW))).rejects.toThrow('There is no form mis-99.');
  });
});
