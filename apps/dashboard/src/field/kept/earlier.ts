import { changed, phone } from './database.js';
import { isNow, whose } from './whose.js';

/**
 * An earlier page named nobody with what it read, and remembered nobody: all was of whoever its list was of. Named once, that
 * stays readable where no server can be asked, and what was written waits for its writer.
 */
export const nameWhatIsUnnamed = async (): Promise<void> => {
  const stores = (await phone()).transaction(['board', 'readings'], 'readwrite');
  const readings = stores.objectStore('readings');
  const account = (await stores.objectStore('board').get('board'))?.account;
  const unnamed = account === undefined ? [] : (await readings.getAll()).filter((reading) => reading.account === undefined);
  for (const reading of unnamed) await readings.put({ ...reading, account }, reading.view.locationId);
  await stores.done;
  if (account === undefined || unnamed.length === 0) return;
  if (whose.now() === undefined) isNow(account);
  changed();
};
