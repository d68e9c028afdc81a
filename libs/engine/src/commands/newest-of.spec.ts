import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { Instant, JsonObject, PlainDate } from '@app/kernel';
import { dispatch, type DispatchEvent } from '@app/programme';
import { metadataAt } from '@app/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '../ports/index.js';
import { Journal } from './journal.js';

const AT = '2021-04-12T01:00:00.000Z' as Instant;

let folder: string;
let store: EventStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newest-'));
  store = await openSqliteEventStore({ file: join(folder, 'journal.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const letter = (n: number): readonly DispatchEvent[] => [
  { type: 'MessageClaimed', data: { message: `m-${n}`, kind: 'digest', channel: 'mail', day: '2021-04-12' as PlainDate, reminders: [`a/R.v${n}.H-7`], attempt: 1, leaseUntil: AT, possibleDuplicate: false } },
  { type: 'MessageSent', data: { message: `m-${n}`, attempt: 1, possibleDuplicate: false } },
];
const write = async (from: number, to: number): Promise<void> => {
  const events = Array.from({ length: to - from }, (_, n) => letter(from + n)).flat();
  const at = from === 0 ? 'no_stream' : 2 * from - 1;
  await store.append('Dispatch-korkot', at, events.map(({ type, data }) => ({ id: randomUUID(), type, data: data as unknown as JsonObject, metadata: metadataAt(AT) })));
};

describe('a stream of which only the newest part matters', () => {
  it('is read no farther back than that, and comes to the same as if it had been followed from the beginning', async () => {
    const follower = new Journal(store);
    for (let n = 0; n < 2_000; n += 200) {
      await write(n, n + 200);
      await follower.load(dispatch, 'korkot');
    }
    let read = 0;
    const counted = Object.assign(Object.create(store) as EventStore, {
      async *readStream(...asked: Parameters<EventStore['readStream']>) {
        for await (const event of store.readStream(...asked)) { read += 1; yield event; }
      },
    });
    const cold = await new Journal(counted).load(dispatch, 'korkot');
    const warm = await follower.load(dispatch, 'korkot');
    expect([cold.revision, cold.state]).toEqual([warm.revision, warm.state]);
    expect(Object.keys(cold.state.messages)).toHaveLength(128);
    expect(read).toBeLessThan(600);
  });

  it('takes the next event at its exact revision', async () => {
    await write(0, 400);
    const journal = new Journal(store);
    const aggregate = await journal.load(dispatch, 'korkot');
    const [claimed] = letter(400);
    const sealed = [{ id: randomUUID(), type: claimed!.type, data: claimed!.data as unknown as JsonObject, metadata: metadataAt(AT) }];
    const append = jest.spyOn(store, 'append');
    await journal.append(dispatch, aggregate, sealed);
    expect(append.mock.calls[0]?.[1]).toBe(799);
    expect(aggregate.state.messages['m-400']).toMatchObject({ status: 'claimed' });
  });
});
