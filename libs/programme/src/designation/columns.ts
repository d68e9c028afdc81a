import type { Cell, SheetRow } from './sheet.js';

type Heading = { readonly title: string; readonly also: readonly string[] };

/** What an SK list tells of a location: the heading our own files use, and others seen, without case, punctuation or a leading "nama". */
const HEADINGS = {
  skRow: { title: 'No Urut', also: ['no', 'nomor', 'nomor urut', 'baris sk', 'no lampiran', 'nomor lampiran'] },
  skNumber: { title: 'No SK', also: ['sk', 'nomor sk', 'no surat keputusan', 'nomor surat keputusan', 'sk penetapan', 'no sk penetapan', 'nomor sk penetapan'] },
  skDate: { title: 'Tanggal SK', also: ['tgl sk', 'tanggal surat keputusan', 'tanggal penetapan', 'tanggal sk penetapan'] },
  programme: { title: 'Program', also: ['programme', 'jenis program', 'kegiatan', 'jenis kegiatan'] },
  fiscalYear: { title: 'TA', also: ['t a', 'tahun anggaran', 'thn anggaran', 'tahun'] },
  province: { title: 'Provinsi', also: ['propinsi', 'prov'] },
  regency: { title: 'Kab/Kota', also: ['kabupaten kota', 'kota kabupaten', 'kota kab', 'kabupaten', 'kab', 'kota'] },
  district: { title: 'Kecamatan', also: ['kec', 'distrik', 'kecamatan distrik'] },
  village: { title: 'Desa/Kelurahan', also: ['kelurahan desa', 'desa kel', 'kel desa', 'kelurahan', 'desa', 'kel'] },
  regionCode: { title: 'Kode Wilayah', also: ['kode', 'kode kemendagri', 'kode wilayah kemendagri', 'kode desa', 'kode kelurahan', 'kode desa kelurahan', 'kode kecamatan'] },
  codeSystem: { title: 'Sistem Kode', also: ['jenis kode', 'sumber kode'] },
  amount: { title: 'Besaran Bantuan', also: ['besaran', 'pagu', 'pagu bantuan', 'nilai bantuan', 'jumlah bantuan', 'alokasi', 'nilai bpm', 'pagu bpm'] },
  satker: { title: 'Satker', also: ['satuan kerja', 'satker pelaksana'] },
} as const satisfies Record<string, Heading>;

export type SkField = keyof typeof HEADINGS;
const FIELDS = Object.keys(HEADINGS) as readonly SkField[];

export const titleOf = (field: SkField): string => HEADINGS[field].title;

const normalised = (heading: string): string =>
  heading.toLowerCase().replace(/\([^)]*\)/g, ' ').replace(/[^a-z]+/g, ' ').trim().replace(/^nama /, '');

const FIELD_OF: ReadonlyMap<string, SkField> = new Map(
  FIELDS.flatMap((field) => [titleOf(field), ...HEADINGS[field].also].map((heading) => [normalised(heading), field] as const)),
);

export type Header = {
  /** Row number of the headings. */
  readonly row: number;
  /** As written, one per column. */
  readonly titles: readonly string[];
  readonly columns: { readonly [Field in SkField]?: number };
  /** Headings that name a field a second time. */
  readonly repeated: readonly string[];
};

const ROWS_SEARCHED = 50;
const FEWEST_FIELDS = 3;
const PLACES: readonly SkField[] = ['regionCode', 'village', 'district', 'regency'];

/** Lists open with the title of the SK: the heading is the row that names most fields, at least one of them a place. */
export const findHeader = (rows: readonly SheetRow[]): Header | undefined => {
  const headers = rows.slice(0, ROWS_SEARCHED).map(readHeader).filter(({ columns }) => PLACES.some((field) => columns[field] !== undefined));
  const most = Math.max(FEWEST_FIELDS, ...headers.map(fieldCount));
  return headers.find((header) => fieldCount(header) === most);
};

const fieldCount = ({ columns }: Header): number => Object.keys(columns).length;

const readHeader = ({ number, cells }: SheetRow): Header => {
  const columns: { [Field in SkField]?: number } = {};
  const repeated: string[] = [];
  cells.forEach(({ text }: Cell, column) => {
    const field = FIELD_OF.get(normalised(text));
    if (field === undefined) return;
    if (columns[field] === undefined) columns[field] = column;
    else repeated.push(text.trim());
  });
  return { row: number, titles: cells.map(({ text }) => text.trim()), columns, repeated };
};
