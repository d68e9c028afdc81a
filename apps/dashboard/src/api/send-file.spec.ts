import { describe, expect, it } from '@jest/globals';
import { addressOfFile, typeOfFile } from './send-file.js';

describe('a file on its way', () => {
  it('is called by its own type where the server knows it, and else by the end of its name', () => {
    expect(typeOfFile({ name: 'IMG_1.PNG', type: 'image/jpeg' })).toBe('image/jpeg');
    expect(typeOfFile({ name: 'RAB.XLSX', type: '' })).toContain('spreadsheetml');
    expect(typeOfFile({ name: 'scan.jpeg', type: 'application/x-scan' })).toBe('image/jpeg');
    expect(typeOfFile({ name: 'virus.exe', type: '' })).toBe('application/octet-stream');
  });

  it('goes to an address of its location and its hash', () => {
    expect(addressOfFile('tps3r-2021-52.71', 'ab')).toBe('/v1/locations/tps3r-2021-52.71/files/ab');
  });
});
