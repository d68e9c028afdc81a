import { describe, expect, it } from '@jest/globals';
import { everywhereOf } from './everywhere-of.js';

const told = (...regions: readonly string[]): string => everywhereOf({ scope: { regions } }).id;

describe('where no province is chosen', () => {
  it('the whole country is told only to who has it', () => {
    expect([told(''), told('52', '')]).toEqual(['Seluruh Indonesia', 'Seluruh Indonesia']);
    expect([told('52.71'), told('52'), told('11', '12')]).toEqual(['Wilayah Anda', 'Wilayah Anda', 'Wilayah Anda']);
  });
});
