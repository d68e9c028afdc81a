import { describe, expect, it } from '@jest/globals';
import { asBody, sheetRefusal } from './sheet-file.js';

describe('a sheet that somebody chooses', () => {
  it('is sent only where the server would read it', () => {
    expect(sheetRefusal({ name: 'Daftar.XLSX', size: 10_000_000 })).toBeUndefined();
    expect(sheetRefusal({ name: 'daftar.csv', size: 1 })).toBeUndefined();
    expect(sheetRefusal({ name: 'makro.xlsm', size: 1 })?.id).toContain('.xlsx');
    expect(sheetRefusal({ name: 'besar.csv', size: 10_000_001 })?.id).toContain('10 MB');
    expect(sheetRefusal({ name: 'kosong.csv', size: 0 })?.id).toContain('kosong');
  });

  it('is called by its name, whatever the machine takes it for', () => {
    expect(asBody({ name: 'a.csv', type: 'application/vnd.ms-excel' } as File).headers).toEqual({ 'content-type': 'text/csv' });
  });
});
