import { bilingual, type Bilingual } from '@app/kernel';
import type { ExpectedRevision, Revision, StreamName } from './event-store.js';

/** What is known of a write that failed: `unknown` may be repeated with the same ids and the same expected revision. */
export type WriteOutcome = 'unknown' | 'not_applied';

export abstract class EventStoreError extends Error {
  abstract readonly outcome: WriteOutcome;
  override get name(): string { return this.constructor.name; }
}

export class ConcurrencyError extends EventStoreError {
  readonly outcome = 'not_applied';
  constructor(readonly stream: StreamName, readonly expected: ExpectedRevision, readonly actual: Revision | 'no_stream') {
    super(`${stream} is at ${actual}, expected ${expected}`);
  }
}

export class StreamDeletedError extends EventStoreError {
  readonly outcome = 'not_applied';
  constructor(readonly stream: StreamName) { super(`${stream} is closed for ever`); }
}

export class AppendTooLargeError extends EventStoreError {
  readonly outcome = 'not_applied';
  constructor(readonly limit: number, readonly size: number) { super(`append of ${size} bytes exceeds ${limit} bytes`); }
}

/** Not JSON (bigint, undefined, function, cycle), no UUID, an id twice in one append, no events at all, or an impossible name. */
export class InvalidEventError extends EventStoreError {
  readonly outcome = 'not_applied';
}

export class AccessDeniedError extends EventStoreError {
  readonly outcome = 'not_applied';
}

export class StoreUnavailableError extends EventStoreError {
  constructor(message: string, readonly outcome: WriteOutcome, options?: ErrorOptions) { super(message, options); }
}

/** What is there, or how it is to be reached, cannot safely be used. Nobody should go on without reading the sentence. */
export class StoreRefusedError extends StoreUnavailableError {
  constructor(readonly sentence: Bilingual, options?: ErrorOptions) {
    super(`${sentence.id} / ${sentence.en}`, 'not_applied', options);
  }
}

/** There is no room on the store's disk. Reading goes on, and so does writing once there is room again. */
export class StoreFullError extends EventStoreError {
  readonly outcome = 'not_applied';
  readonly sentence: Bilingual = bilingual(
    'Disk tempat jurnal penuh dan tidak ada yang dicatat. Longgarkan disk, lalu ulangi.',
    'The disk of the journal is full and nothing was recorded. Make room, then try again.',
  );
}

export class StoreTimeoutError extends EventStoreError {
  readonly outcome = 'unknown';
}
