import { readEverything, readPlace } from './kept/read.js';
import { readSession } from './kept/session.js';
import { deliverLater } from './outbox/deliver-later.js';
import { flush, SENDING } from './outbox/flush.js';
import { dropStrayFiles } from './outbox/kept-files.js';
import { dropLongAccepted } from './outbox/outbox.js';
import { watched } from './watched.js';

export type Line = {
  readonly isBusy: boolean;
  readonly state: 'unknown' | 'reached' | 'signed-out' | 'offline' | 'unreachable';
  /** Of whoever was found signed in last. */
  readonly account?: string;
};

export const line = watched<Line>({ isBusy: false, state: navigator.onLine ? 'unknown' : 'offline' });

/** Coming back to the page again and again is one reading. */
const RESTS_FOR_MS = 60_000;

let isAskedAgain = false;
let lastRead = 0;

/** Sends what waits, then reads what has changed. Whatever is written meanwhile is sent in one more round. */
export const synchronise = async (): Promise<void> => {
  if (line.now().isBusy) { isAskedAgain = true; return; }
  if (!navigator.onLine) {
    line.become({ ...line.now(), state: 'offline' });
    await deliverLater();
    return;
  }
  line.become({ ...line.now(), isBusy: true });
  do {
    isAskedAgain = false;
    const state = await navigator.locks.request(SENDING, round).catch(() => 'unreachable' as const);
    line.become({ ...line.now(), state: navigator.onLine ? state : 'offline' });
  } while (isAskedAgain && navigator.onLine);
  line.become({ ...line.now(), isBusy: false });
  await deliverLater();
};

const round = async (): Promise<Line['state']> => {
  const session = await readSession();
  if (session === null) return 'signed-out';
  line.become({ ...line.now(), account: session.account });
  const { isAllJudged, moved } = await flush(session.account);
  for (const id of moved) await readPlace(id);
  if (!isAllJudged) return (await readSession()) === null ? 'signed-out' : 'unreachable';
  await readEverything(session);
  lastRead = Date.now();
  return 'reached';
};

/** On opening, when the network comes back, and when the page is looked at again. */
export const keepInStep = (): (() => void) => {
  const again = (): void => { void synchronise(); };
  const seen = (): void => { if (document.visibilityState === 'visible' && Date.now() - lastRead > RESTS_FOR_MS) again(); };
  const gone = (): void => { line.become({ ...line.now(), state: 'offline' }); };
  window.addEventListener('online', again);
  window.addEventListener('offline', gone);
  document.addEventListener('visibilitychange', seen);
  void dropLongAccepted(Date.now()).then(() => dropStrayFiles(Date.now())).then(again);
  return () => {
    window.removeEventListener('online', again);
    window.removeEventListener('offline', gone);
    document.removeEventListener('visibilitychange', seen);
  };
};
