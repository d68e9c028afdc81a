import { describe, expect, it } from '@jest/globals';
import { soundLocationsSearch } from './search.js';

describe('the address of the list of locations', () => {
  it('keeps what is sound of it, whether typed or made', () => {
    const sound = { q: 'ampenan', stage: 'RKM', status: 'active', satker: 'bppw-52', regency: '52.71', overdue: true, handedOver: true, sort: 'amount', designate: true };
    expect(soundLocationsSearch({ ...sound, overdue: 'true', designate: 'true' })).toEqual(sound);
    for (const status of ['counted', 'open']) expect(soundLocationsSearch({ status })).toEqual({ status });
    expect(soundLocationsSearch({ regency: 52.71 })).toEqual({ regency: '52.71' });
  });

  it('leaves out what the server would refuse', () => {
    expect(soundLocationsSearch({ q: '  ', stage: 'rkm', status: 'gone', satker: 'BPPW 52', regency: '5271', overdue: 'maybe', sort: 'name', designate: 'no' })).toEqual({});
  });
});
