import { describe, expect, it } from '@jest/globals';
import { LOMBOK } from './lombok.fixture.js';
import type { ListedProgramme } from './listed-programme.js';
import { readSkList } from './read-sk-list.js';
import { reviewTable } from './review-table.js';
import type { Defaults } from './row-cells.js';
import type { Cell, SheetRow } from './sheet.js';

const programmeOf = (programme: string, level: ListedProgramme['unit']['level'], name: string): ListedProgramme =>
  ({ programme, name: { id: name, en: name }, unit: { level, label: { id: '', en: '' } } });
const PROGRAMMES = [programmeOf('kotaku-cfw', 'village', 'KOTAKU Padat Karya Tunai (CFW)'), programmeOf('pisew', 'district', 'PISEW'), programmeOf('tps3r', 'village', 'TPS 3R')];

const rowsOf = (...lines: readonly (readonly (string | Cell)[])[]): readonly SheetRow[] =>
  lines.map((line, at) => ({ number: at + 1, cells: line.map((cell) => typeof cell === 'string' ? { text: cell, kind: cell === '' ? 'empty' : 'text' } : cell) }));
const read = (rows: readonly SheetRow[], defaults?: Defaults) => readSkList(rows, { regions: LOMBOK, programmes: PROGRAMMES, defaults });

const TITLES = ['No', 'No. SK', 'Tgl SK', 'Program', 'TA', 'Provinsi', 'Kab / Kota', 'Kecamatan', 'Nama Desa/Kelurahan', 'Pagu (Rp)', 'Satuan Kerja'];
const SK = ['177/KPTS/M/2021', '12 April 2021', 'Cash for Work', 'TA 2021', 'NTB', 'Kota Mataram'];
const BINTARO = ['1', ...SK, 'Ampenan', 'Bintaro', 'Rp 300.000.000,00', 'BPPW NTB'];

