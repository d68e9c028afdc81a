import { randomUUID } from 'node:crypto';
import type { Actor, Event, Instant, JsonObject, Metadata } from '@app/kernel';
import { fingerprint } from '../fingerprint.js';
import type { EventStore, NewEvent, StoredEvent, WitnessLine } from '../ports/index.js';

/** Which events are missing, in short: how many, and the fingerprint of the whole list. */
export type MissingInShort = { readonly events: number; readonly sha256: string };
export type NamedEvent = Omit<WitnessLine, 'position'>;

type JournalRestored = Event<'JournalRestored', {
  /** Absent where the operator brought the store itself back to an earlier state. */
  readonly backup?: { readonly takenAt: Instant; readonly head?: string; readonly events: number; readonly sha256: string };
  /** Absent where no witness was asked. */
  readonly missing?: MissingInShort;
}>;
type EventsFoundMissing = Event<'EventsFoundMissing', { readonly events: readonly NamedEvent[] }>;
type HoldReleased = Event<'HoldReleased', { readonly restored: string; readonly missing?: MissingInShort }>;

export type RestoreEvent = JournalRestored | EventsFoundMissing | HoldReleased;

/** Restores of the whole journal and who released each: for the auditor, and for every process that must know whether it may act. */
export const RESTORES = 'Operation-restore';

export type Restore = { readonly id: string; readonly revision: number } & JournalRestored['data'];
export type Standing = {
  /** Of the stream; -1 while nothing was ever restored. */
  readonly revision: number;
  readonly isHeld: boolean;
  readonly restore?: Restore;
  /** The id of the newest release. */
  readonly release?: string;
};

type Reader = Pick<EventStore, 'readStream'>;

export const newestRestoreEvent = async (store: Reader): Promise<StoredEvent | undefined> => {
  for await (const event of store.readStream(RESTORES, { direction: 'backwards', limit: 1 })) return event;
  return undefined;
};

export const holds = (newest: StoredEvent | undefined): boolean => newest !== undefined && newest.type !== 'HoldReleased';

export const standingOf = async (store: Reader): Promise<Standing> => {
  let standing: Standing = { revision: -1, isHeld: false };
  for await (const stored of store.readStream(RESTORES)) {
    const { id, revision, data } = stored;
    standing = { ...standing, revision, isHeld: holds(stored) };
    if (stored.type === 'JournalRestored') standing = { ...standing, restore: { id, revision, ...data as JournalRestored['data'] } };
    if (stored.type === 'HoldReleased') standing = { ...standing, release: id };
  }
  return standing;
};

export type Deed = { readonly by: Actor; readonly at: Instant; readonly operation: string };

/** Written past the one write path on purpose: that one is closed while the journal is on hold. */
export const sealed = ({ type, data }: RestoreEvent, { by, at, operation }: Deed): NewEvent => {
  const metadata: Metadata = {
    occurredAt: at, recordedAt: at, actor: by, source: 'app', commandId: operation, requestHash: fingerprint({ type, data }),
    $correlationId: operation, $causationId: operation, v: 1,
  };
  return { id: randomUUID(), type, data: data as JsonObject, metadata };
};
