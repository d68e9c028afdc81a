import { describe, expect, it } from '@jest/globals';
import { soundReportsSearch } from './search.js';

describe('the address of the reports', () => {
  it('keeps what is sound and leaves the rest out', () => {
    expect(soundReportsSearch({ tab: 'lists', month: '2021-08', satker: 'bppw-52' })).toEqual({ tab: 'lists', month: '2021-08', satker: 'bppw-52' });
    expect(soundReportsSearch({ tab: 'all', month: '2021-13', until: '31/08/2021', satker: 'BPPW 52' })).toEqual({});
    expect(soundReportsSearch({ until: '2021-99-99' })).toEqual({});
  });

  it('tells one end of the period, not two', () => {
    expect(soundReportsSearch({ month: '2021-08', until: '2021-08-15' })).toEqual({ month: '2021-08' });
    expect(soundReportsSearch({ until: '2021-08-15' })).toEqual({ until: '2021-08-15' });
  });
});
