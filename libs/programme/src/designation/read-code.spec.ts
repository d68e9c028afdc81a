import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRegionCode } from './read-code.js';
import type { Cell } from './sheet.js';

const text = (value: string): Cell => ({ text: value, kind: 'text' });
const number = (value: string): Cell => ({ text: value, kind: 'number' });
const read = (cell: Cell) => readRegionCode(cell, 'kemendagri');

describe('a region code', () => {
  it('is taken as dotted text, also with names in brackets behind it', () => {
    for (const written of ['52.71.03.1004', ' 52.71.03.1004 ', '52.71.03.1004 (Cakranegara Selatan, Cakranegara)']) {
      expect(read(text(written))).toEqual({ value: { system: 'kemendagri', code: '52.71.03.1004' } });
    }
  });

  it.each([
    ['32.1', '32.10'], ['32.01', '32.01'], ['52.71', '52.71'], ['5271031004', '52.71.03.1004'], ['527103', '52.71.03'], ['5271', '52.71'], ['52', '52'], ['7', undefined],
  ])('is refused as the number %s, suggesting %s', (written, suggestion) => {
    expect(read(number(written))).toEqual({ fault: 'code.number', suggestion });
  });

  it.each([['5271031004', '52.71.03.1004'], ['32.1', '32.10'], ['52.71.3.1004', '52.71.03.1004'], ['Mataram', undefined], ['52.71.03.10045', undefined]])(
    'is refused as the text %s, suggesting %s', (written, suggestion) => {
      expect(read(text(written))).toEqual({ fault: 'code.unreadable', suggestion });
    });

  it('never tells the two systems apart by length: ten digits are a BPS code only where the list says so', () => {
    expect(readRegionCode(text('5271010001'), 'bps')).toEqual({ value: { system: 'bps', code: '5271010001' } });
    expect(read(text('5271010001'))).toMatchObject({ fault: 'code.unreadable' });
    expect(readRegionCode(text('52.71.01.1001'), 'bps')).toMatchObject({ fault: 'code.unreadable' });
  });

  it('is suggested back whole when a spreadsheet has made a number of it', () => {
    const parts = fc.tuple(fc.integer({ min: 11, max: 96 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1001, max: 2999 }));
    fc.assert(fc.property(parts, ([province, regency, district, village]) => {
      const two = (part: number) => String(part).padStart(2, '0');
      const code = [two(province), two(regency), two(district), village].join('.');
      expect(read(number(String(Number(code.replaceAll('.', '')))))).toEqual({ fault: 'code.number', suggestion: code });
      const regencyCode = code.slice(0, 5);
      expect(read(number(String(Number(regencyCode))))).toEqual({ fault: 'code.number', suggestion: regencyCode });
    }));
  });
});
