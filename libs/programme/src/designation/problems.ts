import { bilingual, type Bilingual } from '@app/kernel';

/** One thing wrong with one cell (or, with `row` of the heading, with a whole column). */
export type Problem = {
  readonly row: number;
  /** The heading as the list writes it, else our name for the column. */
  readonly column: string;
  readonly value: string;
  readonly code: ProblemCode;
  readonly sentence: Bilingual;
  /** What was probably meant, ready to be typed in. */
  readonly suggestion?: string;
};

export type Told = {
  readonly value: string;
  readonly column: string;
  readonly suggestion?: string;
  /** What else the sentence speaks of: the earlier row, the registered name. */
  readonly other?: string;
};

const SENTENCES = {
  'header.missing': () => bilingual(
    'Baris judul tidak ditemukan. Daftar perlu baris judul dengan kolom seperti Provinsi, Kab/Kota, Desa/Kelurahan, Program, No SK, dan Besaran Bantuan.',
    'No heading row was found. The list needs one with columns such as Provinsi, Kab/Kota, Desa/Kelurahan, Program, No SK and Besaran Bantuan.'),
  'column.missing': ({ column }) => bilingual(`Kolom ${column} tidak ada dan tidak ada nilai bawaan untuknya.`, `Column ${column} is missing and no default was given for it.`),
  'column.repeated': ({ column }) => bilingual(`Judul ${column} menunjuk isi yang sama dengan kolom lain; hapus salah satu.`, `Heading ${column} names the same content as another column; remove one of them.`),
  'cell.missing': ({ column }) => bilingual(`${column} belum diisi.`, `${column} is empty.`),
  'cell.formula': ({ column, value }) => bilingual(`${column} berisi rumus; yang dipakai nilai terakhirnya, ${value}.`, `${column} holds a formula; its last value, ${value}, is used.`),
  'row.repeated': ({ other }) => bilingual(`Lokasi yang sama sudah ada di baris ${other}.`, `The same location is already in row ${other}.`),
  'number.unreadable': ({ column, value }) => bilingual(`${column} harus bilangan bulat; tertulis "${value}".`, `${column} must be a whole number; it says "${value}".`),
  'year.unreadable': ({ value }) => bilingual(`Tahun anggaran "${value}" tidak dapat dibaca; tulis empat angka, misalnya 2021.`, `Fiscal year "${value}" cannot be read; write four digits, such as 2021.`),
  'programme.unknown': ({ value }) => bilingual(`Program "${value}" tidak dikenal.`, `Programme "${value}" is not known.`),
  'amount.unreadable': ({ value }) => bilingual(`Besaran "${value}" tidak dapat dibaca; tulis misalnya 300.000.000.`, `Amount "${value}" cannot be read; write for example 300.000.000.`),
  'amount.not-whole': ({ value }) => bilingual(`Besaran "${value}" bukan rupiah bulat.`, `Amount "${value}" is not in whole rupiah.`),
  'amount.too-small': ({ value, suggestion }) => bilingual(
    `Besaran "${value}" di bawah satu juta rupiah. Tulis dalam rupiah penuh${suggestion ? `; mungkin ${suggestion}?` : '.'}`,
    `Amount "${value}" is below one million rupiah. Write it in full rupiah${suggestion ? `; perhaps ${suggestion}?` : '.'}`),
  'date.unreadable': ({ value }) => bilingual(`Tanggal "${value}" tidak dapat dibaca; tulis misalnya 12/04/2021 atau 12 April 2021.`, `Date "${value}" cannot be read; write for example 12/04/2021 or 12 April 2021.`),
  'date.unreal': ({ value, suggestion }) => bilingual(
    `Tanggal "${value}" tidak ada di kalender (urutannya hari, bulan, tahun)${suggestion ? `; mungkin ${suggestion}?` : '.'}`,
    `Date "${value}" is not in the calendar (the order is day, month, year)${suggestion ? `; perhaps ${suggestion}?` : '.'}`),
  'date.number': ({ value, suggestion }) => bilingual(
    `Tanggal tersimpan sebagai angka ${value}${suggestion ? `; mungkin ${suggestion}?` : '.'} Ubah format selnya menjadi tanggal.`,
    `The date is stored as the number ${value}${suggestion ? `; perhaps ${suggestion}?` : '.'} Format the cell as a date.`),
  'code-system.unknown': ({ value }) => bilingual(`Sistem kode "${value}" tidak dikenal; tulis Kemendagri atau BPS.`, `Code system "${value}" is not known; write Kemendagri or BPS.`),
  'code.unreadable': ({ value, suggestion }) => bilingual(
    `Kode wilayah "${value}" tidak sesuai bentuk sistem kodenya${suggestion ? `; jika ini kode Kemendagri, mungkin ${suggestion}?` : '.'} Kode Kemendagri ditulis dengan titik, misalnya 52.71.03.1004.`,
    `Region code "${value}" does not have the form of its code system${suggestion ? `; if it is a Kemendagri code, perhaps ${suggestion}?` : '.'} Kemendagri codes are written with dots, such as 52.71.03.1004.`),
  'code.number': ({ value, suggestion }) => bilingual(
    `Kode wilayah tersimpan sebagai angka ${value}, sehingga nol atau titiknya bisa hilang${suggestion ? `; mungkin ${suggestion}?` : '.'} Ubah format kolomnya menjadi teks.`,
    `The region code is stored as the number ${value} and may have lost zeros or dots${suggestion ? `; perhaps ${suggestion}?` : '.'} Format the column as text.`),
  'code.unknown': ({ value }) => bilingual(`Kode wilayah ${value} tidak ada dalam daftar Kemendagri.`, `Region code ${value} is not in the Kemendagri register.`),
  'code.level': ({ value }) => bilingual(`Kode wilayah ${value} bukan tingkat wilayah yang dipakai program ini.`, `Region code ${value} is not of the level this programme works at.`),
  'code.contradicted': ({ value, column, other }) => bilingual(
    `Kode wilayah menunjuk "${other}", sedangkan ${column} tertulis "${value}".`,
    `The region code stands for "${other}", but ${column} says "${value}".`),
  'name.respelled': ({ value, other }) => bilingual(`SK menulis "${value}", daftar Kemendagri "${other}".`, `The SK writes "${value}", the Kemendagri register "${other}".`),
  'name.similar': ({ value, column }) => bilingual(`${column} "${value}" tidak ditemukan dengan ejaan itu; pilih salah satu kode usulan.`, `${column} "${value}" is not found in that spelling; choose one of the suggested codes.`),
  'name.ambiguous': ({ value, column }) => bilingual(`${column} "${value}" ada lebih dari satu; pilih salah satu kode usulan.`, `There is more than one ${column} "${value}"; choose one of the suggested codes.`),
  'name.unknown': ({ value, column }) => bilingual(`${column} "${value}" tidak ditemukan dan tidak ada yang mirip di wilayah itu; isi Kode Wilayah.`, `${column} "${value}" is not found and nothing like it is in that region; fill in Kode Wilayah.`),
  'location.unknown': ({ value }) => bilingual(`Lokasi "${value}" tidak ada, atau berada di luar wewenang Anda. Salin Kode Lokasi dari templat.`, `There is no location "${value}", or it lies outside your authority. Copy the Kode Lokasi from the template.`),
  'location.withdrawn': ({ value }) => bilingual(
    `Lokasi "${value}" sudah dibatalkan atau diganti, dan tidak dapat ditetapkan lagi untuk program dan tahun anggaran yang sama.`,
    `Location "${value}" has been cancelled or replaced, and cannot be designated again for the same programme and fiscal year.`),
  'work.missing': ({ other }) => bilingual(`Lokasi ini terdiri atas beberapa paket; isi Kode Paket (${other}).`, `This location consists of several works; fill in Kode Paket (${other}).`),
  'work.unknown': ({ value, other }) => bilingual(`Paket "${value}" tidak ada di lokasi ini${other ? `; yang ada: ${other}` : ', yang tidak dibagi atas paket'}.`, `There is no work "${value}" in this location${other ? `; there are: ${other}` : ', which has no works'}.`),
  'percent.unreadable': ({ value }) => bilingual(`Persentase "${value}" tidak dapat dibaca; tulis 0 sampai 100, paling banyak dua desimal, misalnya 45,5.`, `Percentage "${value}" cannot be read; write 0 to 100 with at most two decimals, such as 45,5.`),
  'percent.fraction': ({ value, suggestion }) => bilingual(`Tersimpan sebagai ${value}; mungkin ${suggestion} persen? Bila memang di bawah satu persen, tulis sebagai teks.`, `It is stored as ${value}; perhaps ${suggestion} percent? If it is really below one percent, write it as text.`),
  'month.unreadable': ({ value }) => bilingual(`Bulan "${value}" tidak dapat dibaca; tulis misalnya 2021-08.`, `Month "${value}" cannot be read; write for example 2021-08.`),
  'decimal.unreadable': ({ column, value }) => bilingual(`${column} "${value}" bukan bilangan.`, `${column} "${value}" is not a number.`),
  'text.too-long': ({ column }) => bilingual(`${column} lebih dari 2.000 karakter.`, `${column} is longer than 2,000 characters.`),
  'fingerprint.unreadable': () => bilingual('Sidik SHA-256 foto harus 64 angka heksadesimal.', 'The SHA-256 of a photo must be 64 hexadecimal digits.'),
  'photo.incomplete': () => bilingual('Foto disebut lengkap dengan nama, sidik SHA-256, dan ukurannya, atau tidak sama sekali.', 'A photo is given with its name, SHA-256 and size, or not at all.'),
} as const satisfies Record<string, (told: Told) => Bilingual>;

export type ProblemCode = keyof typeof SENTENCES;

export const problem = (code: ProblemCode, at: { readonly row: number } & Told): Problem => ({
  row: at.row, column: at.column, value: at.value, code, sentence: (SENTENCES[code] as (told: Told) => Bilingual)(at),
  ...(at.suggestion !== undefined && { suggestion: at.suggestion }),
});
