import { DELIVER } from './deliver.js';
import { waitingOf } from './outbox.js';

type Synced = { readonly sync?: { readonly register: (tag: string) => Promise<void> } };

/**
 * Where the browser can, the worker sends what still waits once the line is back, though the page is closed. Where it cannot,
 * or where the person has forbidden it, the page sends it when it is opened.
 */
export const deliverLater = async (account: string | undefined): Promise<void> => {
  if ((await waitingOf(account)).length === 0) return;
  const registration = await navigator.serviceWorker?.getRegistration('/lapangan') as (ServiceWorkerRegistration & Synced) | undefined;
  await registration?.sync?.register(DELIVER).catch(() => undefined);
};
