import type { SheetRow } from '../designation/sheet.js';
import type { ContactFinding } from './contact-findings.js';

type Heading = { readonly title: string; readonly also: readonly string[]; readonly required?: true };

/** The headings of a directory list: as our own files write them, and others that people write. */
const HEADINGS = {
  contact: { title: 'Kontak', also: ['kunci', 'kunci kontak', 'contact'], required: true },
  role: { title: 'Peran', also: ['role'], required: true },
  unit: { title: 'Unit', also: ['kantor', 'unit kerja', 'office'], required: true },
  region: { title: 'Kode Wilayah', also: ['wilayah', 'kode', 'region'], required: true },
  programmes: { title: 'Program', also: ['programme', 'programmes'] },
  language: { title: 'Bahasa', also: ['language'] },
  mail: { title: 'Surel', also: ['email', 'e mail', 'alamat surel', 'mail'] },
  webhook: { title: 'Webhook', also: ['alamat webhook'] },
  secret: { title: 'Rahasia Webhook', also: ['rahasia', 'secret'] },
  validFrom: { title: 'Berlaku Mulai', also: ['mulai', 'mulai berlaku', 'valid from'], required: true },
  validUntil: { title: 'Berlaku Sampai', also: ['sampai', 'berlaku hingga', 'valid until'] },
} as const satisfies Readonly<Record<ContactFinding['field'], Heading>>;

export type ContactField = keyof typeof HEADINGS;
const FIELDS = Object.keys(HEADINGS) as readonly ContactField[];

export const titleOf = (field: ContactField): string => HEADINGS[field].title;

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z]+/g, ' ').trim();

const FIELD_OF: ReadonlyMap<string, ContactField> = new Map(
  FIELDS.flatMap((field) => [titleOf(field), ...HEADINGS[field].also].map((heading) => [plain(heading), field] as const)),
);

export type ContactHeader = { readonly row: number; readonly columns: ReadonlyMap<ContactField, number>; readonly missing: readonly ContactField[] };

const ROWS_SEARCHED = 20;
const FEWEST_FIELDS = 3;

/** The first row that names three columns; what stands above it is a title. */
export const contactHeader = (rows: readonly SheetRow[]): ContactHeader | undefined =>
  rows.slice(0, ROWS_SEARCHED).map(headerIn).find(({ columns }) => columns.size >= FEWEST_FIELDS);

const headerIn = ({ number, cells }: SheetRow): ContactHeader => {
  const named = cells.flatMap(({ text }, at) => {
    const field = FIELD_OF.get(plain(text));
    return field === undefined ? [] : [[field, at] as const];
  });
  const columns = new Map(named.reverse()); // of two columns of one name the first counts
  return { row: number, columns, missing: FIELDS.filter((field) => 'required' in HEADINGS[field] && !columns.has(field)) };
};