describe('an SK list', () => {
  it('becomes designations, wherever its headings stand and however they are written', () => {
    const list = read(rowsOf(['DAFTAR LOKASI', ''], ['Lampiran SK 177/KPTS/M/2021'], [''], TITLES, BINTARO));
    expect(list.header?.row).toBe(4);
    expect(list).toMatchObject({ doubtful: [], problems: [], warnings: [] });
    expect(list.designations).toEqual([{
      row: 5, locationId: 'kotaku-cfw-2021-52.71.01.1013', region: LOMBOK.find('52.71.01.1013'),
      data: {
        programme: 'kotaku-cfw', fiscalYear: 2021, region: '52.71.01.1013', sk: { number: '177/KPTS/M/2021', date: '2021-04-12', row: 1 },
        amount: 300_000_000, satker: 'BPPW NTB',
      },
    }]);
  });

  it('may leave out columns that a default answers for', () => {
    const defaults = { skNumber: '177/KPTS/M/2021', skDate: '12/04/2021', programme: 'kotaku-cfw', fiscalYear: '2021', satker: 'BPPW NTB', amount: '300 juta', province: 'NTB' };
    const list = read(rowsOf(['Kab/Kota', 'Kecamatan', 'Kelurahan'], ['Kota Mataram', 'Ampenan', 'Bintaro'], ['Kota Mataram', 'Sekarbela', 'Kekalik Jaya']), defaults);
    expect(list.designations.map(({ locationId, data }) => [locationId, data.sk.row, data.amount])).toEqual([
      ['kotaku-cfw-2021-52.71.01.1013', 1, 300_000_000], ['kotaku-cfw-2021-52.71.04.1005', 2, 300_000_000],
    ]);
  });

  it('is told once, not once per row, that a column is missing', () => {
    const list = read(rowsOf(TITLES.slice(0, -1), BINTARO.slice(0, -1), BINTARO.slice(0, -1)));
    expect(list.problems.map(({ row, code, column }) => ({ row, code, column }))).toEqual([{ row: 1, code: 'column.missing', column: 'Satker' }]);
    expect(list.designations).toEqual([]);
  });

  it('is told when no row looks like headings', () => {
    expect(read(rowsOf(['Kota Mataram', 'Ampenan', 'Bintaro'])).problems).toMatchObject([{ code: 'header.missing', row: 1 }]);
    expect(read([]).problems).toMatchObject([{ code: 'header.missing' }]);
  });

  it('reports every problem of a row at once, in both languages, with what was written', () => {
    const list = read(rowsOf(TITLES, ['x', '', '31/02/2021', 'Jalan Tol', '21', 'NTB', 'Kota Mataram', 'Ampenan', 'Bintaro', '600', '']));
    expect(list.problems.map(({ column, value, code }) => [column, value, code])).toEqual([
      ['No', 'x', 'number.unreadable'], ['No. SK', '', 'cell.missing'], ['Tgl SK', '31/02/2021', 'date.unreal'], ['Program', 'Jalan Tol', 'programme.unknown'],
      ['TA', '21', 'year.unreadable'], ['Pagu (Rp)', '600', 'amount.too-small'], ['Satuan Kerja', '', 'cell.missing'],
    ]);
    expect(list.problems[5]).toMatchObject({ row: 2, suggestion: '600.000.000', sentence: { id: expect.stringContaining('di bawah satu juta'), en: expect.stringContaining('below one million') } });
  });

  it('sends a doubtful place to a person, with all the rest ready', () => {
    const list = read(rowsOf(TITLES, ['7', ...SK, 'Ampenan', 'Kebon Sari', '300.000.000', 'BPPW NTB']));
    expect(list.designations).toEqual([]);
    expect(list.doubtful).toMatchObject([{
      row: 2, doubt: { code: 'name.similar', column: 'Nama Desa/Kelurahan', value: 'Kebon Sari' },
      candidates: [{ region: { code: '52.71.01.1010', name: 'Kebun Sari' } }], draft: { programme: 'kotaku-cfw', amount: 300_000_000, sk: { row: 7 } },
    }]);
  });

  it('does not offer a draft of a row that has other problems, but tells both', () => {
    const list = read(rowsOf(TITLES, ['7', ...SK, 'Ampenan', 'Kebon Sari', 'banyak', 'BPPW NTB']));
    expect(list.doubtful[0]?.draft).toBeUndefined();
    expect(list.problems).toMatchObject([{ code: 'amount.unreadable' }]);
  });

  it('takes a kecamatan where the programme works there, and does not ask for a village', () => {
    const list = read(rowsOf(TITLES, ['1', '12/KPTS/2023', '19 Januari 2023', 'PISEW', '2023', 'NTB', 'Kota Mataram', 'Ampenan', '', '600 juta', 'BPPW NTB']));
    expect(list.designations.map(({ locationId }) => locationId)).toEqual(['pisew-2023-52.71.01']);
  });

  it('asks for the village where the programme works there, and always for the regency', () => {
    const list = read(rowsOf(TITLES, ['1', ...SK, 'Ampenan', '', '300 juta', 'X'], ['2', ...SK.slice(0, 5), '', '', 'Bintaro', '300 juta', 'X']));
    expect(list.problems.map(({ row, column, code }) => [row, column, code])).toEqual([[2, 'Nama Desa/Kelurahan', 'cell.missing'], [3, 'Kab / Kota', 'cell.missing']]);
  });

  it('keeps the first of two rows for one location and tells the second', () => {
    const list = read(rowsOf(TITLES, BINTARO, BINTARO.with(3, 'TPS 3R'), BINTARO));
    expect(list.designations.map(({ row }) => row)).toEqual([2, 3]);
    expect(list.problems).toMatchObject([{ row: 4, code: 'row.repeated', sentence: { id: expect.stringContaining('baris 2') } }]);
  });

  it('uses the value of a formula and says so', () => {
    const list = read(rowsOf(TITLES, BINTARO.map((cell, at): string | Cell => at === 9 ? { text: '300000000', kind: 'number', formula: true } : cell)));
    expect(list.designations).toHaveLength(1);
    expect(list.warnings).toMatchObject([{ row: 2, column: 'Pagu (Rp)', code: 'cell.formula', value: '300000000' }]);
  });

  it('passes over totals, column numbers and empty rows, and says which', () => {
    const list = read(rowsOf(TITLES, TITLES.map((_, at) => `(${at + 1})`), BINTARO, [''], ['', '', 'Jumlah', '', '', '', '', '', '', '300.000.000']));
    expect(list).toMatchObject({ problems: [], skipped: [2, 5] });
    expect(list.designations).toHaveLength(1);
  });

  it('is told when two headings name the same content', () => {
    expect(read(rowsOf([...TITLES, 'Desa'], [...BINTARO, 'Bintaro'])).problems).toMatchObject([{ row: 1, column: 'Desa', code: 'column.repeated' }]);
  });
});

