import { readSession } from '../kept/session.js';
import { flush, SENDING } from './flush.js';

/** By this name the browser is asked for it. */
export const DELIVER = 'kirim-laporan';

/** Without a page: sends what waits. Fails while something still waits, so that the browser asks again later; whoever is signed out is asked by the page. */
export const deliver = (): Promise<void> => navigator.locks.request(SENDING, async () => {
  const session = await readSession();
  if (session === null) return;
  const { isAllJudged } = await flush(session.account);
  if (!isAllJudged) throw new Error('reports still wait');
});
