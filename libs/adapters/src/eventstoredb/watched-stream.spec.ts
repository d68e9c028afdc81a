import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { itemsOf } from './watched-stream.js';

/** As the client makes one: what the server sends is piped into what the reader sees. */
const callFedFrom = (source: Readable): StreamingRead<ResolvedEvent> =>
  Object.assign(source.pipe(new PassThrough({ objectMode: true })), { cancel: () => Promise.resolve() }) as unknown as StreamingRead<ResolvedEvent>;

describe('a call that its reader breaks off', () => {
  it('is read to its end all the same, or the client would keep it for ever', async () => {
    const source = Readable.from(Array.from({ length: 200 }, (_, number) => ({ number })));
    const ended = once(source, 'end');
    const items = itemsOf<{ number: number }>(callFedFrom(source), { endings: [], silenceMs: 60_000, onSilence: () => Promise.resolve() });
    for await (const { number } of items) {
      expect(number).toBe(0);
      break;
    }
    await ended;
  });

  it('may fail afterwards without anybody hearing of it, even if nothing was ever read', async () => {
    const call = callFedFrom(Readable.from([{ number: 0 }]));
    const closed = once(call, 'close');
    const items = itemsOf(call, { endings: [AbortSignal.abort()], silenceMs: 60_000, onSilence: () => Promise.resolve() });
    await expect(items.next()).rejects.toMatchObject({ name: 'AbortError' });
    await closed;
    expect(() => call.emit('error', new Error('too late'))).not.toThrow();
  });
});
