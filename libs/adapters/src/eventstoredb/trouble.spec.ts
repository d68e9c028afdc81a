import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { ConcurrencyError, StoreTimeoutError, StoreUnavailableError } from '@app/engine';
import type { EventStoreError } from '@app/engine';
import { all, anEvent, events, eventually, failureOf, idsOf } from '@app/testing';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { doubleHarness } from './double-harness.js';

type Harness = ReturnType<typeof doubleHarness<EventStoreDbDouble>>;

let harness: Harness;
let reports: EventStoreError[];
beforeEach(async () => {
  reports = [];
  harness = doubleHarness(await EventStoreDbDouble.start(), { report: (trouble) => reports.push(trouble) });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await harness.dispose();
});

/** Every rejection that nobody catches fails the test in which it happens: Jest sees to that. */
describe('trouble on the way to EventStoreDB', () => {
  it('of one server does not reach the store of another one in the same process', async () => {
    const other = doubleHarness(await EventStoreDbDouble.start());
    const [ours, theirs] = [harness.double, other.double];
    theirs.chaos.slow(300);
    ours.chaos.swallowAppends();
    const late = Array.from({ length: 20 }, (_, index) => other.store.append(`Order-${index}`, 'no_stream', [anEvent()]));
    const lost = Array.from({ length: 20 }, (_, index) => failureOf(harness.store.append(`Order-${index}`, 'no_stream', [anEvent()], { timeoutMs: 500 })));
    await eventually(() => ours.chaos.swallowed === 20 && theirs.journal.lastRevision('Order-19') === 0n, 'both have them');
    await ours.goDown();
    expect((await Promise.all(late)).map(({ lastRevision }) => lastRevision)).toEqual(late.map(() => 0));
    await Promise.all(lost);
    await other.dispose();
  });

  it('is met by asking again five times at most, and only while there is time', async () => {
    const { chaos } = harness.double;
    chaos.refuseNext(100);
    expect(await failureOf(harness.store.append('Order-1', 'no_stream', [anEvent()]))).toBeInstanceOf(StoreUnavailableError);
    let left = 0;
    while (chaos.takeRefusal() !== undefined) left += 1;
    expect(left).toBe(95);
    chaos.swallowAppends();
    expect(await failureOf(harness.store.append('Order-1', 'no_stream', [anEvent()], { timeoutMs: 120 }))).toBeInstanceOf(StoreTimeoutError);
    expect(chaos.swallowed).toBeLessThan(5);
  });

  it('is also an answer that never comes to what was stored: there is time left to ask again', async () => {
    const { chaos } = harness.double;
    const written = events(2);
    const restore = chaos.swallowAppends('after');
    const appending = harness.store.append('Order-1', 'no_stream', written, { timeoutMs: 4_000 });
    await eventually(() => chaos.swallowed === 1, 'it is stored');
    restore();
    expect(await appending).toMatchObject({ lastRevision: 1 });
    expect(idsOf(await all(harness.store.readStream('Order-1')))).toEqual(idsOf(written));
  });

  it('is not what a conflict is: that is asked once', async () => {
    await harness.store.append('Order-1', 'no_stream', [anEvent()]);
    const asked = jest.spyOn(EventStoreDBClient.prototype, 'appendToStream');
    expect(await failureOf(harness.store.append('Order-1', 'no_stream', [anEvent()]))).toBeInstanceOf(ConcurrencyError);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('in the middle of a read is not noticed by its reader', async () => {
    await harness.store.append('Order-1', 'no_stream', events(100));
    await harness.store.append('Order-2', 'no_stream', events(100));
    const { store, double } = harness;
    for (const read of [() => store.readStream('Order-1'), () => store.readStream('Order-1', { direction: 'backwards' }), () => store.readAll(), () => store.readStream('Order-1', { limit: 90 })]) {
      const calm = idsOf(await all(read()));
      const seen: string[] = [];
      for await (const { id } of read()) {
        seen.push(id);
        if (seen.length % 30 === 0) double.chaos.killReads();
      }
      expect(seen).toEqual(calm);
    }
  });

  it('is not made by leaving a read early: the server is told to send no more', async () => {
    const { store, double } = harness;
    for (let written = 0; written < 5_000; written += 500) await store.append(`Order-${written}`, 'no_stream', events(500));
    const before = double.eventsSent;
    for await (const _ of store.readAll()) break;
    await eventually(() => double.openReads === 0, 'the server has heard of it');
    expect(double.eventsSent - before).toBeLessThan(5_000);
  });

  it('that is silence ends a read in time', async () => {
    const store = harness.impatient();
    await store.append('Order-1', 'no_stream', events(3));
    harness.double.chaos.freeze();
    for (const read of [all(store.readStream('Order-1')), all(store.readAll()), store.head(), store.ping({ timeoutMs: 100 })]) {
      const error = await failureOf(read);
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error).toMatchObject({ outcome: 'not_applied' });
    }
    harness.double.chaos.thaw();
    expect(await all(store.readStream('Order-1'))).toHaveLength(3);
  });
});
