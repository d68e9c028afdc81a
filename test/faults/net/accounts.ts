import type { Client } from '../../system/client.js';
import type { KeptEvent } from '../../system/double-process.js';
import type { Acknowledged } from './load.js';

/** What the journal itself holds, against what the writers were told. */
export const reconcile = (acknowledged: readonly Acknowledged[], events: readonly KeptEvent[]): { readonly lost: number; readonly doubled: number } => {
  const times = new Map<string, number>();
  for (const { type, data } of events) {
    if (type !== 'OfficerAssigned') continue;
    const { account } = data as { account: string };
    times.set(account, (times.get(account) ?? 0) + 1);
  }
  return {
    lost: acknowledged.filter(({ account }) => !times.has(account)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
  };
};

/** Whether the screens show the journal up to there: waits on the server for as long as it takes one answer. */
export const isShown = async (client: Client, position: string): Promise<boolean> => {
  const { status } = await client.get(`/v1/locations?limit=1&after=${encodeURIComponent(position)}`);
  return status === 200;
};
