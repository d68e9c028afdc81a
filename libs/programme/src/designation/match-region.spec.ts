import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexNames, matchRegion, type GivenNames } from './match-region.js';
import { LOMBOK, registerOf } from './lombok.fixture.js';
import { levelOfCode, REGION_LEVELS, type RegionLookup } from './region.js';

const match = (register: RegionLookup, given: GivenNames) => matchRegion(given, { find: register.find, names: indexNames(register) });

const MATARAM = { province: 'NTB', regency: 'Kota Mataram' };

describe('finding a region by its names', () => {
  it.each([
    { province: 'NUSA TENGGARA BARAT', regency: 'Kota Mataram', district: 'Kec. Ampenan', village: 'Kel. Bintaro' },
    { province: 'Prov. NTB', regency: 'KOTA MATARAM', district: 'ampenan', village: 'Kelurahan  BINTARO' },
    { province: 'NTB', regency: 'Mataram', village: 'Desa Bintaro' },
    { regency: 'Kota Mataram', district: 'Kecamatan Ampenan', village: 'bintaro.' },
  ])('is sure when only case, punctuation and titles differ: %j', (given) => {
    expect(match(LOMBOK, given)).toMatchObject({ sure: true, region: { code: '52.71.01.1013' } });
  });

  it('suggests, and never takes, a name of other spelling', () => {
    const found = match(LOMBOK, { ...MATARAM, district: 'Ampenan', village: 'Kebon Sari' });
    expect(found).toMatchObject({ sure: false, level: 'village', why: 'similar', candidates: [{ region: { code: '52.71.01.1010' } }] });
  });

  it('suggests the longer name of which a part was written', () => {
    expect(match(LOMBOK, { ...MATARAM, village: 'Kekalik' })).toMatchObject({ sure: false, why: 'similar', candidates: [{ region: { code: '52.71.04.1005' } }] });
  });

  it('names every village of that name when the district is not told', () => {
    const found = match(LOMBOK, { ...MATARAM, village: 'Karang Baru' });
    expect(found).toMatchObject({ sure: false, level: 'village', why: 'ambiguous', candidates: [{ region: { code: '52.71.04.1006' } }, { region: { code: '52.71.05.1004' } }] });
    expect(match(LOMBOK, { ...MATARAM, district: 'Selaparang', village: 'Karang Baru' })).toMatchObject({ sure: true, region: { code: '52.71.05.1004' } });
  });

  it('does not look beside the parent, though the same name stands there', () => {
    expect(match(LOMBOK, { ...MATARAM, village: 'Gerung Utara' })).toEqual({ sure: false, level: 'village', name: 'Gerung Utara', why: 'unknown', candidates: [] });
  });

  it('does not take a kabupaten for the kota of its name', () => {
    expect(match(LOMBOK, { province: 'NTB', regency: 'Kab. Bima' })).toMatchObject({ sure: true, region: { code: '52.06' } });
    expect(match(LOMBOK, { province: 'NTB', regency: 'Bima' })).toMatchObject({ sure: false, why: 'ambiguous', candidates: [{ region: { code: '52.06' } }, { region: { code: '52.72' } }] });
    expect(match(LOMBOK, { province: 'NTB', regency: 'Kab. Mataram' })).toMatchObject({ sure: false, why: 'similar', candidates: [{ region: { code: '52.71' } }] });
  });

  it('lets the title decide between a desa and a kelurahan of one name', () => {
    const gerung = { province: 'NTB', regency: 'Lombok Barat', district: 'Gerung' };
    expect(match(LOMBOK, { ...gerung, village: 'Desa Dasan Geres' })).toMatchObject({ sure: true, region: { code: '52.01.01.2002' } });
    expect(match(LOMBOK, { ...gerung, village: 'Dasan Geres' })).toMatchObject({ sure: false, why: 'ambiguous' });
  });

  it('carries a doubt about a wide name down to suggestions for the place itself', () => {
    const found = match(LOMBOK, { province: 'Nusa Tengara Barat', regency: 'Kota Mataram', district: 'Ampenan', village: 'Bintaro' });
    expect(found).toMatchObject({ sure: false, level: 'province', why: 'similar' });
    expect(found.sure ? [] : found.candidates.map(({ region }) => region.code)).toEqual(['52.71.01.1013']);
  });
});

const names = fc.constantFrom('Suka Maju', 'Suka Jaya', 'Sukamaju', 'Mekar', 'Mekar Sari', 'Mekarsari', 'Tanjung', 'Tanjung Baru');
const two = (part: number) => String(part).padStart(2, '0');
const registers = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2001, max: 2004 })), { minLength: 1, maxLength: 12 })
  .chain((places) => {
    const codes = [...new Set(places.flatMap(([province, regency, district, village]) => {
      const parts = [two(10 + province), two(regency), two(district), String(village)];
      return parts.map((_, depth) => parts.slice(0, depth + 1).join('.'));
    }))];
    return fc.array(names, { minLength: codes.length, maxLength: codes.length }).map((given) => Object.fromEntries(codes.map((code, at) => [code, given[at]!])));
  });
const given = fc.record({ province: names, regency: names, district: names, village: names }, { requiredKeys: ['village'] });

describe('finding a region, whatever the register and the names', () => {
  it('never leaves the region that the names above have settled', () => {
    fc.assert(fc.property(registers, given, (named, wanted) => {
      const found = match(registerOf(named), wanted);
      const codes = found.sure ? [found.region.code] : found.candidates.map(({ region }) => region.code);
      let settled = Object.keys(named);
      for (const level of REGION_LEVELS) {
        const exact = settled.filter((code) => levelOfCode(code) === level && named[code] === wanted[level]);
        if (wanted[level] === undefined) continue;
        if (exact.length !== 1) break;
        settled = settled.filter((code) => code.startsWith(`${exact[0]}.`) || code === exact[0]);
      }
      expect(codes.filter((code) => !settled.includes(code))).toEqual([]);
    }));
  });

  it('is sure only of the one region whose names are all as given', () => {
    fc.assert(fc.property(registers, given, (named, wanted) => {
      const register = registerOf(named);
      const found = match(register, wanted);
      const same = Object.keys(named).map((code) => register.find(code)).filter((region) =>
        region?.level === 'village' && REGION_LEVELS.every((level) => wanted[level] === undefined || region.path[level] === wanted[level]));
      if (found.sure) expect(same.map((region) => region?.code)).toEqual([found.region.code]);
    }));
  });
});
