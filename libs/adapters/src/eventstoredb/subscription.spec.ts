import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { AllStreamSubscription } from '@eventstore/db-client';
import type { EventStoreError } from '@app/engine';
import { events, eventually, idsOf, nextEvents, untilCaughtUp } from '@app/testing';
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

/** The subscriptions of the client from now on. */
const feeds = (): AllStreamSubscription[] => {
  const opened: AllStreamSubscription[] = [];
  const subscribeToAll = EventStoreDBClient.prototype.subscribeToAll;
  jest.spyOn(EventStoreDBClient.prototype, 'subscribeToAll').mockImplementation(function (this: EventStoreDBClient, ...options) {
    const feed = subscribeToAll.apply(this, options);
    opened.push(feed);
    return feed;
  });
  return opened;
};

describe('a subscription to EventStoreDB', () => {
  it('notices silence, tells it once, and loses nothing by it', async () => {
    const store = harness.impatient();
    const written = events(6);
    await store.append('Order-1', 'no_stream', written.slice(0, 3));
    const subscription = store.subscribe({ name: 'board' });
    await untilCaughtUp(subscription);
    const next = nextEvents(subscription, 3);
    harness.double.chaos.freeze();
    await eventually(() => subscription.state === 'retrying', 'it has noticed');
    harness.double.chaos.thaw();
    await harness.store.append('Order-1', 2, written.slice(3));
    expect(idsOf(await next)).toEqual(idsOf(written.slice(3)));
    expect(reports.map(({ message }) => message)).toEqual([expect.stringMatching(/^board waits and tries again/)]);
  });

  it('notices that the server has forgotten it: what is not sent is looked for', async () => {
    const opened = feeds();
    const store = harness.impatient();
    const filter = { streamPrefixes: ['Order-'] };
    const subscription = store.subscribe({ name: 'board', filter });
    await untilCaughtUp(subscription);
    opened[0]!.push = () => true;
    const written = events(3);
    const next = nextEvents(subscription, 3);
    await store.append('Order-1', 'no_stream', written);
    expect(idsOf(await next)).toEqual(idsOf(written));
    expect(opened).toHaveLength(2);
    expect(reports).toHaveLength(1);
  });

  it('waits for what is late: it is looked for twice before the server is given up', async () => {
    const opened = feeds();
    const store = harness.impatient();
    const filter = { streamPrefixes: ['Order-'] };
    const subscription = store.subscribe({ name: 'board', filter });
    await untilCaughtUp(subscription);
    const [feed] = opened;
    const push = feed!.push.bind(feed);
    const held: unknown[] = [];
    feed!.push = (item: unknown) => held.push(item) > 0;
    const readAll = EventStoreDBClient.prototype.readAll;
    let looks = 0;
    jest.spyOn(EventStoreDBClient.prototype, 'readAll').mockImplementation(function (this: EventStoreDBClient, ...options) {
      if (held.length > 0 && (looks += 1) === 2) held.splice(0).forEach((item) => push(item));
      return readAll.apply(this, options);
    });
    const written = events(1);
    const next = nextEvents(subscription, 1);
    await store.append('Order-1', 'no_stream', written);
    expect(idsOf(await next)).toEqual(idsOf(written));
    expect(opened).toHaveLength(1);
    expect(reports).toEqual([]);
  });

  it('takes no offence at the silence of a store in which nothing happens, or nothing of interest', async () => {
    const opened = feeds();
    const store = harness.impatient();
    const subscription = store.subscribe({ name: 'board', filter: { streamPrefixes: ['Order-'] } });
    await untilCaughtUp(subscription);
    const next = nextEvents(subscription, 1);
    const asked = jest.spyOn(EventStoreDBClient.prototype, 'readAll');
    await store.append('Other-1', 'no_stream', events(5));
    await eventually(() => asked.mock.calls.length >= 3, 'it has looked three times');
    await store.append('Order-1', 'no_stream', events(1));
    await next;
    expect(opened).toHaveLength(1);
    expect(reports).toEqual([]);
  });

  it('does not believe a checkpoint at the end of time, nor tells it, nor resumes from it', async () => {
    const { store, double } = harness;
    double.chaos.brokenCheckpoint = true;
    double.chaos.duplicateCaughtUp = true;
    await store.append('Other-1', 'no_stream', events(100));
    const subscription = store.subscribe({ name: 'board', filter: { streamPrefixes: ['Order-'] } });
    const told = await untilCaughtUp(subscription);
    for (const message of told) expect(message).not.toMatchObject({ position: expect.stringMatching(/^0*18446744073709551615/) });
    double.chaos.killSubscriptions();
    const written = events(2);
    await store.append('Order-1', 'no_stream', written);
    expect(idsOf(await nextEvents(subscription, 2))).toEqual(idsOf(written));
  });

  it('does not tell a checkpoint beyond an event that comes afterwards', async () => {
    const { store } = harness;
    const opened = feeds();
    const subscription = store.subscribe({ name: 'board', filter: { streamPrefixes: ['Order-'] } });
    await untilCaughtUp(subscription);
    opened[0]!.push({ mark: 'checkpoint', position: { commit: 1_000_000n, prepare: 1_000_000n } });
    opened[0]!.push({ mark: 'caughtUp' });
    const written = events(2);
    const { position } = await store.append('Order-1', 'no_stream', written);
    const given: string[] = [];
    for await (const message of subscription) {
      if (message.kind === 'progress') expect(message.position < position).toBe(true);
      if (message.kind === 'event') given.push(message.event.id);
      if (given.length === 2) break;
    }
    expect(given).toEqual(idsOf(written));
  });

  it('begins again after its last event, not after its progress', async () => {
    const { store, double } = harness;
    const [first, second] = events(2);
    const { position } = await store.append('Order-1', 'no_stream', [first!]);
    await store.append('Other-1', 'no_stream', events(100));
    const asked = jest.spyOn(EventStoreDBClient.prototype, 'subscribeToAll');
    const subscription = store.subscribe({ name: 'board', filter: { streamPrefixes: ['Order-'] } });
    expect((await untilCaughtUp(subscription)).map(({ kind }) => kind)).toContain('progress');
    double.chaos.killSubscriptions();
    await store.append('Order-1', 0, [second!]);
    expect(idsOf(await nextEvents(subscription, 1))).toEqual([second!.id]);
    expect(asked.mock.calls.at(-1)![0]).toMatchObject({ fromPosition: { commit: BigInt(position.slice(0, 20)), prepare: BigInt(position.slice(21)) } });
  });
});
