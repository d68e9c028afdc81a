import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '@app/kernel';
import { HEADINGS_OF_KIND, type ImportKind, type Situation } from '@app/programme';
import { locations, type LocationItem } from '@app/read-models';
import { READ_STORE, type ReadStore, type Template, type TemplateColumn } from '../ports/index.js';

export type TemplateQuestion = { readonly scope: Scope; readonly programme: string; readonly fiscalYear: number; readonly kind: ImportKind };

const PAGE = 200;

type Place = { readonly location: LocationItem; readonly work?: LocationItem['works'][number] };
/** A column by the field it is read back as, or by a title of its own where it is only shown. */
type Column = { readonly field?: string; readonly title?: string; readonly width: number; readonly note?: string; readonly choices?: readonly string[]; readonly of: (place: Place) => string };

/** Sheets to fill in, with everything in them that is known already. */
@Injectable()
export class ImportTemplates {
  constructor(@Inject(READ_STORE) private readonly readStore: ReadStore) {}

  of(question: TemplateQuestion): Template {
    const { kind, programme, fiscalYear } = question;
    const columns = kind === 'designation' ? designationColumns(programme, fiscalYear) : kind === 'progress' ? PROGRESS_COLUMNS : LABOUR_COLUMNS;
    const places = this.locations(question).flatMap((location): readonly Place[] => {
      if (!SHOWN[kind].includes(location.situation)) return [];
      if (kind === 'designation') return [{ location }];
      return location.works.length === 0 ? [{ location }] : location.works.map((work) => ({ location, work }));
    });
    return {
      name: NAMES[kind],
      columns: columns.map((column) => columnOf(kind, column)),
      rows: places.map((place) => columns.map(({ of }) => of(place))),
      guide: GUIDES[kind],
    };
  }

  private locations({ scope, programme, fiscalYear }: TemplateQuestion): readonly LocationItem[] {
    const found: LocationItem[] = [];
    for (let cursor: string | undefined; ;) {
      const paged = locations({ scope, filters: { programme, fiscalYear }, limit: PAGE, ...(cursor !== undefined && { cursor }) });
      if (paged.kind === 'refused') return found;
      const { items, nextCursor } = paged.page(this.readStore.query(paged.rows));
      found.push(...items);
      if (nextCursor === undefined) return found;
      cursor = nextCursor;
    }
  }
}

const OPEN: readonly Situation[] = ['active', 'suspended'];
/** What was withdrawn is no part of a list any more, and nothing is reported of what has ended. */
const SHOWN: Readonly<Record<ImportKind, readonly Situation[]>> = { designation: [...OPEN, 'finished', 'terminated'], progress: OPEN, labour: OPEN };

const columnOf = (kind: ImportKind, { field, title = '', width, note, choices }: Column): TemplateColumn => ({
  title: field === undefined ? title : HEADINGS_OF_KIND[kind].titleOf(field), width,
  ...(note !== undefined && { note }), ...(choices !== undefined && { choices }), ...(field === undefined && { shownOnly: true }),
});

const NAMES: Readonly<Record<ImportKind, string>> = { designation: 'Penetapan lokasi', progress: 'Kemajuan fisik', labour: 'Tenaga kerja' };
const blank = (): string => '';

const designationColumns = (programme: string, fiscalYear: number): readonly Column[] => [
  { field: 'skRow', width: 8, of: ({ location }) => String(location.sk.row) },
  { field: 'skNumber', width: 22, of: ({ location }) => location.sk.number },
  { field: 'skDate', width: 14, note: 'Misalnya 12/04/2021 (hari, bulan, tahun).', of: ({ location }) => location.sk.date },
  { field: 'programme', width: 14, choices: [programme], of: blankOr(programme) },
  { field: 'fiscalYear', width: 8, choices: [String(fiscalYear)], of: blankOr(String(fiscalYear)) },
  { field: 'province', width: 22, of: ({ location }) => location.names.province },
  { field: 'regency', width: 24, of: ({ location }) => location.names.regency ?? '' },
  { field: 'district', width: 20, of: ({ location }) => location.names.district ?? '' },
  { field: 'village', width: 24, of: ({ location }) => location.names.village ?? '' },
  { field: 'regionCode', width: 18, note: 'Kode Kemendagri bertitik, misalnya 52.71.03.1004. Kolom ini berformat teks agar nol tidak hilang.', of: ({ location }) => location.region },
  { field: 'codeSystem', width: 13, choices: ['Kemendagri', 'BPS'], of: () => 'Kemendagri' },
  { field: 'amount', width: 18, note: 'Rupiah penuh, misalnya 300.000.000.', of: ({ location }) => String(location.amount) },
  { field: 'satker', width: 14, of: ({ location }) => location.satker },
];

