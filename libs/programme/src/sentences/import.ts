import { bilingual, type Bilingual } from '@app/kernel';
import type { ImportEvent } from '../import/events.js';

export const IMPORT_REFUSALS = {
  'import.unknown': () => bilingual('Impor ini belum dimulai.', 'This import has not been started.'),
  'import.too-far': ({ rows }: { readonly rows: number }) => bilingual(`Impor ini hanya memuat ${rows} baris.`, `This import holds only ${rows} rows.`),
  'import.unfinished': ({ left }: { readonly left: number }) => bilingual(`Masih ada ${left} baris yang belum diproses.`, `${left} rows have not been handled yet.`),
  'import.header-row-missing': ({ row }: { readonly row: number }) => bilingual(`Baris ${row} tidak ada atau kosong, sehingga tidak dapat menjadi baris judul.`, `Row ${row} does not exist or is empty, so it cannot be the heading.`),
  'import.field-unknown': ({ field, known }: { readonly field: string; readonly known: readonly string[] }) => bilingual(`Isian ${field} tidak dikenal untuk jenis impor ini; yang dikenal: ${known.join(', ')}.`, `The field ${field} is not known for this kind of import; known are: ${known.join(', ')}.`),
  'import.field-mapped-twice': ({ field }: { readonly field: string }) => bilingual(`Isian ${field} dan kolomnya hanya boleh dipetakan sekali.`, `The field ${field} and its column may be mapped only once.`),
  'import.column-missing': ({ column }: { readonly column: string }) => bilingual(`Kolom ${column} belum dipetakan dan tidak ada nilai bawaan untuknya.`, `Column ${column} is not mapped and no default was given for it.`),
  'import.not-checked': () => bilingual('Petakan dan periksa daftar ini dahulu.', 'Map and check this list first.'),
  'import.nothing-ready': () => bilingual('Tidak ada baris yang siap diterapkan.', 'There is no row that is ready to be applied.'),
  'import.not-all-ready': ({ rows }: { readonly rows: number }) => bilingual(`${rows} baris belum dapat diterapkan, sehingga tidak ada yang diterapkan.`, `${rows} rows cannot be applied, so none was.`),
  'import.under-way': () => bilingual('Impor ini sedang berjalan; tunggu sampai selesai.', 'This import is under way; wait until it has ended.'),
  'import.already-applied': () => bilingual('Impor ini sudah diterapkan. Unggah berkas yang telah diperbaiki sebagai impor baru.', 'This import has been applied. Upload the corrected file as a new import.'),
  'import.not-applied': () => bilingual('Impor ini belum diterapkan, sehingga tidak ada yang dapat dibatalkan.', 'This import has not been applied, so there is nothing to undo.'),
  'import.too-many': ({ most }: { readonly most: number }) => bilingual(`Anda sudah menyimpan ${most} impor. Terapkan atau tunggu sampai yang lama kedaluwarsa.`, `You keep ${most} imports already. Apply them, or wait until older ones expire.`),
  'import.sk-revision-missing': () => bilingual('Pembatalan lokasi memerlukan nomor dan tanggal revisi SK.', 'Cancelling locations takes the number and date of the revision of the SK.'),
  'import.kind-not-undoable': () => bilingual('Aturan tidak mengenal pembatalan laporan tenaga kerja; koreksi angkanya di halaman lokasi.', 'The rules know no withdrawal of a labour report; correct its figures on the page of the location.'),
  'import.not-by-this-row': () => bilingual('Baris ini tidak mengubah apa pun, sehingga tidak ada yang dibatalkan.', 'This row had changed nothing, so there is nothing to undo.'),
  'import.amendment-stays': () => bilingual('Perubahan penetapan tidak dibatalkan di sini; SK berikutnya yang mengubahnya lagi.', 'An amendment of a designation is not undone here; the next SK amends it again.'),
  'import.moved-on': () => bilingual('Lokasi ini sudah berjalan sejak diimpor; batalkan di halaman lokasi dengan memeriksa akibatnya.', 'This location has moved on since it was imported; take it back on its own page, looking at what follows.'),
} as const;

export const importEventSentence = ({ type, data }: ImportEvent): Bilingual => {
  switch (type) {
    case 'ImportStarted': return bilingual(`Impor ${data.name} dimulai: ${data.rows} baris.`, `The import of ${data.name} has begun: ${data.rows} rows.`);
    case 'ImportAdvanced': return bilingual(`${data.through} baris telah diproses.`, `${data.through} rows have been handled.`);
    case 'ImportCompleted': return bilingual(
      `Impor selesai: ${data.created} baris dicatat, ${data.unchanged} sudah demikian, ${data.refused} ditolak.`,
      `The import is complete: ${data.created} rows recorded, ${data.unchanged} already so, ${data.refused} refused.`,
    );
  }
};
