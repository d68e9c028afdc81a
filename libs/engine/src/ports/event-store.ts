import type { Event, JsonObject, Metadata } from '@app/kernel';

/** `${Category}-${id}`; the category holds no dash and neither part starts with `$`. */
export type StreamName = string;

/** 0-based, contiguous within a stream. */
export type Revision = number;

/**
 * Opaque, and totally ordered as a string: 20-digit commit, `/`, 20-digit prepare.
 * Positions may be sparse: nothing may be computed from them but their order. They are shown to whoever reads; how far apart
 * two of them lie tells how busy the whole journal was meanwhile, and nothing else of what lies outside the reader's authority.
 */
export type Position = string;

/** Exact on purpose: there is no "any", so every append is safe to repeat. */
export type ExpectedRevision = 'no_stream' | Revision;

/** Metadata of technical streams (snapshots, checkpoints) is free; that of business streams is the kernel's `Metadata`. */
export type StoredMetadata = Metadata | JsonObject;

export type NewEvent = Event<string, JsonObject> & {
  /** A UUID, unique within its stream. */
  readonly id: string;
  readonly metadata: StoredMetadata;
};

/** An adapter passes `data` and `metadata` through `storedPart`: that they are JSON objects is for decoders to find out. */
export type StoredEvent = NewEvent & {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** The store's own clock; business questions use `metadata.recordedAt`. */
  readonly storedAt: Date;
};

/** Of the last event of this append, also when it turns out to be a repeat. */
export type AppendResult = { readonly lastRevision: Revision; readonly position: Position };

/** One of the two; prefixes only. */
export type Filter = { readonly streamPrefixes: readonly string[] } | { readonly eventTypePrefixes: readonly string[] };

export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  /** History is done; may be repeated. */
  | { readonly kind: 'caughtUp' }
  /** Nothing of interest up to here: safe to store and to resume from. */
  | { readonly kind: 'progress'; readonly position: Position };

export type SubscriptionState = 'connecting' | 'catchingUp' | 'live' | 'retrying' | 'closed';

/** Resumes by itself from the last delivered position, without gap or repeat, until closed. */
export interface Subscription extends AsyncIterable<SubscriptionMessage> {
  readonly state: SubscriptionState;
  close(): Promise<void>;
}

export type ReadStreamOptions = { from?: Revision; direction?: 'forwards' | 'backwards'; limit?: number; signal?: AbortSignal };
export type ReadAllOptions = { after?: Position; filter?: Filter; limit?: number; signal?: AbortSignal };
/** `upTo` is inclusive. */
export type ReadByStreamOptions = { prefix: string; upTo: Position; signal?: AbortSignal };
export type SubscribeOptions = { name: string; after?: Position; filter?: Filter; signal?: AbortSignal };
export type AppendOptions = { timeoutMs?: number; signal?: AbortSignal };
export type Retention = { maxCount?: number; truncateBefore?: Revision };

/** The journal. Adapters behave identically; `libs/testing` holds the contract that each one passes. */
export interface EventStore {
  /** Atomic, one to many events. A repeat with the same ids and revision returns the first result and writes nothing. */
  append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[], options?: AppendOptions): Promise<AppendResult>;
  /** `from` is inclusive; a missing stream is empty. */
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;
  /** `after` is exclusive; technical events (`$...`) are never returned. */
  readAll(options?: ReadAllOptions): AsyncIterable<StoredEvent>;
  /**
   * What `readAll` gives of the streams whose names begin so, but each stream as a whole, in order of their names. Only where
   * the store need not be asked for every single stream.
   */
  readByStream?(options: ReadByStreamOptions): AsyncIterable<readonly StoredEvent[]>;
  /** `after` is exclusive. */
  subscribe(options: SubscribeOptions): Subscription;
  /** Position of the newest event, undefined while there is none. */
  head(): Promise<Position | undefined>;
  /** For technical streams only; hides events from stream reads, never from `readAll`. */
  setRetention(stream: StreamName, retention: Retention): Promise<void>;
  /** Closes a stream for ever. Appending to it or reading it is then a `StreamDeletedError`. */
  tombstone(stream: StreamName, expected: ExpectedRevision): Promise<void>;
  ping(options?: { timeoutMs?: number }): Promise<{ backend: string; version: string }>;
  close(): Promise<void>;
}

export const EVENT_STORE = Symbol('EventStore');

/** Limits of our own, the same in every adapter, counted over `data` and `metadata` as UTF-8 JSON. */
export const MAX_APPEND_BYTES = 1_048_576;
export const MAX_EVENT_BYTES = 524_288;
