import { randomUUID } from 'node:crypto';
import type { Actor } from '@app/kernel';
import { ConcurrencyError, type Clock, type EventStore } from '../ports/index.js';
import { RESTORES, sealed, standingOf, type Restore } from './restores.js';

export type ReleaseParts = { readonly store: EventStore; readonly clock: Clock; readonly by: Actor };

/** Ends the hold and records who did, and what was known to be missing. Undefined where nothing is held. */
export const releaseHold = async (parts: ReleaseParts): Promise<Restore | undefined> => {
  const { store, clock, by } = parts;
  const { isHeld, revision, restore } = await standingOf(store);
  if (!isHeld || restore === undefined) return undefined;
  const { id: restored, missing } = restore;
  const released = sealed({ type: 'HoldReleased', data: { restored, ...(missing === undefined ? {} : { missing }) } }, { by, at: clock.now(), operation: randomUUID() });
  try {
    await store.append(RESTORES, revision, [released]);
    return restore;
  } catch (error) {
    if (!(error instanceof ConcurrencyError)) throw error;
    return releaseHold(parts); // somebody else was faster: then there may be nothing left to release
  }
};
