import { describe, expect, it } from '@jest/globals';
import { noted, positionAt } from '@app/testing';
import fc from 'fast-check';
import { BEGINNING, type Position, type StoredEvent, type SubscribeOptions, type Subscription, type SubscriptionMessage } from '../ports/index.js';
import { Follower } from './follower.js';

const event = (at: number): StoredEvent => ({ ...noted(at), stream: 'Note-a', revision: at - 1, position: positionAt(at), storedAt: new Date(0) });
const message = (at: number): SubscriptionMessage => ({ kind: 'event', event: event(at) });

/** A feed that plays another tape at each subscription, the last one honestly; the tapes before break off where they end. */
const playing = (tapes: readonly (readonly SubscriptionMessage[] | Error)[], length: number) => {
  const asked: (Position | undefined)[] = [];
  const subscribe = ({ after, signal }: SubscribeOptions): Subscription => {
    const tape = tapes[asked.length];
    asked.push(after);
    async function* messages(): AsyncGenerator<SubscriptionMessage, void> {
      if (tape instanceof Error) throw tape;
      if (tape !== undefined) return yield* tape;
      for (let at = 1; at <= length; at += 1) if (positionAt(at) > (after ?? '')) yield message(at);
      yield { kind: 'caughtUp' };
      await new Promise((resolve) => { signal?.addEventListener('abort', resolve); });
    }
    const feed = messages();
    return { state: 'live', close: () => Promise.resolve(), [Symbol.asyncIterator]: () => feed };
  };
  return { asked, subscribe };
};

/** Follows until the last event has been applied. */
const follow = async (tapes: readonly (readonly SubscriptionMessage[] | Error)[], length: number) => {
  const store = playing(tapes, length);
  const applied: Position[] = [];
  const failures: string[] = [];
  let position = BEGINNING;
  await new Promise<void>((resolve, reject) => {
    const follower = new Follower({
      store, name: 'test', filter: { streamPrefixes: ['Note-'] },
      from: () => position,
      apply: (stretch) => {
        applied.push(...stretch.events.map((one) => one.position));
        position = stretch.position;
        if (position >= positionAt(length)) follower.stop().then(resolve, reject);
        return Promise.resolve();
      },
      onFailure: (error) => {
        failures.push(String(error));
        return true;
      },
    });
    follower.start();
  });
  return { applied, failures, asked: store.asked };
};

const upTo = (length: number): Position[] => Array.from({ length }, (_, index) => positionAt(index + 1));

describe('following the journal', () => {
  it('applies every event once and in order', async () => {
    expect(await follow([], 1_200)).toEqual({ applied: upTo(1_200), failures: [], asked: [undefined] });
  });

  it('takes up a feed that broke off where the tables stand', async () => {
    const { applied, asked } = await follow([[message(1), message(2)]], 5);
    expect(applied).toEqual(upTo(5));
    expect(asked).toEqual([undefined, positionAt(2)]);
  });

  it('survives a feed that fails, and says why it did', async () => {
    const { applied, failures } = await follow([new Error('no answer')], 3);
    expect(applied).toEqual(upTo(3));
    expect(failures).toEqual(['Error: no answer']);
  });

  it('never applies a batch that is out of order: it leaves the feed and asks again', async () => {
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), async (order) => {
      const { applied, failures } = await follow([order.map(message)], 6);
      const disorder = order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0));
      expect(failures.length).toBe(disorder ? 1 : 0);
      expect(applied).toEqual(upTo(6));
    }), { numRuns: 12 });
  });

  it('moves on over what is of no interest', async () => {
    const { applied, asked } = await follow([[message(1), { kind: 'progress', position: positionAt(4) }]], 6);
    expect(applied).toEqual([1, 5, 6].map(positionAt));
    expect(asked[1]).toBe(positionAt(4));
  });
});
