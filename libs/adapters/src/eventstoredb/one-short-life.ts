// Tests only: a process that does everything once and is then expected to end by itself. `one-short-life.ts <address>`
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@app/engine';
import { openEventStoreDb } from './open-event-store-db.js';

const store = openEventStoreDb({ url: process.argv[2] ?? '' });
const stream = `Life-${randomUUID()}`;
const event = (): NewEvent => ({ id: randomUUID(), type: 'Lived', data: {}, metadata: {} });
const failing = { timeoutMs: 1_000 };

const { version } = await store.ping();
await store.append(stream, 'no_stream', [event(), event()]);
await store.append(stream, 'no_stream', [event()]).catch((error: Error) => console.log(error.name));
await store.append(stream, 1, [{ ...event(), data: { big: 1n as never } }]).catch((error: Error) => console.log(error.name));

const leftHalfWay = store.readStream(stream)[Symbol.asyncIterator]();
await leftHalfWay.next();
const neverAsked = store.subscribe({ name: 'never asked again' })[Symbol.asyncIterator]();
await neverAsked.next();
const waiting = store.subscribe({ name: 'waiting', filter: { streamPrefixes: [stream] } });
for await (const message of waiting) if (message.kind === 'caughtUp') break;
const live = store.subscribe({ name: 'live', after: await store.head() })[Symbol.asyncIterator]();
live.next().catch(() => undefined);
const pending = store.append(stream, 1, [event()], failing);

await store.close();
console.log(`${version} ${(await pending).lastRevision}`);
