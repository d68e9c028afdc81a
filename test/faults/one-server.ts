import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDouble } from '../system/double-process.js';
import { startProcess } from '../system/server-process.js';

/** One server process on a journal of its own. */
export type OneServer = { readonly store: string; readonly base: string; readonly stop: () => Promise<void> };

const PLENTY = { TAHAPAN_REQUESTS_PER_MINUTE: '100000000' };

export const onSqlite = async (): Promise<OneServer> => {
  const directory = mkdtempSync(join(tmpdir(), 'one-server-'));
  const { base, stop } = await startProcess(directory, PLENTY);
  return {
    store: 'SQLite',
    base,
    stop: async () => {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

export const onEventStoreDb = async (): Promise<OneServer> => {
  const directory = mkdtempSync(join(tmpdir(), 'one-server-'));
  const double = await startDouble();
  const { base, stop } = await startProcess(directory, { ...PLENTY, EVENTSTOREDB_URL: double.url });
  return {
    store: 'EventStoreDB double',
    base,
    stop: async () => {
      await stop();
      await double.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
