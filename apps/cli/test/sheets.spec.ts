import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import { startTahapan, type Ended } from '../../../test/system/tahapan-from-source.js';

let directory: string;
const tahapan = (...args: readonly string[]): Promise<Ended> =>
  startTahapan(args, { TAHAPAN_DATA: join(directory, 'data'), TAHAPAN_NOW: '2021-03-20T00:00:00Z' }).ended;
const file = (name: string): string => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tahapan-sheets-'));
  expect((await tahapan('demo')).code).toBe(0);
}, 120_000);
afterAll(() => rm(directory, { recursive: true }));

/** The eight places of the sample's cash-for-work list. */
const isOfTheSample = (code: string): boolean => /^52\.71\.\d\d\.\d{4}$/.test(code);

describe('tahapan, as it is started', () => {
  it('exports a list as a workbook: every location once, with its amount as a number', async () => {
    const { code, out } = await tahapan('export', 'locations', '--programme', 'kotaku-cfw', '--year', '2021', '--to', file('lokasi.xlsx'), '--json');
    expect([code, JSON.parse(out)]).toEqual([0, { file: file('lokasi.xlsx'), bytes: (await readFile(file('lokasi.xlsx'))).length }]);
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(file('lokasi.xlsx'));
    const rows = (workbook.worksheets[0]?.getSheetValues() ?? []).map((row) => (Array.isArray(row) ? row as unknown[] : []));
    const places = rows.filter((row) => row.some((cell) => isOfTheSample(String(cell))));
    expect(new Set(places.map((row) => row.find((cell) => isOfTheSample(String(cell))))).size).toBe(8);
    expect(places).toHaveLength(8);
    expect(places.every((row) => row.includes(300_000_000))).toBe(true);
  }, 120_000);

  it('fills a report form in as CSV', async () => {
    const { code, out } = await tahapan('report', 'mis-9', '--programme', 'kotaku-cfw', '--year', '2021', '--to', file('mis-9.csv'));
    expect([code, out]).toEqual([0, expect.stringContaining(file('mis-9.csv'))]);
    const lines = (await readFile(file('mis-9.csv'), 'utf8')).split(/\r?\n/);
    expect(lines.filter((line) => line.split(';').some((cell) => isOfTheSample(cell.replaceAll('"', '')))).every((line) => line.includes(';300000000;'))).toBe(true);
    expect(lines.filter((line) => /52\.71\.\d\d\.\d{4}/.test(line))).toHaveLength(8);
  }, 120_000);

  it('ends with 2 where a form or a list is not known, and writes nothing', async () => {
    const [form, list] = await Promise.all([tahapan('report', 'mis-99', '--programme', 'kotaku-cfw', '--year', '2021'), tahapan('export', 'rumah', '--to', file('rumah.csv'))]);
    expect([form.code, list.code, form.out + list.out]).toEqual([2, 2, '']);
    expect(form.err).toMatch(/Formulir mis-99 tidak ada.*\n.*There is no form mis-99/);
    await expect(readFile(file('rumah.csv'))).rejects.toThrow('ENOENT');
  }, 120_000);
});
