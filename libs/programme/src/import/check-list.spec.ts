import { describe, expect, it } from '@jest/globals';
import { LOMBOK } from '../designation/lombok.fixture.js';
import type { ListedProgramme } from '../designation/listed-programme.js';
import type { Cell, SheetRow } from '../designation/sheet.js';
import { checkList } from './check-list.js';
import { countKinds } from './checked.js';
import { mappingUnmet, proposeMapping } from './mapping.js';
import type { KnownPlace } from './read-reports.js';

const PROGRAMMES: readonly ListedProgramme[] = [{ programme: 'kotaku-cfw', name: { id: 'KOTAKU CFW', en: 'KOTAKU CFW' }, unit: { level: 'village', label: { id: '', en: '' } } }];
const PLACES = new Map<string, KnownPlace>([
  ['kotaku-cfw-2021-52.71.01.1013', { names: { province: 'NTB', regency: 'Kota Mataram', district: 'Ampenan', village: 'Bintaro' }, situation: 'active', works: [], sk: { number: 'SK-0', date: '2021-01-04', row: 1 }, amount: 300_000_000 }],
  ['kotaku-cfw-2021-52.71.04.1005', { names: { province: 'NTB', regency: 'Kota Mataram', district: 'Sekarbela', village: 'Kekalik Jaya' }, situation: 'active', works: [{ work: 'work-1', name: 'Drainase' }, { work: 'work-2', name: 'Jalan' }], sk: { number: 'SK-1', date: '2021-04-12', row: 1 }, amount: 300_000_000 }],
]);
const context = { regions: LOMBOK, programmes: PROGRAMMES, knows: (id: string) => PLACES.get(id) };

const rowsOf = (...lines: readonly (readonly (string | Cell)[])[]): readonly SheetRow[] =>
  lines.map((line, at) => ({ number: at + 1, cells: line.map((cell) => typeof cell === 'string' ? { text: cell, kind: cell === '' ? 'empty' : 'text' } : cell) }));
const number = (text: string): Cell => ({ text, kind: 'number' });

const SK_TITLES = ['No', 'No SK', 'Tanggal SK', 'Program', 'TA', 'Provinsi', 'Kab/Kota', 'Kecamatan', 'Desa/Kelurahan', 'Kode Wilayah', 'Besaran Bantuan', 'Satker'];
const sk = (kecamatan: string, desa: string, code: string | Cell = ''): (string | Cell)[] => ['1', 'SK-1', '12/04/2021', 'kotaku-cfw', '2021', 'NTB', 'Kota Mataram', kecamatan, desa, code, '300.000.000', 'bppw-52'];

