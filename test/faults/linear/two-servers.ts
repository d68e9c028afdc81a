import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDouble } from '../../system/double-process.js';
import { startProcess } from '../../system/server-process.js';

/** Two server processes over one journal, addressed by their bases. */
export type TwoServers = { readonly store: string; readonly bases: readonly string[]; readonly stop: () => Promise<void> };

const PLENTY = { TAHAPAN_REQUESTS_PER_MINUTE: '100000000' };

/** They share the file, and the read models beside it. */
export const onOneFile = async (): Promise<TwoServers> => {
  const directory = mkdtempSync(join(tmpdir(), 'two-servers-'));
  const servers = [await startProcess(directory, PLENTY), await startProcess(directory, PLENTY)];
  return {
    store: 'SQLite',
    bases: servers.map(({ base }) => base),
    stop: async () => {
      for (const { stop } of servers) await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** Each has read models of its own, as on two machines. */
export const onEventStoreDb = async (): Promise<TwoServers> => {
  const directory = mkdtempSync(join(tmpdir(), 'two-servers-'));
  const double = await startDouble();
  const replica = (name: string): ReturnType<typeof startProcess> => startProcess(join(directory, name), { ...PLENTY, EVENTSTOREDB_URL: double.url });
  const servers = [await replica('one'), await replica('other')];
  return {
    store: 'EventStoreDB double',
    bases: servers.map(({ base }) => base),
    stop: async () => {
      for (const { stop } of servers) await stop();
      await double.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
