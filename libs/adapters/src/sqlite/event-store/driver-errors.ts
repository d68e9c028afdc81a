import { EventStoreError, StoreFullError, StoreUnavailableError } from '@app/engine';
import { bilingual, type Bilingual } from '@app/kernel';
import { codeOf, messageOf } from '../error-shape.js';

export { StoreRefusedError } from '@app/engine';

/** What is known of a write that failed. */
export type Outcome = EventStoreError['outcome'];

/**
 * The disk could not confirm a write. What reached it is unknown until the file is opened anew, and asking a second time
 * would only be answered from memory: the process must end and start again.
 */
export class DiskUnconfirmedError extends StoreUnavailableError {
  readonly sentence: Bilingual = DISK_UNCONFIRMED;
  /** sysexits.h: EX_IOERR. */
  readonly exitCode = 74;
  constructor(outcome: Outcome, options?: ErrorOptions) {
    super(`${DISK_UNCONFIRMED.id} / ${DISK_UNCONFIRMED.en}`, outcome, options);
  }
}

const DISK_UNCONFIRMED = bilingual(
  'Disk gagal memastikan penulisan terakhir; jurnal tidak menerima tulisan lagi. Periksa disk, lalu jalankan ulang aplikasi.',
  'The disk failed to confirm the last write; the journal takes no more writes. Check the disk, then restart the application.',
);

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
export const isNoDatabase = (error: unknown): boolean => codeOf(error) === 'SQLITE_NOTADB';
export const isUnconfirmedByDisk = (error: unknown): boolean => /^SQLITE_IOERR_(DIR_)?FSYNC$/.test(codeOf(error));
/** A full disk takes no part of a transaction, so even a failed COMMIT is known to have done nothing. */
export const isDiskFull = (error: unknown): boolean => codeOf(error) === 'SQLITE_FULL';

export const asStoreError = (error: unknown, outcome: Outcome): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  const reason = `${messageOf(error)} ${codeOf(error)}`.trim();
  if (isUnconfirmedByDisk(error)) return new DiskUnconfirmedError(outcome, { cause: error });
  if (isDiskFull(error)) return new StoreFullError(`the disk of the event store is full: ${reason}`, { cause: error });
  return new StoreUnavailableError(`the event store file does not answer: ${reason}`, outcome, { cause: error });
};

/** Runs a read, which never changes anything, and lets no error of the driver through. */
export const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw asStoreError(error, 'not_applied');
  }
};
