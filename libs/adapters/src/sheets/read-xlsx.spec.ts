import { describe, expect, it } from '@jest/globals';
import Excel from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from './index.js';

const workbook = async (fill: (sheet: Excel.Worksheet, book: Excel.Workbook) => void): Promise<Buffer> => {
  const book = new Excel.Workbook();
  fill(book.addWorksheet('Daftar'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
};
const read = (file: Buffer, sheet?: string) => readSheet(file, { name: 'daftar.xlsx', sheet });
const rowsOf = async (file: Buffer) => {
  const reading = await read(file);
  if (!reading.readable) throw new Error(reading.refusal.code);
  return reading.sheet.rows;
};

/** The same workbook with some of its parts rewritten, added or, as undefined, left out. */
const tampered = (file: Buffer, parts: Readonly<Record<string, (before: string) => string>>): Buffer => {
  const entries = unzipSync(file);
  for (const [path, rewrite] of Object.entries(parts)) entries[path] = strToU8(rewrite(entries[path] ? strFromU8(entries[path]) : ''));
  return Buffer.from(zipSync(entries));
};
const SHEET = 'xl/worksheets/sheet1.xml';
const simple = () => workbook((sheet) => sheet.addRow(['Kecamatan', 'Desa']));

describe('a workbook', () => {
  it('gives its cells with their kinds, dates as days', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['52.71.01.1010', 32.1, 5_271_031_004, new Date(Date.UTC(2021, 3, 12)), true, '', 'Rp 300.000.000,00']);
    });
    expect(await rowsOf(file)).toEqual([{ number: 1, cells: [
      { text: '52.71.01.1010', kind: 'text' }, { text: '32.1', kind: 'number' }, { text: '5271031004', kind: 'number' }, { text: '2021-04-12', kind: 'date' },
      { text: 'TRUE', kind: 'text' }, { text: '', kind: 'empty' }, { text: 'Rp 300.000.000,00', kind: 'text' },
    ] }]);
  });

  it('gives a formula with its last value, marked, also where it failed or was never computed', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow([{ formula: 'A2*2', result: 600 }, { formula: '1/0', result: { error: '#DIV/0!' } }, { formula: 'Z9' }, 600]);
    });
    expect((await rowsOf(file))[0]?.cells).toEqual([
      { text: '600', kind: 'number', formula: true }, { text: '#DIV/0!', kind: 'text', formula: true }, { text: '', kind: 'empty', formula: true }, { text: '600', kind: 'number' },
    ]);
  });

  it('numbers rows as a person sees them and leaves out empty ones', async () => {
    const file = await workbook((sheet) => {
      sheet.getCell('A3').value = 'Kecamatan';
      sheet.getCell('A7').value = 'Ampenan';
    });
    expect((await rowsOf(file)).map(({ number }) => number)).toEqual([3, 7]);
  });

  it('repeats the value of cells merged downwards, and only downwards', async () => {
    const file = await workbook((sheet) => {
      sheet.addRows([['Lampiran', ''], ['Kota Mataram', 'Bintaro'], ['', 'Kebun Sari'], ['Kota Bima', 'Dara']]);
      sheet.mergeCells('A1:B1');
      sheet.mergeCells('A2:A3');
    });
    expect((await rowsOf(file)).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Lampiran', ''], ['Kota Mataram', 'Bintaro'], ['Kota Mataram', 'Kebun Sari'], ['Kota Bima', 'Dara'],
    ]);
  });

  it('reads the first sheet in view, or the one asked for, and says what it left', async () => {
    const file = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      sheet.addRow(['tersembunyi']);
      book.addWorksheet('Lampiran I').addRow(['satu']);
      book.addWorksheet('Rekap & Pagu').addRow(['dua']);
    });
    expect(await read(file)).toMatchObject({ readable: true, sheet: { name: 'Lampiran I', rows: [{ cells: [{ text: 'satu' }] }], warnings: [{ id: expect.stringContaining('Rekap & Pagu') }] } });
    expect(await read(file, 'Rekap & Pagu')).toMatchObject({ readable: true, sheet: { rows: [{ cells: [{ text: 'dua' }] }] } });
    expect(await read(file, 'Tidak Ada')).toMatchObject({ readable: false, refusal: { code: 'sheet.not-found', sentence: { en: expect.stringContaining('"Lampiran I", "Rekap & Pagu"') } } });
  });

  it('takes back the apostrophe that keeps a text from running', async () => {
    const file = await workbook((sheet) => sheet.addRow(["'=1+1", "'Aisyiyah", '=teks']));
    expect((await rowsOf(file))[0]?.cells.map(({ text, formula }) => [text, formula])).toEqual([['=1+1', undefined], ["'Aisyiyah", undefined], ['=teks', undefined]]);
  });

  it('with ten thousand rows is read whole', async () => {
    const file = await workbook((sheet) => {
      for (let row = 0; row < 10_000; row += 1) sheet.addRow([row, 'NTB', 'Kota Mataram', 'Ampenan', `Kelurahan ${row}`, 300_000_000]);
    });
    const rows = await rowsOf(file);
    expect(rows).toHaveLength(10_000);
    expect(rows[9_999]?.cells[4]).toEqual({ text: 'Kelurahan 9999', kind: 'text' });
  });
});

