import { changed, phone, type Board, type Reading } from './database.js';

/** What one account may read is not shown to another on the same phone. */
const ofAccount = <T extends { readonly account?: string }>(kept: T | undefined, account: string | undefined): T | undefined =>
  (account !== undefined && kept?.account === account ? kept : undefined);

export const keptBoard = async (account: string | undefined): Promise<Board | undefined> => ofAccount(await (await phone()).get('board', 'board'), account);

export const keptReading = async (account: string | undefined, locationId: string): Promise<Reading | undefined> => ofAccount(await (await phone()).get('readings', locationId), account);

/** With the board of one account goes whatever was read by another. */
export const keepBoard = async (board: Board): Promise<void> => {
  const stores = (await phone()).transaction(['board', 'readings'], 'readwrite');
  const shown = new Set(board.locations.map(({ locationId }) => locationId));
  const readings = stores.objectStore('readings');
  for (const { account, view: { locationId } } of await readings.getAll()) {
    if (account !== board.account || !shown.has(locationId)) await readings.delete(locationId);
  }
  await stores.objectStore('board').put(board, 'board');
  await stores.done;
  changed();
};

export const keepReading = async (reading: Reading): Promise<void> => {
  await (await phone()).put('readings', reading, reading.view.locationId);
  changed();
};
