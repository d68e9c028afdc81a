import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAmount } from './read-amount.js';
import type { Cell } from './sheet.js';

const text = (value: string): Cell => ({ text: value, kind: 'text' });
const grouped = (amount: number, mark: string) => String(amount).replace(/\B(?=(\d{3})+$)/g, mark);

describe('an amount', () => {
  it('reads the same however a list writes it', () => {
    const styles: readonly ((amount: number) => Cell)[] = [
      (amount) => ({ text: String(amount), kind: 'number' }),
      (amount) => text(String(amount)),
      (amount) => text(grouped(amount, '.')),
      (amount) => text(`Rp ${grouped(amount, '.')},00`),
      (amount) => text(` Rp. ${grouped(amount, '.')},- `),
      (amount) => text(`IDR ${grouped(amount, ',')}.00`),
    ];
    fc.assert(fc.property(fc.integer({ min: 1_000_000, max: 999_999_999_999 }), fc.constantFrom(...styles), (amount, write) => {
      expect(readAmount(write(amount))).toEqual({ value: amount });
    }));
  });

  it.each([['Rp 300 juta', 300_000_000], ['1,5 miliar', 1_500_000_000], ['2,05 M', undefined], ['600 jt', 600_000_000]])('reads %s', (written, amount) => {
    expect(readAmount(text(written))).toEqual(amount === undefined ? { fault: 'amount.unreadable', suggestion: undefined } : { value: amount });
  });

  it('is refused when it is no whole rupiah', () => {
    expect(readAmount(text('300.000.000,50'))).toMatchObject({ fault: 'amount.not-whole' });
    expect(readAmount({ text: '300000000.5', kind: 'number' })).toMatchObject({ fault: 'amount.not-whole' });
    expect(readAmount({ text: '1e+300', kind: 'number' })).toMatchObject({ fault: 'amount.not-whole' });
  });

  it('is refused when the list seems to count in millions, and the full amount is suggested', () => {
    expect(readAmount({ text: '600', kind: 'number' })).toEqual({ fault: 'amount.too-small', suggestion: '600.000.000' });
    expect(readAmount(text('300.000'))).toMatchObject({ fault: 'amount.too-small' });
    expect(readAmount(text('0'))).toEqual({ fault: 'amount.too-small', suggestion: undefined });
  });

  it('is refused, never guessed, when its marks do not group thousands', () => {
    for (const odd of ['300.000.00', '300,000', '3.00.000.000', 'tiga ratus juta', '-300.000.000', '300 000 000', 'Rp', '#REF!']) {
      expect(readAmount(text(odd))).toMatchObject({ fault: 'amount.unreadable' });
    }
  });

  it('answers for any text at all', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('text' as const, 'number' as const), (value, kind) => {
      const reading = readAmount({ text: value, kind });
      if ('value' in reading) expect(Number.isSafeInteger(reading.value) && reading.value >= 1_000_000).toBe(true);
    }));
  });
});
