import { describe, expect, it } from '@jest/globals';
import excel, { type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sheets } from './sheets.js';
import { workbooks } from './workbooks.js';

const fileWith = async (furnish: (sheet: Worksheet) => void = () => undefined): Promise<Buffer> => {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Lokasi');
  sheet.addRows([['Kode', 'Pagu'], ['52.71.03.1004', '3 ratus']]);
  furnish(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const rewritten = (file: Buffer, part: string, edit: (xml: string) => string): Buffer => {
  const parts = unzipSync(new Uint8Array(file));
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part]!))) }));
};

const SHEET = 'xl/worksheets/sheet1.xml';
/** As programs write it that name every element in full. */
const inFull = (xml: string): string => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');

const FILES: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['as it was saved', () => fileWith()],
  ['with a colour in its very last column', () => fileWith((sheet) => { sheet.getCell(2, 16_384).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } }; })],
  ['with merged cells that overlap', async () => rewritten(await fileWith(), SHEET, (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="D1:D2"/><mergeCell ref="D2:D3"/></mergeCells>'))],
  ['that has lost its drawing', async () => rewritten(await fileWith(), SHEET, (xml) => xml.replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>'))],
  ['whose elements are named in full', async () => rewritten(rewritten(await fileWith(), 'xl/workbook.xml', inFull), SHEET, inFull)],
];

describe('a file that goes back to its owner', () => {
  it.each(FILES)('shows what is wrong, %s', async (_, make) => {
    const file = await make();
    expect((await sheets.read(file, { name: 'a.xlsx' })).readable).toBe(true);
    const marks = { headerRow: 1, title: 'Kesalahan', cells: [{ row: 2, column: 1, text: 'tidak dapat dibaca' }] };
    const back = new excel.Workbook();
    await back.xlsx.load(await workbooks.annotated(file, { name: 'a.xlsx', sheet: 'Lokasi' }, marks) as unknown as Parameters<typeof back.xlsx.load>[0]);
    const sheet = back.getWorksheet('Lokasi')!;
    expect([sheet.getCell(2, 1).value, sheet.getCell(2, 2).value]).toEqual(['52.71.03.1004', '3 ratus']);
    expect(JSON.stringify(sheet.getCell(2, 2).note)).toContain('tidak dapat dibaca');
    expect(sheet.getCell(2, sheet.columnCount).value).toBe('tidak dapat dibaca');
  });
});
