import { deliver, DELIVER } from '../outbox/deliver.js';

/** The files without which the page cannot be opened; written in when it is built. */
declare const __SHELL__: readonly string[];
declare const self: ServiceWorkerGlobalScope;

const PAGE = '/lapangan';
const SHELL: readonly string[] = __SHELL__;
/** Names of files carry their hash: another list is another page. */
const KEPT_AS = `lapangan ${SHELL.join(' ')}`;

const keepShell = async (): Promise<void> => {
  const cache = await caches.open(KEPT_AS);
  const page = await fetch(PAGE, { headers: { accept: 'text/html' }, cache: 'reload' });
  if (!page.ok) throw new Error(`${PAGE}: ${page.status}`);
  await Promise.all([cache.put(PAGE, page), cache.addAll(SHELL)]);
};

const dropOlder = async (): Promise<void> => {
  const others = (await caches.keys()).filter((name) => name.startsWith('lapangan ') && name !== KEPT_AS);
  await Promise.all(others.map((name) => caches.delete(name)));
};

/** Not every browser has it, and so its type is not at hand. */
const isSync = (event: Event): event is ExtendableEvent & { readonly tag: string } => 'tag' in event;

const kept = async (address: string, request: Request): Promise<Response> => (await caches.match(address, { cacheName: KEPT_AS })) ?? fetch(request);

self.addEventListener('install', (event) => { event.waitUntil(keepShell().then(() => self.skipWaiting())); });
self.addEventListener('activate', (event) => { event.waitUntil(dropOlder().then(() => self.clients.claim())); });

// Asked for by a page that could not send; the browser waits for the line, whether or not the page is still open.
self.addEventListener('sync', (event) => { if (isSync(event) && event.tag === DELIVER) event.waitUntil(deliver()); });

// What the server says is kept by the page itself, with the time it was read: here only the page is.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && (pathname === PAGE || pathname.startsWith(`${PAGE}/`))) event.respondWith(kept(PAGE, request));
  else if (SHELL.includes(pathname)) event.respondWith(kept(pathname, request));
});
