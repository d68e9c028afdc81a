import type { Actor } from './actor.js';
import type { JsonObject } from './json.js';
import type { Instant } from './time.js';

/** What is asked. Imperative: `CompleteStage`. */
export type Command<Type extends string = string, Data = unknown> = { readonly type: Type; readonly data: Data };

/** What happened. Past tense: `StageCompleted`. Stored for ever: a type is never renamed, a field never removed or retyped. */
export type Event<Type extends string = string, Data = unknown> = { readonly type: Type; readonly data: Data };

/** Where a message came in. */
export type Source = 'app' | 'import' | 'api' | 'timer' | 'simulation';

/** Written beside every event; a write without it does not compile. */
export type Metadata = {
  /** When it happened in the field. */
  readonly occurredAt: Instant;
  /** When the system came to know it. `asOf` questions are answered by this clock. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly source: Source;
  readonly reason?: string;
  /** The caller's idempotency key; event ids derive from it. */
  readonly commandId: string;
  /** SHA-256 of the canonical request: the same key with another body is refused. */
  readonly requestHash: string;
  readonly $correlationId: string;
  readonly $causationId: string;
  /** Schema version of the event's data; upcasters lift older ones on read. */
  readonly v: number;
  readonly definition?: { readonly programme: string; readonly version: number };
  readonly scheduleRevision?: number;
  readonly calendarVersion?: number;
};

/** An event as the journal gives it back. */
export type Recorded<E extends Event = Event<string, JsonObject>> = {
  readonly event: E;
  readonly stream: string;
  /** 0-based and contiguous within the stream. */
  readonly revision: number;
  /** Opaque, ordered as a string, shared by all streams. */
  readonly position: string;
  readonly metadata: Metadata;
};
