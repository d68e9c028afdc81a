import { bilingual } from '@app/kernel';
import { StoreRefusedError } from '../event-store/driver-errors.js';

const refusal = (id: string, en: string): StoreRefusedError => new StoreRefusedError(bilingual(id, en));

export const noJournal = (file: string): StoreRefusedError => refusal(
  `Belum ada jurnal di ${file}; tidak ada yang dicadangkan.`,
  `There is no journal at ${file} yet; nothing was backed up.`,
);

export const alreadyThere = (folder: string): StoreRefusedError => refusal(
  `Folder ${folder} sudah berisi; cadangan selalu ditulis ke folder baru.`,
  `The folder ${folder} is not empty; a backup is always written to a new folder.`,
);

export const noBackup = (folder: string): StoreRefusedError => refusal(
  `Di ${folder} tidak ada cadangan: manifest.json tidak dapat dibaca.`,
  `There is no backup in ${folder}: its manifest.json cannot be read.`,
);

export const manifestDamaged = (folder: string): StoreRefusedError => refusal(
  `manifest.json di ${folder} rusak; cadangan ini tidak dipakai.`,
  `The manifest.json in ${folder} is damaged; this backup is not used.`,
);

export const newerBackup = (folder: string): StoreRefusedError => refusal(
  `Cadangan di ${folder} dibuat oleh versi aplikasi yang lebih baru; pulihkan dengan versi itu.`,
  `The backup in ${folder} was made by a newer version of the application; restore it with that version.`,
);

/** `part` names what does not agree, in words of both languages. */
export const backupDiffers = (folder: string, part: { readonly id: string; readonly en: string }): StoreRefusedError => refusal(
  `Cadangan di ${folder} tidak sesuai dengan manifesnya (${part.id}); cadangan ini tidak dipakai.`,
  `The backup in ${folder} does not agree with its manifest (${part.en}); this backup is not used.`,
);

export const dataInTheWay = (folder: string): StoreRefusedError => refusal(
  `Di ${folder} sudah ada jurnal. Dengan --replace jurnal itu dipindahkan ke samping, tidak dihapus.`,
  `There is a journal in ${folder} already. With --replace it is moved aside, never deleted.`,
);

export const notSettled = (folder: string): StoreRefusedError => refusal(
  `Jurnal yang dipulihkan belum tertulis utuh di ${folder}; disk mungkin penuh. Data yang ada tidak disentuh.`,
  `The restored journal is not wholly written in ${folder}; the disk may be full. What was there has been left untouched.`,
);

export const copyDiffers = (folder: string): StoreRefusedError => refusal(
  `Salinan cadangan di ${folder} tidak sama dengan aslinya; periksa disk. Data yang ada tidak disentuh.`,
  `The copy of the backup in ${folder} is not the same as the original; check the disk. What was there has been left untouched.`,
);
