import type { KeyedRow, Projection, Query, Row } from '@app/kernel';
import type { Position, StoredEvent, StreamName } from './event-store.js';

/** A table of a projection: the living one under its own name, or one that is being built beside it. */
export type Table = { readonly name: string; readonly projection: Projection };

/** Sorts before every position of the journal. */
export const BEGINNING: Position = '';

export type Checkpoint = {
  readonly table: string;
  readonly version: number;
  readonly position: Position;
  /** How many events of its categories the table has seen: positions themselves cannot be counted. */
  readonly events: number;
};

/** An event a table could not take; all later events of its stream wait behind it, in order. */
export type ParkedEvent = { readonly event: StoredEvent; readonly error: string };

/** What stands in the way of a stream is its first parked event. */
export type ParkedStream = { readonly stream: StreamName; readonly events: number; readonly position: Position; readonly error: string };

/** Proof of being the one writer: the highest token wins, an older one is refused. */
export type WriterToken = number;

/** Everything a row holds, as it is stored: its plain values, and what its `json` columns hold, each as a text. */
export type RowText = { readonly key: string; readonly plain: string; readonly objects: string };

/** What happens inside one transaction: all of it, or none. */
export interface ReadStoreWriter {
  checkpoint(table: string): Checkpoint | undefined;
  load(table: Table, key: string): Row | undefined;
  /** An empty table at the beginning of the journal, without its indexes; one left over under that name goes first. */
  create(table: Table): void;
  /** Costs a fraction of what it would if it came before the rows. */
  index(table: Table): void;
  put(table: Table, rows: Iterable<KeyedRow>): void;
  advance(checkpoint: Checkpoint): void;
  park(table: string, parked: ParkedEvent): void;
  unpark(table: string, stream: StreamName): void;
  /** `from` takes the place of `to` with its rows, its checkpoint and what it parked. */
  rename(from: string, to: string): void;
  drop(table: string): void;
}

/** The tables of the screens. They can all be rebuilt from the journal, so losing them costs time and nothing else. */
export interface ReadStore {
  /** Throws `ReadModelUnavailableError` while a table it needs is still being built. */
  query<R>(query: Query<R>): R[];
  checkpoints(): Checkpoint[];
  load(table: Table, key: string): Row | undefined;
  /** Rows in order of their keys, from the one after `after`. */
  page(table: Table, after: string, limit: number): KeyedRow[];
  /** As `page`, for whoever need not understand them. */
  texts(table: Table, after: string, limit: number): RowText[];
  /** In order of their positions. */
  parked(table: string, stream?: StreamName): ParkedEvent[];
  parkedStreams(table: string): ParkedStream[];
  /** Undefined while another writer is alive. */
  claim(owner: string, milliseconds: number): WriterToken | undefined;
  /** False once another writer has taken over. */
  renew(token: WriterToken, milliseconds: number): boolean;
  release(token: WriterToken): void;
  /** Throws `StaleWriterError`, and changes nothing, where the token is no longer the newest. */
  write<T>(token: WriterToken, work: (writer: ReadStoreWriter) => T): T;
  close(): void;
}

export const READ_STORE = Symbol('ReadStore');
