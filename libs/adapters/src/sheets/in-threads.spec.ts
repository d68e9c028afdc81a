import { describe, expect, it, jest } from '@jest/globals';
import type { SheetReading } from '@app/engine';
import { sheetsInThreads } from './in-threads.js';
import { sheets } from './sheets.js';
import { workbooks } from './workbooks.js';

jest.setTimeout(120_000);

const rows = Array.from({ length: 4_000 }, (_, at) => [`52.71.03.${1000 + at}`, `Desa ${at} ${(at * 7_919).toString(36)}`, `=1+${at}`]);
const template = { name: 'Uji', columns: ['Kode', 'Nama', 'Catatan'].map((title) => ({ title, width: 10 })), rows, guide: [] };
const made = workbooks.template(template);
const refusalIn = (reading: SheetReading): string | undefined => reading.readable ? undefined : reading.refusal.code;

describe('sheets in threads', () => {
  it('are read and written as they would be here', async () => {
    const aside = sheetsInThreads();
    const file = await made;
    expect(file.length).toBeGreaterThan(64_000);
    expect(await aside.sheets.read(file, { name: 'a.xlsx' })).toEqual(await sheets.read(file, { name: 'a.xlsx' }));
    expect((await aside.workbooks.template(template)).equals(file)).toBe(true);
    expect(refusalIn(await aside.sheets.read(file, { name: 'a.xlsx', sheet: 'Lain' }))).toBe('sheet.not-found');
  });

  it('are given up when they take too long or too much, and told as a refusal', async () => {
    const file = await made;
    expect(refusalIn(await sheetsInThreads({ withinMs: 1 }).sheets.read(file, { name: 'a.xlsx' }))).toBe('sheet.too-heavy');
    expect(refusalIn(await sheetsInThreads({ memoryMb: 8 }).sheets.read(file, { name: 'a.xlsx' }))).toBe('sheet.too-heavy');
  });

  it('leave the server free to answer meanwhile', async () => {
    const file = await made;
    let turns = 0;
    const ticking = setInterval(() => { turns += 1; }, 1);
    await sheetsInThreads().sheets.read(file, { name: 'a.xlsx' });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(20);
  });
});
