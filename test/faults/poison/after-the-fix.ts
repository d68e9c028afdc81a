import { mkdirSync } from 'node:fs';
import type { TableHash } from '@app/engine';
import { PROJECTIONS } from '@app/read-models';
import type { Sent } from './feed.js';
import { LiveFollower } from './follower.js';
import { repairedDecode } from './sickness.js';

const PATIENCE_MS = 60_000;

/** A release that knows what the last one did not: what waited goes on where it stopped, and what comes now follows live. */
export const fixed = async (directory: string, rest: readonly Sent[]): Promise<{ readonly hashes: Hashes; readonly complaints: readonly string[] }> => {
  const follower = await LiveFollower.on(directory, { decode: repairedDecode, projections: PROJECTIONS });
  try {
    const failed = (await follower.retryAll()).flatMap(({ stream, failed: why }) => why === undefined ? [] : [`${stream} still waits after the fix: ${why.error}`]);
    const left = PROJECTIONS.flatMap(({ table }) => follower.readStore.parkedStreams(table)).map(({ stream }) => `${stream} is left waiting after the fix`);
    return { hashes: await hashesAfter(follower, rest), complaints: [...failed, ...left].slice(0, 5) };
  } finally {
    await follower.close();
  }
};

/** The same events where none of them was ever ill. */
export const cleanRun = async (directory: string, feed: readonly Sent[]): Promise<Hashes> => {
  mkdirSync(directory);
  const follower = await LiveFollower.on(directory, { projections: PROJECTIONS });
  try {
    return await hashesAfter(follower, feed);
  } finally {
    await follower.close();
  }
};

type Hashes = ReadonlyMap<string, TableHash>;

const hashesAfter = async (follower: LiveFollower, sent: readonly Sent[]): Promise<Hashes> => {
  const waited = await follower.shown(await follower.append(sent), PATIENCE_MS);
  if (waited === undefined) throw new Error(`not shown within ${PATIENCE_MS} ms`);
  return follower.hashes();
};
