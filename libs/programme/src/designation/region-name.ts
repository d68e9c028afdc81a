import { distance } from 'fastest-levenshtein';
import type { RegionLevel } from './region.js';

/** What is left of a name once case, punctuation and its title are gone; `kind` is the title where it tells regions apart. */
export type ComparableName = { readonly key: string; readonly kind?: 'kota' | 'kabupaten' | 'kelurahan' | 'desa' };

const TITLES: Record<RegionLevel, RegExp> = {
  province: /^(?:(?:provinsi|propinsi|prov) )?(?:(?:daerah khusus ibukota|daerah khusus|daerah istimewa|dki|d k i|di|d i)(?= (?:jakarta|yogya|aceh)) )?/,
  regency: /^(?:(?:kabupaten|kab|kotamadya|kota) )?(?:(?:administrasi|adm) )?/,
  district: /^(?:kecamatan|kec|distrik) /,
  village: /^(?:kelurahan|kel|desa|ds) /,
};

const KINDS: Readonly<Record<string, ComparableName['kind']>> = {
  kabupaten: 'kabupaten', kab: 'kabupaten', kota: 'kota', kotamadya: 'kota',
  kelurahan: 'kelurahan', kel: 'kelurahan', desa: 'desa', ds: 'desa',
};

/** The short names that lists use for provinces, without punctuation. */
const PROVINCES: Readonly<Record<string, string>> = {
  nad: 'aceh', 'nanggroe aceh darussalam': 'aceh', sumut: 'sumatera utara', sumbar: 'sumatera barat', sumsel: 'sumatera selatan',
  kepri: 'kepulauan riau', babel: 'kepulauan bangka belitung', 'bangka belitung': 'kepulauan bangka belitung',
  jabar: 'jawa barat', jateng: 'jawa tengah', jatim: 'jawa timur', diy: 'yogyakarta',
  ntb: 'nusa tenggara barat', ntt: 'nusa tenggara timur', kalbar: 'kalimantan barat', kalteng: 'kalimantan tengah',
  kalsel: 'kalimantan selatan', kaltim: 'kalimantan timur', kaltara: 'kalimantan utara', sulut: 'sulawesi utara',
  sulteng: 'sulawesi tengah', sulsel: 'sulawesi selatan', sultra: 'sulawesi tenggara', sulbar: 'sulawesi barat', malut: 'maluku utara',
};

const plain = (text: string): string =>
  text.replace(/['"’‘`´]/g, '').normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export const comparableName = (name: string, level: RegionLevel): ComparableName => {
  const words = plain(name).replace(/\bkep\b/, 'kepulauan');
  const bare = words.replace(TITLES[level], '');
  const key = level === 'province' ? (PROVINCES[bare] ?? bare) : bare;
  const kind = bare.length < words.length ? KINDS[words.split(' ', 1)[0]!] : undefined;
  return key === '' ? { key: words } : { key, kind };
};

const containsWords = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `);

/** From here on two names may mean the same place. */
export const LIKENESS = 0.6;

/** 1 only where the names are the same; else how near they are, so that suggestions can be ranked. */
export const similarity = (one: string, other: string): number => {
  if (one === other) return 1;
  if (containsWords(one, other) || containsWords(other, one)) return Math.max(nearness(one, other), 0.8);
  return nearness(one, other);
};

/** Also letters that are all the same, but spaced in another way, are only near. */
const nearness = (one: string, other: string): number => {
  const [a, b] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')];
  const longest = Math.max(a.length, b.length, 1);
  // As many letters as one has more must be put in: where that alone is too much, counting the rest is in vain.
  return Math.abs(a.length - b.length) / longest > 1 - LIKENESS ? 0 : Math.min(1 - distance(a, b) / longest, 0.99);
};