describe('a hostile or broken workbook', () => {
  const refusalOf = async (file: Buffer, name = 'daftar.xlsx') => {
    const reading = await readSheet(file, { name });
    if (reading.readable) return 'read';
    expect(reading.refusal.sentence.id).not.toBe('');
    expect(reading.refusal.sentence.en).not.toBe('');
    return reading.refusal.code;
  };

  it('is refused when it swells far beyond its size', async () => {
    const bomb = tampered(await simple(), { 'xl/media/a.xml': () => ' '.repeat(30_000_000) });
    expect(await refusalOf(bomb)).toBe('sheet.bomb');
  });

  it('is refused when it declares less than it holds', async () => {
    const bomb = tampered(await simple(), { 'xl/media/a.xml': () => ' '.repeat(3_000_000) });
    const declared = Buffer.from(bomb);
    for (let at = declared.indexOf('PK\x01\x02'); at >= 0; at = declared.indexOf('PK\x01\x02', at + 4)) {
      if (declared.readUInt32LE(at + 24) === 3_000_000) declared.writeUInt32LE(10, at + 24);
    }
    expect(await refusalOf(declared)).toBe('sheet.unreadable');
  });

  it('is refused with more entries than any workbook has', async () => {
    expect(await refusalOf(tampered(await simple(), Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`xl/media/${at}.xml`, () => '']))))).toBe('sheet.bomb');
  });

  it('shows only what was checked when a second content hides beside its directory', async () => {
    const [hidden, shown] = [await workbook((sheet) => sheet.addRow(['tersembunyi'])), await simple()];
    const entriesOf = (file: Buffer) => file.subarray(0, file.indexOf('PK\x01\x02'));
    const joined = Buffer.concat([entriesOf(shown), entriesOf(hidden), shown.subarray(shown.indexOf('PK\x01\x02'))]);
    const directory = joined.lastIndexOf('PK\x05\x06') + 16;
    joined.writeUInt32LE(joined.readUInt32LE(directory) + entriesOf(hidden).length, directory);
    expect((await rowsOf(joined))[0]?.cells[0]?.text).toBe('Kecamatan');
  });

  it.each([
    ['macros', 'sheet.macro', { 'xl/vbaProject.bin': () => 'x' }],
    ['old macro sheets', 'sheet.macro', { 'xl/macrosheets/sheet1.xml': () => '<x/>' }],
    ['links to other files', 'sheet.external-link', { 'xl/externalLinks/externalLink1.xml': () => '<x/>' }],
    ['a document type, the way in for entities', 'sheet.unreadable', { [SHEET]: (xml: string) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet') }],
    ['a path out of the archive', 'sheet.unreadable', { '../../evil.xml': () => '<x/>' }],
    ['a row beyond the limit', 'sheet.too-many-rows', { [SHEET]: (xml: string) => xml.replace('<row r="1"', '<row r="900000000"') }],
    ['a cell far below its row', 'sheet.too-many-rows', { [SHEET]: (xml: string) => xml.replace('r="A1"', 'r="A9999999"') }],
    ['more rows than it numbers', 'sheet.too-many-rows', { [SHEET]: (xml: string) => xml.replace('</sheetData>', `${'<row/>'.repeat(20_001)}</sheetData>`) }],
    ['a column beyond the limit', 'sheet.too-many-columns', { [SHEET]: (xml: string) => xml.replace('r="B1"', 'r="XFD1"') }],
    ['an address that is none', 'sheet.unreadable', { [SHEET]: (xml: string) => xml.replace('r="A1"', 'r="ZZZZZZZ1"') }],
    ['a text that is not in its table', 'sheet.unreadable', { [SHEET]: (xml: string) => xml.replace('<v>0</v>', '<v>99</v>') }],
    ['XML that ends too early', 'sheet.unreadable', { [SHEET]: (xml: string) => xml.slice(0, -30) }],
    ['no sheet where its index points', 'sheet.unreadable', { 'xl/_rels/workbook.xml.rels': (xml: string) => xml.replace('worksheets/sheet1.xml', 'worksheets/none.xml') }],
    ['no index of sheets', 'sheet.unreadable', { 'xl/workbook.xml': () => '' }],
  ])('is refused with %s', async (_, code, parts: Record<string, (xml: string) => string>) => {
    expect(await refusalOf(tampered(await simple(), parts))).toBe(code);
  });

  it('is refused when its name and its content disagree', async () => {
    expect(await refusalOf(Buffer.from('Kecamatan;Desa\n'))).toBe('sheet.type-mismatch');
    expect(await refusalOf(await simple(), 'daftar.csv')).toBe('sheet.type-mismatch');
    expect(await refusalOf(await simple(), 'daftar.xlsm')).toBe('sheet.type');
    expect(await refusalOf(Buffer.from('%PDF-1.7'), 'sk.pdf')).toBe('sheet.type');
    expect(await refusalOf(Buffer.from('D0CF11E0A1B11AE1', 'hex'))).toBe('sheet.old-or-locked');
  });

  it('is refused when it is cut off, empty, or too large', async () => {
    const file = await simple();
    expect(await refusalOf(file.subarray(0, file.length - 40))).toBe('sheet.unreadable');
    expect(await refusalOf(Buffer.from(zipSync({ 'a.txt': strToU8('x') })))).toBe('sheet.unreadable');
    expect(await refusalOf(await workbook(() => undefined))).toBe('sheet.empty');
    expect(await refusalOf(Buffer.alloc(10_000_001))).toBe('sheet.too-large');
  });

  it('is refused by path when nothing can be read there', async () => {
    expect(await readSheet('tidak-ada.xlsx', { name: 'tidak-ada.xlsx' })).toMatchObject({ readable: false, refusal: { code: 'sheet.missing' } });
  });
});
