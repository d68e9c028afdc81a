import { randomUUID } from 'node:crypto';
import type { Actor } from '@app/kernel';
import { fingerprint } from '../fingerprint.js';
import type { BackupManifest, Clock, EventStore, NewEvent, WitnessLine } from '../ports/index.js';
import { nameMissing, type Missing } from './name-missing.js';
import { RESTORES, sealed, standingOf, type MissingInShort, type NamedEvent } from './restores.js';

/** Keeps an event of the list well below what a store takes. */
const NAMES_PER_EVENT = 500;

export type PutOnHoldParts = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly by: Actor;
  /** Of the backup that the journal was restored from. */
  readonly manifest?: BackupManifest;
  readonly witness?: AsyncIterable<WitnessLine>;
};

/** Asks the witness what is missing, and writes into the restored journal that it is on hold, and why. */
export const putOnHold = async ({ store, clock, by, manifest, witness }: PutOnHoldParts): Promise<Missing | undefined> => {
  const missing = witness === undefined ? undefined : await nameMissing(store, witness);
  const deed = { by, at: clock.now(), operation: randomUUID() };
  const names = missing?.events.map(nameOf) ?? [];
  let { revision } = await standingOf(store);
  const append = async (event: NewEvent): Promise<void> => {
    revision = (await store.append(RESTORES, revision < 0 ? 'no_stream' : revision, [event])).lastRevision;
  };
  await append(sealed({ type: 'JournalRestored', data: { ...inShort(manifest), ...(missing === undefined ? {} : { missing: summed(names) }) } }, deed));
  for (let at = 0; at < names.length; at += NAMES_PER_EVENT) {
    await append(sealed({ type: 'EventsFoundMissing', data: { events: names.slice(at, at + NAMES_PER_EVENT) } }, deed));
  }
  return missing;
};

const nameOf = ({ stream, revision, id, type }: WitnessLine): NamedEvent => ({ stream, revision, id, type });
const summed = (names: readonly NamedEvent[]): MissingInShort => ({ events: names.length, sha256: fingerprint(names) });

const inShort = (manifest: BackupManifest | undefined) => {
  if (manifest === undefined) return {};
  const { takenAt, head, events, sha256 } = manifest;
  return { backup: { takenAt, ...(head === undefined ? {} : { head }), events, sha256 } };
};