const blankOr = (value: string) => (): string => value;

const PLACE: readonly Column[] = [
  { field: 'locationId', width: 34, note: 'Jangan diubah.', of: ({ location }) => location.locationId },
  { title: 'Provinsi', width: 22, of: ({ location }) => location.names.province },
  { title: 'Kab/Kota', width: 24, of: ({ location }) => location.names.regency ?? '' },
  { title: 'Kecamatan', width: 20, of: ({ location }) => location.names.district ?? '' },
  { title: 'Desa/Kelurahan', width: 24, of: ({ location }) => location.names.village ?? '' },
  { field: 'work', width: 12, note: 'Hanya untuk lokasi yang dibagi atas paket.', of: ({ work }) => work?.work ?? '' },
  { title: 'Uraian Paket', width: 24, of: ({ work }) => work?.name ?? '' },
];

const PROGRESS_COLUMNS: readonly Column[] = [
  ...PLACE,
  { title: 'Fisik Terakhir (%)', width: 14, of: ({ location, work }) => String((work ?? location).physical).replace('.', ',') },
  { field: 'percent', width: 12, note: 'Kemajuan sekarang, 0 sampai 100. Kosongkan bila tidak ada yang dilaporkan.', of: blank },
  { field: 'observedOn', width: 18, note: 'Misalnya 12/04/2021.', of: blank },
  { field: 'obstacle', width: 30, of: blank },
  { field: 'photoName', width: 20, note: 'Wajib saat melewati 0, 25, 50, 75, dan 100 persen, bersama sidik dan ukurannya.', of: blank },
  { field: 'photoHash', width: 20, of: blank },
  { field: 'photoBytes', width: 18, of: blank },
];

const LABOUR_COLUMNS: readonly Column[] = [
  ...PLACE,
  { field: 'month', width: 12, note: 'Misalnya 2021-08.', of: blank },
  ...['workers', 'women', 'mbr', 'affected', 'breadwinners'].map((field): Column => ({ field, width: 12, of: blank })),
  { field: 'hok', width: 10, note: 'Hari orang kerja; 1 HOK = 8 jam.', of: blank },
  { field: 'wages', width: 16, note: 'Seluruh upah bulan itu, rupiah penuh.', of: blank },
  { field: 'youngestAge', width: 14, of: blank },
];

const COMMON = [
  'Semua kolom berformat teks: kode wilayah tidak kehilangan nol. / Every column is text: region codes keep their zeros.',
  'Kolom abu-abu hanya untuk dibaca. / Grey columns are for reading only.',
  'Unggah berkas ini di halaman Impor; tidak ada yang dicatat sebelum Anda menerapkannya. / Upload this file on the Import page; nothing is recorded before you apply it.',
];

const GUIDES: Readonly<Record<ImportKind, readonly string[]>> = {
  designation: ['Baris yang ada adalah lokasi yang sudah ditetapkan; tambahkan lokasi baru di bawahnya. / The rows are locations already designated; add new ones below.', ...COMMON],
  progress: ['Isi kemajuan fisik dan tanggal pengamatan; baris yang dikosongkan dilewati. / Fill in the progress and the day it was observed; rows left blank are passed over.', ...COMMON],
  labour: ['Isi angka satu bulan per baris; baris yang dikosongkan dilewati. / Fill in the figures of one month per row; rows left blank are passed over.', ...COMMON],
};
