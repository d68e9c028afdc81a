import { bilingual, type Bilingual, type Unmet } from '@app/kernel';
import { LIMITS } from './sheet.js';

const MEGABYTE = 1_000_000;

const SENTENCES = {
  'sheet.missing': (path) => bilingual(`Berkas ${path} tidak ada atau tidak boleh dibaca.`, `File ${path} does not exist or may not be read.`),
  'sheet.too-large': () => bilingual(
    `Berkas lebih besar dari ${LIMITS.fileBytes / MEGABYTE} MB. Bagi daftar menjadi beberapa berkas.`,
    `The file is larger than ${LIMITS.fileBytes / MEGABYTE} MB. Split the list into several files.`),
  'sheet.bomb': () => bilingual(
    'Isi berkas mengembang jauh melebihi ukurannya, sehingga tidak dibuka. Simpan ulang daftar dalam berkas baru.',
    'The content of the file swells far beyond its size, so it was not opened. Save the list again in a new file.'),
  'sheet.type': (name) => bilingual(
    `${name} bukan berkas .xlsx atau .csv. Simpan daftar sebagai salah satunya.`,
    `${name} is not an .xlsx or .csv file. Save the list as one of them.`),
  'sheet.type-mismatch': (name) => bilingual(
    `Isi ${name} tidak sesuai dengan nama berkasnya.`,
    `The content of ${name} is not what its file name says.`),
  'sheet.old-or-locked': () => bilingual(
    'Berkas ini berformat .xls lama atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi.',
    'This file has the old .xls format or is locked by a password. Save it as .xlsx without a password.'),
  'sheet.macro': () => bilingual(
    'Berkas ini berisi makro. Simpan daftar sebagai .xlsx tanpa makro.',
    'This file holds macros. Save the list as .xlsx without macros.'),
  'sheet.external-link': () => bilingual(
    'Berkas ini bersandar pada berkas lain (tautan eksternal). Ganti rumusnya dengan nilai, lalu simpan kembali.',
    'This file leans on another file (external links). Replace those formulas by values and save it again.'),
  'sheet.unreadable': (detail) => bilingual(
    `Berkas rusak atau tidak dapat dibaca (${detail}). Buka dengan aplikasi lembar kerja, lalu simpan kembali.`,
    `The file is damaged or cannot be read (${detail}). Open it in a spreadsheet application and save it again.`),
  'sheet.too-many-rows': () => bilingual(
    `Lembar berisi lebih dari ${LIMITS.rows} baris. Hapus baris kosong di bawah daftar, atau bagi daftarnya.`,
    `The sheet holds more than ${LIMITS.rows} rows. Delete empty rows below the list, or split the list.`),
  'sheet.too-many-columns': () => bilingual(
    `Lembar berisi lebih dari ${LIMITS.columns} kolom. Hapus kolom yang tidak diperlukan.`,
    `The sheet holds more than ${LIMITS.columns} columns. Delete those that are not needed.`),
  'sheet.not-found': (names) => bilingual(
    `Lembar itu tidak ada di berkas ini. Yang ada: ${names}.`,
    `That sheet is not in this file. There are: ${names}.`),
  'sheet.too-heavy': () => bilingual(
    'Berkas ini terlalu berat untuk dibaca. Salin daftarnya saja ke berkas baru, tanpa format dan lembar lain, atau bagi daftarnya.',
    'This file is too heavy to be read. Copy the list alone to a new file, without formats and other sheets, or split it.'),
  'sheet.empty': () => bilingual('Berkas ini tidak berisi apa pun.', 'There is nothing in this file.'),
} as const satisfies Record<string, (detail: string) => Bilingual>;

export type SheetRefusalCode = keyof typeof SENTENCES;

/** Thrown and caught within this folder: whoever asks for a sheet gets a value. */
export class SheetRefused extends Error {
  readonly refusal: Unmet;
  constructor(code: SheetRefusalCode, detail = '', options?: ErrorOptions) {
    super(code, options);
    this.refusal = { code, sentence: SENTENCES[code](detail) };
  }
}

/** For calls into the libraries that read files: whatever they dislike, the file is at fault. */
export const orUnreadable = <T>(part: string, reading: Promise<T>): Promise<T> =>
  reading.catch((cause: unknown) => {
    throw cause instanceof SheetRefused ? cause : new SheetRefused('sheet.unreadable', part, { cause });
  });
