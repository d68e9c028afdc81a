import { describe, expect, it } from '@jest/globals';
import { noted, positionAt } from '@app/testing';
import type { StoredEvent } from '../ports/index.js';
import { LiveFeed, type LiveMessage } from './live-feed.js';

const event = (stream: string, at: number): StoredEvent => ({ ...noted(at), stream, revision: 0, position: positionAt(at), storedAt: new Date(0) });
const applied = (...events: readonly StoredEvent[]) => ({ events, position: events.at(-1)?.position ?? positionAt(0), rebuilt: false });

const taken = async (changes: AsyncIterable<LiveMessage>, count: number): Promise<readonly LiveMessage[]> => {
  const messages: LiveMessage[] = [];
  for await (const message of changes) if (messages.push(message) >= count) break;
  return messages;
};

describe('the live feed', () => {
  it('tells each listener which locations changed, each once a batch and at its newest position', async () => {
    const feed = new LiveFeed();
    const [one, other] = [feed.changes(), feed.changes()];
    feed.publish(applied(event('Location-a', 1), event('Location-b', 2), event('Location-a', 3)));
    const told = [{ kind: 'changed', position: positionAt(3), locations: [{ locationId: 'a', position: positionAt(3) }, { locationId: 'b', position: positionAt(2) }] }];
    expect(await taken(one, 1)).toEqual(told);
    expect(await taken(other, 1)).toEqual(told);
  });

  it('says nothing of what is no location', async () => {
    const feed = new LiveFeed();
    const changes = feed.changes();
    feed.publish(applied(event('Budget-bppw-52-2021', 1)));
    feed.publish(applied(event('Location-a', 2)));
    expect(await taken(changes, 1)).toMatchObject([{ locations: [{ locationId: 'a' }] }]);
  });

  it('gives a slow reader one reset instead of a growing pile, and what came after it', async () => {
    const feed = new LiveFeed();
    const slow = feed.changes();
    for (let at = 1; at <= 10_000; at += 1) feed.publish(applied(event('Location-a', at)));
    const backlog: LiveMessage[] = [];
    const ended = new Promise((resolve) => { setImmediate(resolve); });
    const reading = (async () => { for await (const message of slow) backlog.push(message); })();
    await ended;
    expect(backlog.length).toBeLessThanOrEqual(64);
    expect(backlog[0]).toMatchObject({ kind: 'reset' });
    expect(backlog.slice(1).every(({ kind }) => kind === 'changed')).toBe(true);
    expect(backlog.at(-1)?.position).toBe(positionAt(10_000));
    await slow.return?.();
    await reading;
  });

  it('asks everyone to read again after a rebuild', async () => {
    const feed = new LiveFeed();
    const changes = feed.changes();
    feed.publish({ events: [], position: positionAt(9), rebuilt: true });
    expect(await taken(changes, 1)).toEqual([{ kind: 'reset', position: positionAt(9) }]);
  });

  it('forgets a reader who has left, by himself or by his signal', async () => {
    const feed = new LiveFeed();
    const leaving = new AbortController();
    const waiting = taken(feed.changes(leaving.signal), 1);
    const done = taken(feed.changes(), 1);
    expect(feed.listening).toBe(2);
    leaving.abort();
    feed.publish(applied(event('Location-a', 1)));
    expect(await waiting).toEqual([]);
    expect((await done).length).toBe(1);
    expect(feed.listening).toBe(0);
    expect(await taken(feed.changes(AbortSignal.abort()), 1)).toEqual([]);
  });
});
