import { join } from 'node:path';

const HASH = /^[0-9a-f]{64}$/;
const LOCATION_ID = /^[a-z0-9][a-z0-9.-]{0,80}$/;
const NOTE = /^sent-(.+)\.jsonl$/;
export const CONTENT = 'content';

export const isHash = (name: string): boolean => HASH.test(name);

/** Two levels of 256 folders, so that none grows large. */
export const levelsOf = (root: string, hash: string): readonly [first: string, second: string] => {
  if (!isHash(hash)) throw new Error(`no file has the name ${hash}`);
  const first = join(root, hash.slice(0, 2));
  return [first, join(first, hash.slice(2, 4))];
};

export const folderOf = (root: string, hash: string): string => join(levelsOf(root, hash)[1], hash);

export const incomingIn = (root: string): string => join(root, 'incoming');

/** Beside the content, for each location it was sent for. */
export const noteFor = (locationId: string): string => {
  if (!LOCATION_ID.test(locationId)) throw new Error(`no location has the name ${locationId}`);
  return `sent-${locationId}.jsonl`;
};

export const locationOfNote = (name: string): string | undefined => NOTE.exec(name)?.[1];
