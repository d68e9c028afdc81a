import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../system/places.js';
import { runCli } from '../../system/server-process.js';
import { startLoad } from './load.js';
import { untilReady, untilWitnessed } from './health.js';
import { withServer } from './with-server.js';

export type RecoveryTime = { readonly events: number; readonly missing: number; readonly restoreSeconds: number; readonly seconds: number };

const WRITERS = 4;
const LOST_COMMANDS = 200;

/** From the order to restore until a server, on hold, shows everything on every screen. */
export const recoveryTime = async (folder: string, locations: number, nextPlace: () => Place): Promise<RecoveryTime> => {
  const data = join(folder, 'large');
  const witness = join(folder, 'large-volume', 'witness');
  const backup = join(folder, 'large-backup');
  mkdirSync(join(folder, 'large-volume'), { recursive: true });
  await runCli(data, 'simulate', '--locations', String(locations));
  const { events } = await runCli(data, 'backup', '--to', backup) as { events: number };
  await withServer(data, { TAHAPAN_WITNESS: witness }, async (base) => {
    const load = await startLoad(base, WRITERS, nextPlace);
    await load.more(LOST_COMMANDS);
    await load.stop();
    await untilWitnessed(base);
  });

  const began = performance.now();
  const { missing } = await runCli(data, 'restore', '--from', backup, '--witness', witness, '--replace') as { missing: readonly object[] };
  const restoreSeconds = secondsSince(began);
  const seconds = await withServer(data, { TAHAPAN_WITNESS: witness }, async (base) => {
    await untilReady(base);
    return secondsSince(began);
  });
  for (const path of [data, backup]) rmSync(path, { recursive: true });
  return { events, missing: missing.length, restoreSeconds, seconds };
};

const secondsSince = (began: number): number => (performance.now() - began) / 1_000;
