import { describe, expect, it } from '@jest/globals';
import { openRegions } from '@app/adapters/kemendagri';
import { csvOf, readSheet } from '@app/adapters/sheets';
import { loadDefinitionFiles } from '@app/engine';
import { readSkList, reviewTable, type RegionLevel, type SheetRow, type SkList } from '@app/programme';
import fc from 'fast-check';

const regions = openRegions();
const programmes = loadDefinitionFiles('libs/programme/definitions').definitions;
const DEFAULTS = { skNumber: '1/KPTS/M/2026', skDate: '05/01/2026', programme: 'kotaku-cfw', fiscalYear: '2026', amount: '300.000.000', satker: 'bppw' };
const read = (rows: readonly SheetRow[]) => readSkList(rows, { regions, programmes, defaults: DEFAULTS });

const rowsOf = async (file: string | Buffer, name: string): Promise<readonly SheetRow[]> => {
  const reading = await readSheet(file, { name });
  if (!reading.readable) throw new Error(reading.refusal.code);
  return reading.sheet.rows;
};
const sample = (name: string) => rowsOf(`libs/programme/samples/${name}`, name);
const codesOf = ({ designations }: SkList) => Object.fromEntries(designations.map(({ region, data }) => [`${data.programme} ${region.name}`, region.code]));

describe('the SK list of Mataram 2021', () => {
  const SETTLED = {
    'kotaku-dfat Kekalik Jaya': '52.71.04.1005', 'kotaku-dfat Sayang-sayang': '52.71.03.1009', 'kotaku-dfat Babakan': '52.71.06.1002', 'kotaku-dfat Bertais': '52.71.06.1003',
    'kotaku-cfw Tanjung Karang': '52.71.04.1002', 'kotaku-cfw Pagutan': '52.71.02.1008', 'kotaku-cfw Mataram Timur': '52.71.02.1002', 'kotaku-cfw Karang Pule': '52.71.04.1001',
    'kotaku-cfw Ampenan Utara': '52.71.01.1007', 'kotaku-cfw Cakranegara Selatan': '52.71.03.1004', 'kotaku-cfw Cakranegara Utara': '52.71.03.1007', 'kotaku-cfw Pagesangan Barat': '52.71.02.1009',
  };

  it('as published leaves one place in doubt, spelled in another way than Kemendagri does', async () => {
    const list = read(await sample('sk-mataram-2021.csv'));
    expect(list.problems).toEqual([]);
    expect(codesOf(list)).toEqual(SETTLED);
    expect(list.doubtful).toMatchObject([{ row: 2, doubt: { code: 'name.similar', value: 'Kebon Sari' }, candidates: [{ region: { code: '52.71.01.1010', name: 'Kebun Sari' } }] }]);
  });

  it('as reviewed is whole', async () => {
    const list = read(await sample('sk-mataram-2021-reviewed.csv'));
    expect(list).toMatchObject({ problems: [], doubtful: [], warnings: [{ code: 'name.respelled', row: 2 }] });
    expect(codesOf(list)).toEqual({ ...SETTLED, 'kotaku-dfat Kebun Sari': '52.71.01.1010' });
    expect(new Set(list.designations.map(({ data }) => data.amount))).toEqual(new Set([2_000_000_000, 300_000_000]));
  });

  it('comes back through its review file: a suggested code copied to its column settles the doubt', async () => {
    const rows = await sample('sk-mataram-2021.csv');
    const { titles, rows: doubtful } = reviewTable(rows, read(rows));
    const [code, suggestion] = [titles.indexOf('Kode Wilayah'), titles.indexOf('Kode Usulan 1')];
    const corrected = csvOf({ titles, rows: doubtful.map((row) => row.with(code, row[suggestion]!)) });
    const list = read(await rowsOf(Buffer.from(corrected), 'periksa.csv'));
    expect(codesOf(list)).toEqual({ 'kotaku-dfat Kebun Sari': '52.71.01.1010' });
    expect(list.designations[0]?.data).toMatchObject({ amount: 2_000_000_000, sk: { number: '177/KPTS/M/2021', row: 1 } });
  });
});

const TITLES = ['Provinsi', 'Kab/Kota', 'Kecamatan', 'Desa/Kelurahan', 'Program'];
const listOf = (...lines: readonly (readonly string[])[]): readonly SheetRow[] =>
  [TITLES, ...lines].map((line, at) => ({ number: at + 1, cells: line.map((text) => ({ text, kind: 'text' })) }));
const sampled = (level: RegionLevel) => fc.constantFrom(...regions.within(undefined, level).map(({ code }) => code)).map((code) => regions.find(code)!);

describe('the names of the country', () => {
  const disguise = fc.constantFrom<(name: string) => string>((name) => name, (name) => name.toUpperCase(), (name) => `  ${name.toLowerCase()} `);

  it('lead each village to its own code, and where two share all names, to both for a person to choose', () => {
    fc.assert(fc.property(sampled('village'), disguise, ({ code, path }, write) => {
      const { designations, doubtful, problems } = read(listOf([path.province, path.regency!, path.district!, path.village!].map(write).concat('kotaku-cfw')));
      expect(problems).toEqual([]);
      if (designations.length > 0) expect(designations.map(({ region }) => region.code)).toEqual([code]);
      else expect(doubtful).toMatchObject([{ doubt: { code: 'name.ambiguous' }, candidates: expect.arrayContaining([expect.objectContaining({ region: expect.objectContaining({ code }) })]) }]);
    }), { numRuns: 2000 });
  });

  it('lead each kecamatan to its own code, where a programme works there', () => {
    fc.assert(fc.property(sampled('district'), disguise, ({ code, path }, write) => {
      const { designations } = read(listOf([path.province, path.regency!, path.district!].map(write).concat('', 'pisew')));
      expect(designations.map(({ region }) => region.code)).toEqual([code]);
    }), { numRuns: 500 });
  });

  it('lead each kabupaten and kota to its own code, also without the word before it wherever that says enough', () => {
    for (const { code, name } of regions.within(undefined, 'regency')) {
      const { province } = regions.find(code)!.path;
      expect(read(listOf([province, name, '', '', 'pkh'])).designations.map(({ region }) => region.code)).toEqual([code]);
      const bare = read(listOf([province, name.replace(/^(Kabupaten|Kota) (Administrasi )?/, ''), '', '', 'pkh']));
      if (bare.designations.length > 0) expect(bare.designations.map(({ region }) => region.code)).toEqual([code]);
      else expect(bare.doubtful[0]?.candidates.map(({ region }) => region.code)).toContain(code);
    }
  });

  it('never lead out of the regency, however a village is misspelled', () => {
    const slip = fc.tuple(fc.nat(), fc.constantFrom('', 'x', 'oe', ' ')).map(([at, put]) => (name: string) => name.slice(0, at % name.length) + put + name.slice((at % name.length) + 1));
    fc.assert(fc.property(sampled('village'), slip, ({ code, path }, misspell) => {
      const { designations, doubtful } = read(listOf([path.province, path.regency!, '', misspell(path.village!), 'sanimas']));
      const found = [...designations.map(({ region }) => region.code), ...doubtful.flatMap(({ candidates }) => candidates.map(({ region }) => region.code))];
      expect(found.filter((one) => !one.startsWith(`${code.slice(0, 5)}.`))).toEqual([]);
    }), { numRuns: 500 });
  });
});
