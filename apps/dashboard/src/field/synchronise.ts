import { readEverything, readPlace } from './kept/read.js';
import { isFull } from './kept/durable.js';
import { nameWhatIsUnnamed } from './kept/earlier.js';
import { readSession, type Session } from './kept/session.js';
import { isNow, whose } from './kept/whose.js';
import { deliverLater } from './outbox/deliver-later.js';
import { flush, SENDING } from './outbox/flush.js';
import { dropStrayFiles } from './outbox/kept-files.js';
import { dropLongAccepted, waitingOf } from './outbox/outbox.js';
import { restsFor } from './outbox/retry.js';
import { watched } from './watched.js';

export type Line = {
  readonly isBusy: boolean;
  readonly state: 'unknown' | 'reached' | 'signed-out' | 'offline' | 'resting' | 'unreachable' | 'full';
};

export const line = watched<Line>({ isBusy: false, state: navigator.onLine ? 'unknown' : 'offline' });

/** Coming back to the page again and again is one reading. */
const RESTS_FOR_MS = 60_000;

let isAskedAgain = false;
let lastRead = 0;
let alarm: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits, then reads what has changed. Whatever is written meanwhile is sent in one more round. */
export const synchronise = async (): Promise<void> => {
  if (line.now().isBusy) { isAskedAgain = true; return; }
  if (!navigator.onLine) {
    line.become({ ...line.now(), state: 'offline' });
    await deliverLater(whose.now());
    return;
  }
  line.become({ ...line.now(), isBusy: true });
  do {
    isAskedAgain = false;
    const state = await navigator.locks.request(SENDING, round).catch(() => 'unreachable' as const);
    line.become({ ...line.now(), state: navigator.onLine ? state : 'offline' });
  } while (isAskedAgain && navigator.onLine);
  line.become({ ...line.now(), isBusy: false });
  if (line.now().state === 'reached') return; // what was written since is on its way
  await goOnAfterRest();
  await deliverLater(whose.now());
};

const round = async (): Promise<Line['state']> => {
  const session = await readSession();
  if (session === null) return 'signed-out';
  isNow(session.account);
  const state = await sendAndRead(session).catch((fault: unknown) => (isFull(fault) ? 'full' as const : 'unreachable' as const));
  if (state === 'reached') return state;
  const now = await readSession();
  if (now === null) return 'signed-out';
  isAskedAgain ||= now.account !== session.account; // somebody else signed in under way: nothing of the one was taken for the other
  return state;
};

const sendAndRead = async (session: Session): Promise<Line['state']> => {
  const { isAllJudged, moved } = await flush(session.account);
  for (const id of moved) await readPlace(session.account, id);
  if (!isAllJudged) return (await restOf(session.account)) > 0 ? 'resting' : 'unreachable';
  await readEverything(session);
  lastRead = Date.now();
  return 'reached';
};

const restOf = async (account: string | undefined): Promise<number> => Math.max(0, ...(await waitingOf(account)).map((report) => restsFor(report, Date.now())));

/** The server said when: nobody has to press anything. */
const goOnAfterRest = async (): Promise<void> => {
  const rest = await restOf(whose.now());
  clearTimeout(alarm);
  if (rest > 0) alarm = setTimeout(() => { void synchronise(); }, rest);
};

const tidyUp = async (): Promise<void> => {
  await nameWhatIsUnnamed();
  await dropLongAccepted(Date.now());
  await dropStrayFiles(Date.now());
};

/** On opening, when the network comes back, and when the page is looked at again. */
export const keepInStep = (): (() => void) => {
  const again = (): void => { void synchronise(); };
  const seen = (): void => { if (document.visibilityState === 'visible' && Date.now() - lastRead > RESTS_FOR_MS) again(); };
  const gone = (): void => { line.become({ ...line.now(), state: 'offline' }); };
  window.addEventListener('online', again);
  window.addEventListener('offline', gone);
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('storage', again); // on another page somebody else may have signed in
  void tidyUp().catch(() => undefined).then(again); // what cannot be tidied, on a full phone, does not keep a report from being sent
  return () => {
    window.removeEventListener('online', again);
    window.removeEventListener('offline', gone);
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('storage', again);
  };
};
