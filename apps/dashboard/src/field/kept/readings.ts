import { changed, phone, type Board, type Reading } from './database.js';

export const keptBoard = async (): Promise<Board | undefined> => (await phone()).get('board', 'board');

export const keptReading = async (locationId: string): Promise<Reading | undefined> => (await phone()).get('readings', locationId);

/** What one account may read is not shown to another on the same phone. */
export const keepBoard = async (board: Board): Promise<void> => {
  const stores = (await phone()).transaction(['board', 'readings'], 'readwrite');
  const before = await stores.objectStore('board').get('board');
  const shown = new Set(before?.account === board.account ? board.locations.map(({ locationId }) => locationId) : []);
  for (const locationId of await stores.objectStore('readings').getAllKeys()) {
    if (!shown.has(locationId)) await stores.objectStore('readings').delete(locationId);
  }
  await stores.objectStore('board').put(board, 'board');
  await stores.done;
  changed();
};

export const keepReading = async (reading: Reading): Promise<void> => {
  await (await phone()).put('readings', reading, reading.view.locationId);
  changed();
};
