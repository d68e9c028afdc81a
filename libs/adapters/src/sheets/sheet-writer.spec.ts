import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import type { CellValue, SheetFormat, SheetToWrite } from '@app/engine';
import { readSheet } from './read-sheet.js';
import { sheetWriter } from './sheet-writer.js';

const HOSTILE = ['=1+1', '+62', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1+1', "=cmd|' /C calc'!A0", 'a;b"c'];

const sheetOf = (rows: AsyncIterable<readonly CellValue[]>): SheetToWrite => ({
  name: 'Lokasi: 2021/52', language: 'id', preface: ['Daftar lokasi', '=1+1'],
  columns: [
    { title: 'Kode', width: 16, format: 'text' }, { title: 'Tenggat', width: 12, format: 'day' }, { title: 'Dicatat (WIB)', width: 18, format: 'moment' },
    { title: 'Pagu', width: 16, format: 'rupiah' }, { title: 'Fisik', width: 10, format: 'decimal' },
  ],
  rows, closing: (written) => [`${written} baris`],
});

async function* rowsOf(...rows: readonly (readonly CellValue[])[]): AsyncGenerator<readonly CellValue[]> { yield* rows; }
const written = (format: SheetFormat, ...rows: readonly (readonly CellValue[])[]): Promise<Buffer> => buffer(sheetWriter.write(format, sheetOf(rowsOf(...rows))));

const cells = (bytes: Buffer): string[][] => parse(bytes, { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];

describe('a written sheet', () => {
  const row = ['32.10', '2021-04-11', '2021-04-11T05:00:00.000Z', 300_000_000, 33.33];

  it('keeps codes as texts, days as days and amounts as numbers', async () => {
    const [{ data }] = await readExcel(await written('xlsx', row, ['52.71.03.1004', undefined, undefined, 0, 0])) as unknown as [{ data: unknown[][] }];
    expect(data.slice(3)).toEqual([
      ['Kode', 'Tenggat', 'Dicatat (WIB)', 'Pagu', 'Fisik'],
      ['32.10', new Date('2021-04-11T00:00:00Z'), new Date('2021-04-11T12:00:00Z'), 300_000_000, 33.33],
      ['52.71.03.1004', null, null, 0, 0],
      [null, null, null, null, null],
      ['2 baris', null, null, null, null],
    ]);
  });

  it('is told in CSV as the language writes its numbers', async () => {
    expect(cells(await written('csv', row))).toEqual([
      ['Daftar lokasi'], ["'=1+1"], ['Kode', 'Tenggat', 'Dicatat (WIB)', 'Pagu', 'Fisik'],
      ['32.10', '2021-04-11', '2021-04-11 12:00:00', '300000000', '33,33'], ['1 baris'],
    ]);
  });

  it('holds nothing that a spreadsheet would run', async () => {
    const told = cells(await written('csv', ...HOSTILE.map((text) => [text])));
    expect(told.slice(3, -1).map(([text]) => text)).toEqual(HOSTILE.map((text) => text === 'a;b"c' ? text : `'${text}`));
    expect(told.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    const { sheet } = await readSheet(await written('xlsx', ...HOSTILE.map((text) => [text])), { name: 'hasil.xlsx' }) as unknown as { sheet: { rows: { cells: { text: string; kind: string; formula?: true }[] }[] } };
    const first = sheet.rows.map((one) => one.cells[0]);
    expect(first.filter((cell) => cell?.formula)).toEqual([]);
    expect(first.map((cell) => cell?.text)).toEqual(expect.arrayContaining(['=1+1', '+62', '-5', '@SUM(A1)', 'a;b"c']));
  });

  it.each(['xlsx', 'csv'] as const)('comes back from %s as it was, whatever the texts', (format) => fc.assert(fc.asyncProperty(
    fc.array(fc.stringMatching(/^[ -~]{1,20}$/).filter((text) => text.trim() === text), { minLength: 1, maxLength: 10 }),
    async (texts) => {
      const reading = await readSheet(await written(format, ...texts.map((text) => [text])), { name: `hasil.${format}` });
      const rows = reading.readable ? reading.sheet.rows.slice(3, -1) : [];
      expect(rows.map((one) => one.cells[0]?.text)).toEqual(texts);
    },
  ), { numRuns: 25, examples: [[["'+62", "''=1", "'Aisyiyah"]]] }));
});

describe('a sheet under way', () => {
  const MANY = 60_000;
  const turn = (): Promise<unknown> => new Promise((resolve) => { setImmediate(resolve); });
  const lasting = (count: { asked: number; over: boolean }): AsyncIterable<readonly CellValue[]> => ({
    async *[Symbol.asyncIterator]() {
      try {
        while (count.asked < MANY) {
          if (count.asked % 200 === 0) await turn();
          yield [`${count.asked += 1} ${Math.sin(count.asked)}`, '2021-04-11', undefined, count.asked, 0];
        }
      } finally {
        count.over = true;
      }
    },
  });

  it.each(['xlsx', 'csv'] as const)('asks for no more rows while nobody reads the %s, and lets go of them when it is given up', async (format) => {
    const count = { asked: 0, over: false };
    const file = sheetWriter.write(format, sheetOf(lasting(count)));
    const reading = file[Symbol.asyncIterator]();
    await reading.next();
    let before = -1;
    while (before !== count.asked) {
      before = count.asked;
      for (let waited = 0; waited < 200; waited += 1) await turn();
    }
    expect(count.asked).toBeLessThan(MANY / 2);
    const closed = new Promise((resolve) => { file.once('close', resolve); });
    file.destroy();
    await closed;
    for (let waited = 0; waited < 200 && !count.over; waited += 1) await turn();
    expect(count.over).toBe(true);
  });

  it.each(['xlsx', 'csv'] as const)('fails where its rows fail: %s', async (format) => {
    async function* failing(): AsyncGenerator<readonly CellValue[]> {
      for (let row = 0; row < 5_000; row += 1) yield [`baris ${row}`];
      throw new Error('the tables are gone');
    }
    await expect(buffer(sheetWriter.write(format, sheetOf(failing())))).rejects.toThrow('the tables are gone');
  });
});
