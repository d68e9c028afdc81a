import { bilingual, type Bilingual } from '@app/kernel';

type Titled = { readonly region: { readonly title: string }; readonly figures: readonly { readonly title: string }[] };

export const RECONCILIATION_REFUSALS = {
  'reconciliation.no-headings': ({ region, figures }: Titled) => {
    const titles = [region, ...figures].map(({ title }) => `"${title}"`).join(', ');
    return bilingual(
      `Baris judul tidak ditemukan: berkas perlu kolom "${region.title}" dan paling sedikit dua dari ${titles}.`,
      `No row of headings was found: the file needs the column "${region.title}" and at least two of ${titles}.`,
    );
  },
} as const;

export const RECONCILIATION_PROBLEMS = {
  'region.unreadable': (told: string) => bilingual(
    `Kode wilayah "${told}" tidak dapat dipastikan; tulis kode Kemendagri bertitik sebagai teks, misalnya 52.71.03.1004. Baris ini tidak dibandingkan.`,
    `The region code "${told}" leaves doubt; write the dotted Kemendagri code as text, such as 52.71.03.1004. This row is not compared.`,
  ),
  'region.repeated': (told: string) => bilingual(`Wilayah ${told} sudah ada di baris sebelumnya; baris ini tidak dibandingkan.`, `Region ${told} stands in an earlier row; this row is not compared.`),
  'figure.unreadable': (told: string) => bilingual(`Angka tidak terbaca: ${told}.`, `A figure cannot be read: ${told}.`),
} as const satisfies Readonly<Record<string, (told: string) => Bilingual>>;

export const VERDICTS_IN_WORDS = {
  same: bilingual('Sama', 'Same'),
  differs: bilingual('Berbeda', 'Differs'),
  'only-here': bilingual('Hanya di sini', 'Only here'),
  'only-there': bilingual('Hanya di sana', 'Only there'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export const WORDS_OF_RECONCILIATION = {
  name: bilingual('rekonsiliasi', 'reconciliation'),
  title: bilingual('Rekonsiliasi dengan unduhan e-Mon', 'Reconciliation with an e-Mon export'),
  region: bilingual('Kode wilayah', 'Region code'),
  locationId: bilingual('Kode lokasi', 'Location id'),
  place: bilingual('Tempat', 'Place'),
  row: bilingual('Baris di berkas', 'Row in the file'),
  verdict: bilingual('Putusan', 'Verdict'),
  total: bilingual('JUMLAH', 'TOTAL'),
  ours: (title: string) => bilingual(`${title}: di sini`, `${title}: here`),
  theirs: (title: string) => bilingual(`${title}: di sana`, `${title}: there`),
  difference: (title: string) => bilingual(`${title}: selisih`, `${title}: difference`),
  assumed: bilingual('Arti kolom berkas pembanding diasumsikan; belum ada contoh resmi dari kantor.', 'What the columns of the compared file mean is assumed; no office has supplied an official sample.'),
  notCompared: (titles: string) => bilingual(`Tidak ada di berkas, jadi tidak dibandingkan: ${titles}.`, `Not in the file, so not compared: ${titles}.`),
  until: (day: Bilingual) => bilingual(`Angka di sini sampai ${day.id}`, `Figures here up to ${day.en}`),
} as const;
