import { bilingual, type Bilingual, type Scope } from '@app/kernel';
import { hindranceLabel, WORDS_OF_SHEETS } from '@app/programme';
import { yesOrNo } from '@app/read-models';
import type { Regions } from '../ports/index.js';

/** Everything a list can be asked by. */
const LABELS = {
  programme: bilingual('program', 'programme'),
  fiscalYear: bilingual('tahun anggaran', 'fiscal year'),
  province: bilingual('provinsi', 'province'),
  regency: bilingual('kabupaten/kota', 'regency'),
  stage: bilingual('tahapan', 'stage'),
  status: bilingual('status', 'status'),
  satker: bilingual('satker', 'Satker'),
  q: bilingual('kata', 'words'),
  asOf: bilingual('menurut yang diketahui saat', 'as known at'),
  validAt: bilingual('menurut kejadian sampai', 'as it was in the field at'),
  overdue: bilingual('terlambat', 'overdue'),
  sort: bilingual('urutan', 'order'),
  locationId: bilingual('lokasi', 'location'),
  current: bilingual('tahapan yang kini dijalani', 'of the current stage'),
  band: bilingual('waktu', 'time'),
  hindrance: bilingual('hambatan', 'hindrance'),
  accelerated: bilingual('dipercepat', 'accelerated'),
  handedOver: bilingual('sudah ber-BAST', 'with a BAST'),
  running: bilingual('waktunya berjalan', 'clock runs'),
  missed: bilingual('pernah terlewati', 'once missed'),
  dueFrom: bilingual('tenggat sejak', 'due from'),
  dueBefore: bilingual('tenggat sebelum', 'due before'),
  type: bilingual('peristiwa', 'event'),
  tone: bilingual('nada', 'tone'),
  role: bilingual('peran', 'role'),
  recipient: bilingual('penerima', 'recipient'),
  kind: bilingual('jenis', 'kind'),
  day: bilingual('hari', 'day'),
  effect: bilingual('akibat', 'effect'),
  refreshed: bilingual('dibawa setiap penerbitan', 'any publication brings it'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FilterName = keyof typeof LABELS;
export type AskedFilters = { readonly [F in FilterName | 'lang' | 'after']?: unknown };

/** What was asked for, as a person would say it; a region with its name. */
export const filtersInWords = (asked: AskedFilters, regions: Regions): Bilingual => WORDS_OF_SHEETS.filters(
  (Object.keys(LABELS) as FilterName[]).flatMap((key) => {
    const value = asked[key];
    return value === undefined ? [] : [{ label: LABELS[key], value: valueInWords(key, value, regions) }];
  }),
);

const valueInWords = (key: FilterName, value: unknown, regions: Regions): Bilingual => {
  if (typeof value === 'boolean') return yesOrNo(value);
  if (key === 'hindrance') return hindranceLabel(String(value));
  const text = String(value);
  const name = key === 'province' || key === 'regency' ? regions.find(text)?.name : undefined;
  const told = name === undefined ? text : `${text} ${name}`;
  return bilingual(told, told);
};

export const reachInWords = ({ regions, programmes }: Scope): Bilingual =>
  WORDS_OF_SHEETS.reach(regions.includes('') ? '' : regions.join(', '), programmes?.join(', '));
