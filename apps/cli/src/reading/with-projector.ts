import { Projector } from '@app/engine';
import { newestShown, PROJECTIONS } from '@app/read-models';
import type { House } from '../house/house.js';

const LOOK_EVERY_MS = 1_000;

/** Follows the journal in this process, unless another one does so already. */
export const withProjector = async <T>({ store, readStore, clock }: House, work: (projector: Projector) => Promise<T>): Promise<T> => {
  const projector = new Projector({ store, readStore, clock, projections: PROJECTIONS, newestShown });
  await projector.start();
  try {
    return await work(projector);
  } finally {
    await projector.stop();
  }
};

/** Waits until a table shows everything there is at this moment, whoever writes it. */
export const caughtUp = async ({ store }: House, projector: Projector, table: string, onWait: (eventsBehind: number) => void): Promise<void> => {
  const head = await store.head();
  if (head === undefined) return;
  while ((await projector.waitFor(head, LOOK_EVERY_MS, table)) === 'timed-out') {
    const status = (await projector.status()).find((one) => one.table === table);
    onWait(status?.rebuild?.events ?? status?.events ?? 0);
  }
};
