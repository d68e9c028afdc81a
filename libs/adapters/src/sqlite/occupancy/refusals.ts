import { bilingual } from '@app/kernel';
import { StoreRefusedError } from '../event-store/driver-errors.js';
import type { Host } from './host.js';

/** Two hosts on one journal would each believe their own cache. sysexits.h: EX_CONFIG. */
export class ForeignHostError extends StoreRefusedError {
  readonly exitCode = 78;
}

export const heldByHost = (folder: string, { name }: Host): ForeignHostError => new ForeignHostError(bilingual(
  `Data di ${folder} sedang dipakai komputer lain (${name}). Jurnal tertanam hanya boleh dipakai satu komputer; hentikan yang di sana lebih dahulu.`,
  `The data in ${folder} is in use by another computer (${name}). The embedded journal belongs to one computer at a time; stop the one there first.`,
));

export const inUse = (folder: string): StoreRefusedError => new StoreRefusedError(bilingual(
  `Data di ${folder} sedang dipakai proses lain. Hentikan server dan perintah lain yang memakainya lebih dahulu.`,
  `The data in ${folder} is in use by another process. Stop the server and every other command that uses it first.`,
));

export const beingRestored = (folder: string): StoreRefusedError => new StoreRefusedError(bilingual(
  `Data di ${folder} sedang dipulihkan dari cadangan. Tunggu sampai selesai.`,
  `The data in ${folder} is being restored from a backup. Wait until that is done.`,
));

export const restoreUnfinished = (folder: string): StoreRefusedError => new StoreRefusedError(bilingual(
  `Pemulihan data di ${folder} terputus sebelum selesai. Jalankan lagi tahapan restore.`,
  `The restore of the data in ${folder} was cut off before it was done. Run tahapan restore again.`,
));