describe('checking a list of designations', () => {
  const rows = rowsOf(SK_TITLES, sk('Ampenan', 'Bintaro'), sk('Ampenan', 'Bintaro'), sk('Ampenan', 'Kebon Sari'), sk('', '', number('52.7')), sk('Sekarbela', 'Kekalik Jayaa', '52.71.04.1005'), ['Jumlah', '4']);

  it('sorts every row into what is ready, doubtful, said twice or wrong, and loses none', () => {
    const { rows: checked, skipped, problems } = checkList('designation', rows, { headerRow: 1 }, context);
    expect(problems).toEqual([]);
    expect(skipped).toEqual([7]);
    expect(checked.map(({ row, kind }) => [row, kind])).toEqual([[2, 'ready'], [3, 'duplicate'], [4, 'error'], [5, 'error'], [6, 'warning']]);
    expect(countKinds(checked)).toEqual({ ready: 1, warning: 1, error: 2, duplicate: 1 });
    expect(checked[0]?.step).toMatchObject({ locationId: 'kotaku-cfw-2021-52.71.01.1013', command: { type: 'DesignateLocation' } });
    expect(checked.filter(({ step }) => step !== undefined)).toHaveLength(2);
  });

  it('suggests the zero that a number has lost, and the nearest village of the same kecamatan', () => {
    const [, , village, cut] = checkList('designation', rows, { headerRow: 1 }, context).rows;
    expect(cut?.findings[0]).toMatchObject({ column: 'Kode Wilayah', value: '52.7', code: 'code.number', suggestions: [{ field: 'regionCode', value: '52.70' }] });
    expect(village?.findings[0]).toMatchObject({ column: 'Desa/Kelurahan', value: 'Kebon Sari', code: 'name.similar' });
    expect(village?.findings[0]?.suggestions.every(({ value }) => value.startsWith('52.71.01.'))).toBe(true);
    expect(village?.findings[0]?.suggestions[0]).toMatchObject({ field: 'regionCode', label: expect.stringContaining('Kebun Sari') });
  });

  it('takes a code over where the list has no column of codes', () => {
    const named = rowsOf(SK_TITLES.filter((title) => title !== 'Kode Wilayah'), sk('Ampenan', 'Kebon Sari').filter((_, at) => at !== 9));
    const [doubtful] = checkList('designation', named, { headerRow: 1 }, context).rows;
    const { field = '', value = '' } = doubtful?.findings[0]?.suggestions[0] ?? {};
    const [settled] = checkList('designation', named, { headerRow: 1, corrections: [{ row: 2, field, value }] }, context).rows;
    expect([doubtful?.kind, settled?.kind, settled?.step?.locationId]).toEqual(['error', 'warning', 'kotaku-cfw-2021-52.71.01.1010']);
    expect(settled?.place).toBe('Kebun Sari, Ampenan, Kota Mataram, Nusa Tenggara Barat');
  });

  it('does not designate again what was withdrawn', () => {
    const knows = (id: string) => { const known = PLACES.get(id); return known && { ...known, situation: 'cancelled' as const }; };
    expect(checkList('designation', rowsOf(SK_TITLES, sk('Ampenan', 'Bintaro')), { headerRow: 1 }, { ...context, knows }).rows).toMatchObject([
      { row: 2, kind: 'error', findings: [{ code: 'location.withdrawn', value: 'kotaku-cfw-2021-52.71.01.1013' }] },
    ]);
  });

  it('takes a suggestion over as a correction, without another file', () => {
    const [doubtful] = checkList('designation', rows, { headerRow: 1 }, context).rows.filter(({ row }) => row === 4);
    const { value } = doubtful!.findings[0]!.suggestions[0]!;
    const again = checkList('designation', rows, { headerRow: 1, corrections: [{ row: 4, field: 'regionCode', value }] }, context).rows.find(({ row }) => row === 4);
    expect(again).toMatchObject({ kind: 'warning', step: { locationId: `kotaku-cfw-2021-${value}` }, findings: [{ code: 'name.respelled' }] });
  });

  it('amends a location that is there only where a reason is given, and leaves what is the same', () => {
    const list = rowsOf(SK_TITLES, sk('Ampenan', 'Bintaro'), sk('Sekarbela', 'Kekalik Jaya'));
    const commands = (mapping: object) => checkList('designation', list, { headerRow: 1, ...mapping }, context).rows.map(({ step }) => step?.command);
    expect(commands({}).map((command) => command?.type)).toEqual(['DesignateLocation', 'DesignateLocation']);
    expect(commands({ amendReason: 'SK perubahan' })).toMatchObject([
      { type: 'AmendDesignation', data: { sk: { number: 'SK-1', date: '2021-04-12', row: 1 }, amount: 300_000_000, reason: 'SK perubahan' } },
      { type: 'DesignateLocation' },
    ]);
  });

  it('reads columns as they are mapped, whatever they are called', () => {
    const odd = rowsOf(['A', 'B', 'C', 'Kelurahan', 'Kecamatan', 'Kota'], ['SK-1', '12/04/2021', '300.000.000', 'Bintaro', 'Ampenan', 'Kota Mataram']);
    const columns = ['skNumber', 'skDate', 'amount', 'village', 'district', 'regency'].map((field, column) => ({ field, column }));
    const defaults = [{ field: 'programme', value: 'kotaku-cfw' }, { field: 'fiscalYear', value: '2021' }, { field: 'satker', value: 'bppw-52' }];
    expect(checkList('designation', odd, { headerRow: 1, columns, defaults }, context).rows).toMatchObject([{ kind: 'ready' }]);
    expect(checkList('designation', odd, { headerRow: 1, columns }, context).problems.map(({ code }) => code)).toEqual(['column.missing', 'column.missing', 'column.missing']);
  });
});

