import type { EventStoreError } from '@app/engine';
import { connectToFile, openDatabase } from './open-database.js';
import type { Connect } from './open-database.js';
import { SqliteEventStore } from './sqlite-event-store.js';

export type SqliteEventStoreOptions = {
  readonly file: string;
  /** Milliseconds since the epoch, for `storedAt`. */
  readonly clock?: () => number;
  /** Distance between two positions; they promise their order only, and tests make them sparse. */
  readonly positionStep?: number;
  /** How often writes of other processes are looked for. */
  readonly pollIntervalMs?: number;
  readonly limits?: { readonly waitingWrites?: number };
  /** A subscription that has begun to retry (told once per outage), or a disk that can no longer be trusted. */
  readonly report?: (error: EventStoreError) => void;
  readonly connect?: Connect;
  /** The file is closed. */
  readonly onClosed?: () => Promise<void>;
};

export const openSqliteEventStore = async ({
  file, clock = Date.now, positionStep = 1, pollIntervalMs = 250, limits = {}, report = warn, connect = connectToFile,
  onClosed = () => Promise.resolve(),
}: SqliteEventStoreOptions): Promise<SqliteEventStore> =>
  new SqliteEventStore(await openDatabase(file, connect), {
    clock, positionStep, pollIntervalMs, report, onClosed, waitingWrites: limits.waitingWrites ?? 10_000,
  });

const warn = (error: EventStoreError): void => process.emitWarning(error.message, error.name);
