import type { Instant } from '@app/kernel';
import type { EventStore, Position } from './event-store.js';

/** Lies beside a backup and says what must be in it. */
export type BackupManifest = {
  readonly takenAt: Instant;
  /** Of the store's own tables. */
  readonly schemaVersion: number;
  /** Of the newest event; absent where there is none. */
  readonly head?: Position;
  readonly events: number;
  readonly streams: number;
  /** SHA-256 over stream, revision and id of every event, in order: the same for the same history, however it is stored. */
  readonly sha256: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
};

export type BackUpOptions = { readonly takenAt: Instant; readonly onProgress?: (done: number, total: number) => void };

export type RestoreOptions<T> = {
  /** Where data lies already, it is moved aside instead of the restore being refused. */
  readonly replace: boolean;
  readonly at: Instant;
  /** The last thing that happens to the restored journal before anybody can open it. */
  readonly prepare: (journal: EventStore, manifest: BackupManifest) => Promise<T>;
};

export type Restored<T> = {
  readonly manifest: BackupManifest;
  readonly prepared: T;
  /** The folder to which the earlier files were moved. */
  readonly setAside?: string;
};

/** Of a journal that this product keeps itself. Every refusal is an error that carries a bilingual sentence. */
export interface JournalBackups {
  /** Of one moment, while others write; verified before it bears its name. */
  backUp(folder: string, options: BackUpOptions): Promise<BackupManifest>;
  verify(folder: string): Promise<BackupManifest>;
  /** Nobody else may have the data open meanwhile. Read models go: they are built anew from what is restored. */
  restore<T>(folder: string, options: RestoreOptions<T>): Promise<Restored<T>>;
}
