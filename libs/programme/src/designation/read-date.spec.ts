import { describe, expect, it } from '@jest/globals';
import { addDays, type PlainDate } from '@app/kernel';
import fc from 'fast-check';
import { readDate } from './read-date.js';
import type { Cell } from './sheet.js';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const text = (value: string): Cell => ({ text: value, kind: 'text' });
const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('1990-01-01' as PlainDate, count));

describe('a date', () => {
  it('reads the same however a list writes it, day first', () => {
    const styles: readonly ((year: string, month: string, day: string) => string)[] = [
      (year, month, day) => `${day}/${month}/${year}`,
      (year, month, day) => `${Number(day)}-${Number(month)}-${year}`,
      (year, month, day) => `${day}.${month}.${year}`,
      (year, month, day) => `${year}-${month}-${day}`,
      (year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
      (year, month, day) => ` ${day}  ${MONTHS[Number(month) - 1]?.toUpperCase()}  ${year} `,
      (year, month, day) => `${day}-${MONTHS[Number(month) - 1]?.slice(0, 3)}-${year}`,
    ];
    fc.assert(fc.property(days, fc.constantFrom(...styles), (date, write) => {
      const [year = '', month = '', day = ''] = date.split('-');
      expect(readDate(text(write(year, month, day)))).toEqual({ value: date });
    }));
  });

  it('knows the other spellings of months', () => {
    expect(readDate(text('7 Pebruari 2021'))).toEqual({ value: '2021-02-07' });
    expect(readDate(text('17 Agt. 2021'))).toEqual({ value: '2021-08-17' });
    expect(readDate(text('10 Nopember 2021'))).toEqual({ value: '2021-11-10' });
  });

  it('takes a date cell as it is', () => {
    expect(readDate({ text: '2021-04-12', kind: 'date' })).toEqual({ value: '2021-04-12' });
  });

  it('is refused when the calendar does not have it, suggesting the other order where that works', () => {
    expect(readDate(text('04/13/2021'))).toEqual({ fault: 'date.unreal', suggestion: '2021-04-13' });
    expect(readDate(text('31/02/2021'))).toEqual({ fault: 'date.unreal', suggestion: undefined });
    expect(readDate(text('30 Februari 2021'))).toMatchObject({ fault: 'date.unreal' });
  });

  it('is refused as a bare number, suggesting the day that spreadsheets mean by it', () => {
    expect(readDate({ text: '44298', kind: 'number' })).toEqual({ fault: 'date.number', suggestion: '2021-04-12' });
    expect(readDate({ text: '2021', kind: 'number' })).toEqual({ fault: 'date.number', suggestion: undefined });
  });

  it('is refused with two digits of a year, or as a month that does not exist', () => {
    for (const odd of ['12/04/21', '12 Foo 2021', 'April 2021', '12', 'constructor', '1 constructor 2021']) {
      expect(readDate(text(odd))).toMatchObject({ fault: 'date.unreadable' });
    }
  });
});
