import { describe, expect, it } from '@jest/globals';
import { openRegions } from './index.js';

const regions = openRegions();

describe('the register of regions', () => {
  it('finds a region of every level with the names above it', () => {
    expect(regions.find('52')).toEqual({ code: '52', level: 'province', name: 'Nusa Tenggara Barat', path: { province: 'Nusa Tenggara Barat' } });
    expect(regions.find('52.71')).toMatchObject({ level: 'regency', name: 'Kota Mataram' });
    expect(regions.find('52.71.03')).toMatchObject({ level: 'district', name: 'Cakranegara' });
    expect(regions.find('52.71.03.1004')).toEqual({
      code: '52.71.03.1004', level: 'village', name: 'Cakranegara Selatan',
      path: { province: 'Nusa Tenggara Barat', regency: 'Kota Mataram', district: 'Cakranegara', village: 'Cakranegara Selatan' },
    });
  });

  it('finds nothing for a code that no region has, whatever its form', () => {
    for (const code of ['', '5', '99', '52.7', '52.71.', '52.71.03.', '52.71.03.9999', '5271031004', '52.71.03.1004.1', '52.71.03.1004,', '..', 'Mataram']) {
      expect(regions.find(code)).toBeUndefined();
    }
  });

  it('lists what lies within a region, over one or more levels, and nothing beside it', () => {
    expect(regions.within(undefined, 'province')).toHaveLength(38);
    expect(regions.within('52.71', 'district').map(({ name }) => name)).toEqual(['Ampenan', 'Mataram', 'Cakranegara', 'Sekarbela', 'Selaparang', 'Sandubaya']);
    expect(regions.within('52.71', 'village')).toHaveLength(50);
    expect(regions.within('52.7', 'village')).toEqual([]);
    expect(regions.within('52.71.03.1004', 'village')).toEqual([]);
  });

  it('keeps commas and quotation marks that belong to a name', () => {
    expect(regions.find('12.07.28.1007')?.name).toBe('Lubuk Pakam I,II');
    expect(regions.find('35.29.22')?.name).toBe('Ra"as');
  });

  it('holds every region of the country under a parent that exists', () => {
    const villages = regions.within(undefined, 'village');
    expect(villages).toHaveLength(83_762);
    const districts = new Set(regions.within(undefined, 'district').map(({ code }) => code));
    expect(villages.filter(({ code }) => !districts.has(code.slice(0, 8)))).toEqual([]);
  });

  it('names its data set, for the credit its licence asks', () => {
    expect(regions.source).toMatch(/^idn-area-data \d+\.\d+\.\d+ \(Kemendagri, ODbL 1\.0\)$/);
  });
});