describe('checking a list of progress reports', () => {
  const TITLES = ['Kode Lokasi', 'Kode Paket', 'Fisik (%)', 'Tanggal Pengamatan', 'Kendala'];
  const check = (...lines: readonly (readonly (string | Cell)[])[]) => checkList('progress', rowsOf(TITLES, ...lines), { headerRow: 1 }, context);
  const ONE = 'kotaku-cfw-2021-52.71.01.1013';
  const TWO = 'kotaku-cfw-2021-52.71.04.1005';

  it('makes a report of each row that says something, and passes over those left blank', () => {
    const { rows, skipped } = check([ONE, '', '45,5', '20/07/2021', ' Hujan\nlebat '], [TWO, 'work-1', '', '', ''], [TWO, 'work-2', number('60'), '2021-07-21']);
    expect(skipped).toEqual([3]);
    expect(rows.map(({ step }) => step?.command)).toEqual([
      { type: 'ReportProgress', data: { percent: 45.5, observedOn: '2021-07-20', photos: [], obstacle: 'Hujan lebat' } },
      { type: 'ReportProgress', data: { work: 'work-2', percent: 60, observedOn: '2021-07-21', photos: [] } },
    ]);
  });

  it('names what is wrong with each cell', () => {
    const { rows } = check(['entah', '', '10', '2021-07-20'], [TWO, '', '10', '2021-07-20'], [TWO, 'work-9', '110', '31/02/2021'], [ONE, '', number('0.455'), '2021-07-20']);
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['location.unknown'], ['work.missing'], ['percent.unreadable', 'date.unreal', 'work.unknown'], ['percent.fraction']]);
    expect(rows[3]?.findings[0]?.suggestions).toEqual([{ field: 'percent', value: '45.5' }]);
    expect(rows.every(({ kind, step }) => kind === 'error' && step === undefined)).toBe(true);
  });

  it('takes one report of a place only once', () => {
    expect(check([ONE, '', '45', '2021-07-20'], [ONE, '', '50', '2021-07-21']).rows.map(({ kind }) => kind)).toEqual(['ready', 'duplicate']);
  });

  it('takes a photo with all that is known of it, or none', () => {
    const rows = rowsOf([...TITLES, 'Berkas Foto', 'Sidik Foto (SHA-256)', 'Ukuran Foto (bita)'], [ONE, '', '50', '2021-07-20', '', 'a.jpg', 'A'.repeat(64), '1024'], [TWO, 'work-1', '50', '2021-07-20', '', 'a.jpg']);
    const [whole, half] = checkList('progress', rows, { headerRow: 1 }, context).rows;
    expect(whole?.step?.command).toMatchObject({ data: { photos: [{ name: 'a.jpg', hash: 'a'.repeat(64), bytes: 1024 }] } });
    expect(half?.findings).toMatchObject([{ code: 'photo.incomplete' }]);
  });
});

describe('checking a list of labour reports', () => {
  it('reads figures, months and wages as offices write them', () => {
    const titles = ['Kode Lokasi', 'Bulan', 'Pekerja', 'Perempuan', 'MBR', 'Terdampak', 'HOK', 'Upah (Rp)', 'Usia Termuda'];
    const { rows } = checkList('labour', rowsOf(titles, ['kotaku-cfw-2021-52.71.01.1013', '01/08/2021', '10', '4', '8', '2', '120,5', 'Rp 950.000,00', '19']), { headerRow: 1 }, context);
    expect(rows[0]?.step?.command).toEqual({ type: 'ReportLabour', data: { month: '2021-08', workers: 10, women: 4, mbr: 8, affected: 2, hok: 120.5, wages: 950_000, youngestAge: 19 } });
  });
});

describe('proposing how a list is read', () => {
  it('finds the headings below a title, and says what it takes each column for', () => {
    const { headerRow, columns, rows } = proposeMapping('progress', rowsOf(['LAPORAN FISIK'], ['Kode Lokasi', 'Fisik', 'Tgl Pengamatan', 'Kendalla', 'Catatan kantor'], ['x', '10', '1/7/2021', 'banjir', '']));
    expect([headerRow, rows]).toEqual([2, 1]);
    expect(columns.map(({ title, field, suggestions }) => [title, field, suggestions])).toEqual([
      ['Kode Lokasi', 'locationId', []], ['Fisik', 'percent', []], ['Tgl Pengamatan', 'observedOn', []], ['Kendalla', undefined, ['obstacle']], ['Catatan kantor', undefined, []],
    ]);
    expect(columns[3]?.samples).toEqual(['banjir']);
  });

  it('shows the first rows where no headings are found', () => {
    expect(proposeMapping('designation', rowsOf(['a', 'b'], ['c']))).toEqual({ columns: [], rows: 2, top: [{ row: 1, texts: ['a', 'b'] }, { row: 2, texts: ['c'] }] });
  });

  it('refuses a mapping that names what is not there', () => {
    const rows = rowsOf(SK_TITLES, sk('Ampenan', 'Bintaro'));
    const mapping = { headerRow: 9, columns: [{ field: 'village', column: 1 }, { field: 'village', column: 2 }, { field: 'color', column: 3 }], corrections: [{ row: 2, field: 'regionCode', value: 'x' }] };
    expect(mappingUnmet('designation', mapping, rows).map(({ code }) => code)).toEqual(['import.header-row-missing', 'import.field-unknown', 'import.field-mapped-twice']);
    expect(mappingUnmet('designation', { headerRow: 1 }, rows)).toEqual([]);
  });
});