describe('a region code in a list', () => {
  const coded = (code: string | Cell, village: string, system = '') => read(rowsOf([...TITLES, 'Kode Wilayah', 'Sistem Kode'], ['1', ...SK, 'Ampenan', village, '300 juta', 'BPPW NTB', code, system]));

  it('settles a spelling that differs, and the difference is told', () => {
    const list = coded('52.71.01.1010', 'Kebon Sari');
    expect(list.designations.map(({ data }) => data.region)).toEqual(['52.71.01.1010']);
    expect(list.warnings).toMatchObject([{ code: 'name.respelled', value: 'Kebon Sari' }]);
  });

  it('does not overrule a name that means another place', () => {
    expect(coded('52.71.01.1010', 'Bintaro').doubtful).toMatchObject([{ doubt: { code: 'code.contradicted', column: 'Nama Desa/Kelurahan' }, candidates: [{ region: { code: '52.71.01.1013' } }] }]);
    expect(coded('52.01.01.1001', 'Gerung Utara').doubtful).toMatchObject([{ doubt: { code: 'code.contradicted', column: 'Kab / Kota' } }]);
  });

  it('that nobody has is answered by the nearest names at the level of the programme, first in the kecamatan, then in the regency', () => {
    const suggested = (village: string) => coded('52.71.01.1999', village).doubtful[0]?.candidates.map(({ region }) => region.code);
    expect(suggested('Kebon Sari')).toContain('52.71.01.1010');
    expect(suggested('Kekalik Jayaa')).toEqual(['52.71.04.1005']);
    expect(suggested('')).toEqual([]);
  });

  it('is refused where no region has it or its level is not the programme\'s', () => {
    expect(coded('52.71.01.1999', 'Bintaro').doubtful).toMatchObject([{ doubt: { code: 'code.unknown' }, candidates: [{ region: { code: '52.71.01.1013' } }] }]);
    expect(coded('52.71.01', 'Bintaro').problems).toMatchObject([{ code: 'code.level' }]);
  });

  it('stops a row when a spreadsheet has made a number of it', () => {
    const list = coded({ text: '5271011013', kind: 'number' }, 'Bintaro');
    expect(list.problems).toMatchObject([{ code: 'code.number', suggestion: '52.71.01.1013' }]);
    expect(list.designations).toEqual([]);
  });

  it('of BPS is no Kemendagri code: the names decide', () => {
    expect(coded('5271011013', 'Bintaro', 'BPS').designations.map(({ data }) => data.region)).toEqual(['52.71.01.1013']);
    expect(coded('5271011013', 'Bintaro').problems).toMatchObject([{ code: 'code.unreadable' }]);
  });
});

describe('the review table', () => {
  it('gives back the rows that need a person, and reads whole once a suggested code is chosen', () => {
    const rows = rowsOf(['Lampiran'], TITLES, BINTARO, ['2', ...SK, 'Ampenan', 'Kebon Sari', '300.000.000', 'BPPW NTB'], ['3', ...SK, 'Sekarbela', 'Kekalik', '300.000.000', 'BPPW NTB']);
    const review = reviewTable(rows, read(rows));
    expect(review.titles).toEqual([...TITLES, 'Kode Wilayah', 'Kode Usulan 1', 'Kode Usulan 2', 'Kode Usulan 3', 'Masalah']);
    expect(review.rows.map((row) => [row[8], row[11], row[12], row[13]])).toEqual([
      ['Kebon Sari', '', '52.71.01.1010 (Kebun Sari, Ampenan, Kota Mataram, Nusa Tenggara Barat)', ''],
      ['Kekalik', '', '52.71.04.1005 (Kekalik Jaya, Sekarbela, Kota Mataram, Nusa Tenggara Barat)', ''],
    ]);
    expect(review.rows[0]?.[15]).toMatch(/ejaan itu.*\(.*spelling/);

    const corrected = rowsOf(review.titles, ...review.rows.map((row) => row.with(11, row[12]!)));
    const second = read(corrected);
    expect(second.designations.map(({ data }) => [data.region, data.sk.row])).toEqual([['52.71.01.1010', 2], ['52.71.04.1005', 3]]);
    expect(reviewTable(corrected, second).titles).toEqual(review.titles);
  });
});
