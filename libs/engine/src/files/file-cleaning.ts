import type { Instant } from '@app/kernel';
import type { LocationArchive } from '../journal/location-archive.js';
import type { Clock, FileStore } from '../ports/index.js';
import type { Hold } from '../recovery/hold.js';
import { namedFiles } from './named-files.js';

/** A: our assumption. Time enough to come back to a form, or to a phone without a network. */
export const UNNAMED_KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export type CleaningParts = {
  readonly files: FileStore;
  readonly archive: Pick<LocationArchive, 'read'>;
  readonly clock: Clock;
  readonly hold: Pick<Hold, 'isHeld'>;
};

/** `look`: only count. `leaving`: nobody waits for a long one to end. */
type Cleaning = { readonly look?: boolean; readonly leaving?: AbortSignal };

export type FileCount = {
  readonly files: number;
  readonly bytes: number;
  /** Sent for a location whose history does not name it. */
  readonly unnamed: number;
  /** Of these, so old that they are removed. */
  readonly removed: number;
  /** Nothing is removed while the journal is on hold: it may lack the event that names a file. */
  readonly onHold: boolean;
};

/** Counts what is kept and, unless it is only to look, removes what was sent and never named. What any event names stays. */
export const cleanFiles = async ({ files, archive, clock, hold }: CleaningParts, { look = false, leaving }: Cleaning = {}): Promise<FileCount> => {
  const named = namesOf(archive);
  const onHold = await hold.isHeld();
  let [count, bytes, unnamed, removed] = [0, 0, 0, 0];
  for await (const file of files.list()) {
    leaving?.throwIfAborted();
    count += 1;
    bytes += file.bytes;
    for (const locationId of new Set(file.uploads.map((upload) => upload.locationId))) {
      if ((await named(locationId))?.has(file.hash) !== false) continue;
      unnamed += 1;
      // Since the counting began it may have been named, or sent again.
      if (look || onHold || (await namedNow(archive, locationId))?.has(file.hash) !== false || !isOld(await files.wantedAt(file.hash, locationId), clock)) continue;
      await files.forget(file.hash, locationId);
      removed += 1;
    }
  }
  return { files: count, bytes, unnamed, removed, onHold };
};

const isOld = (wantedAt: Instant | undefined, clock: Clock): boolean =>
  wantedAt !== undefined && Date.parse(clock.now()) - Date.parse(wantedAt) > UNNAMED_KEPT_DAYS * DAY_MS;

const namesOf = (archive: CleaningParts['archive']) => {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return async (locationId: string): Promise<ReadonlySet<string> | undefined> => {
    if (!known.has(locationId)) known.set(locationId, await namedNow(archive, locationId));
    return known.get(locationId);
  };
};

/** Undefined where the history cannot be read by this version: then nothing is known of what it names. */
const namedNow = async (archive: CleaningParts['archive'], locationId: string): Promise<ReadonlySet<string> | undefined> => {
  const past = await archive.read(locationId);
  if (past.kind === 'unreadable') return undefined;
  return new Set(past.kind === 'known' ? namedFiles(past.recorded).keys() : []);
};
