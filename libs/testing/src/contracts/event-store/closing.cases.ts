import { expect } from '@jest/globals';
import { EventStoreError, StoreUnavailableError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, eventually, failureOf, untilCaughtUp, within } from './waiting.js';
import { anEvent, events, ours } from './writing.js';

export const closingCases: Cases = (rule) => {
  rule(59, 'ping names what is behind, and fails in time when it is down', async ({ store, fault }) => {
    const { backend, version } = await store.ping();
    expect(backend).toMatch(/^[a-z]+$/);
    expect(version).toMatch(/\d/);
    await fault('goDown')();
    expect(await failureOf(within(5_000, store.ping({ timeoutMs: 1_000 }), 'failing to ping'))).toBeInstanceOf(EventStoreError);
    await fault('comeBack')();
    await eventually(() => store.ping({ timeoutMs: 1_000 }).then(() => true, () => false), 'ping works again');
  });

  rule(60, 'close() answers what was asked, ends subscriptions and lets the process exit', async (world) => {
    const { store, stream, secondInstance } = world;
    await store.append(stream(), 'no_stream', [anEvent()]);
    const before = process.getActiveResourcesInfo();
    const other = await secondInstance();
    const subscription = other.subscribe({ name: 'contract', filter: ours(world) });
    await untilCaughtUp(subscription);
    const next = subscription[Symbol.asyncIterator]().next();
    const neverAskedAgain = other.subscribe({ name: 'contract' })[Symbol.asyncIterator]();
    await neverAskedAgain.next();
    await other.readStream(stream())[Symbol.asyncIterator]().next();
    const pending = other.append(stream('pending'), 'no_stream', events(2));
    await within(5_000, other.close(), 'close');
    await within(1_000, other.close(), 'closing again');
    expect(await pending).toMatchObject({ lastRevision: 1 });
    expect(await within(1_000, next, 'the end of the subscription')).toBeDefined();
    expect(subscription.state).toBe('closed');
    for (const late of [other.append(stream('late'), 'no_stream', events(1)), all(other.readAll()), other.ping()]) {
      expect(await failureOf(late)).toBeInstanceOf(StoreUnavailableError);
    }
    await eventually(() => process.getActiveResourcesInfo().length <= before.length, 'nothing keeps the process alive', 5_000);
  });
};
