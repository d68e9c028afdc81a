import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, readSheet, writeReviewFile } from './index.js';

const read = (content: string | Buffer) => readSheet(Buffer.from(content), { name: 'daftar.csv' });
const textsOf = async (content: string | Buffer) => {
  const reading = await read(content);
  return reading.readable ? reading.sheet.rows.map(({ cells }) => cells.map(({ text }) => text)) : reading.refusal.code;
};

describe('a CSV file', () => {
  it.each([';', ',', '\t'])('is divided by %j when its rows are', async (mark) => {
    const lines = [['Kecamatan', 'Desa', 'Pagu'], ['Ampenan', `Kebun "Sari"`, 'Rp 300.000.000,00'], ['Sekarbela', 'Kekalik; Jaya', '1']];
    const content = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');
    expect(await textsOf(content)).toEqual(lines);
  });

  it('is divided by semicolons though every amount holds a comma', async () => {
    expect(await textsOf('Desa;Pagu\nBintaro;300.000.000,00\nBabakan;300.000.000,00\n')).toEqual([['Desa', 'Pagu'], ['Bintaro', '300.000.000,00'], ['Babakan', '300.000.000,00']]);
  });

  it('opens without the marks that say how it is written', async () => {
    expect(await textsOf('\uFEFFDesa;Kode\nBintaro;1\n')).toEqual([['Desa', 'Kode'], ['Bintaro', '1']]);
    expect(await textsOf(Buffer.from('\uFEFFDesa\tKode\nBintaro\t1\n', 'utf16le'))).toEqual([['Desa', 'Kode'], ['Bintaro', '1']]);
  });

  it('in an old character set is read, and says so', async () => {
    const reading = await read(Buffer.from('Desa;Kode\nBu Nuapu\u00B4u;1\n', 'latin1'));
    expect(reading).toMatchObject({ readable: true, sheet: { rows: [{}, { cells: [{ text: 'Bu Nuapu\u00B4u' }, {}] }], warnings: [{ id: expect.stringContaining('Windows-1252') }] } });
  });

  it('numbers rows as a spreadsheet would, over empty rows and cells of several lines', async () => {
    const reading = await read('Lampiran\n\nDesa;Catatan\nBintaro;"dua\nbaris"\nBabakan;x\n');
    expect(reading.readable ? reading.sheet.rows.map(({ number }) => number) : []).toEqual([1, 3, 4, 5]);
  });

  it('takes every cell as text', async () => {
    expect(await read('Kode;Pagu\n32.1;300\n')).toMatchObject({ sheet: { rows: [{}, { cells: [{ text: '32.1', kind: 'text' }, { text: '300', kind: 'text' }] }] } });
  });

  it('is refused when empty, binary, torn, or beyond the limits', async () => {
    expect(await textsOf('')).toBe('sheet.empty');
    expect(await textsOf(' ;\n;\n')).toBe('sheet.empty');
    expect(await textsOf('Desa;Kode\n\0\0;1')).toBe('sheet.unreadable');
    expect(await textsOf('Desa;Kode\n"Bintaro;1\n')).toBe('sheet.unreadable');
    expect(await textsOf('a;b\n'.repeat(20_001))).toBe('sheet.too-many-rows');
    expect(await textsOf(`${'a;'.repeat(101)}\n`)).toBe('sheet.too-many-columns');
  });

  it('gives an answer whatever its bytes are', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(typeof (await read(Buffer.from(bytes))).readable).toBe('boolean');
    }));
  });
});

describe('the review file', () => {
  it('comes back as it went out, whatever people wrote in it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }), fc.string(),
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''-", '＝', '＋', '－', '＠'), fc.string()).map((parts) => parts.join('')),
    ).filter((text) => text.trim() !== '' && !text.includes('\0'));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await textsOf(csvOf({ titles: ['Nama', 'Catatan'], rows }))).toEqual([['Nama', 'Catatan'], ...rows]);
    }), { numRuns: 1000 });
  });

  it('starts no cell with anything a spreadsheet would run', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＠'), fc.string(), (first, rest) => {
      const [, line = ''] = csvOf({ titles: ['x'], rows: [[first + rest]] }).split('\r\n"');
      expect(line.startsWith("'")).toBe(true);
    }));
    expect(csvOf({ titles: ["'Aisyiyah"], rows: [] })).toContain(`"'Aisyiyah"`);
  });

  it('is written where it is asked for', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'review-'));
    try {
      await writeReviewFile(path.join(folder, 'periksa.csv'), { titles: ['Desa'], rows: [['Kebon Sari']] });
      expect(await readFile(path.join(folder, 'periksa.csv'), 'utf8')).toBe('\uFEFF"Desa"\r\n"Kebon Sari"\r\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
