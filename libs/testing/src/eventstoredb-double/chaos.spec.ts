import { describe, expect, it } from '@jest/globals';
import { START } from '@eventstore/db-client';
import { BATCH, events, eventually, fill, open, outcomeOf, PLAIN, typesOf, watch } from './bench.js';
import { EventStoreDbDouble } from './double.js';

const CANCELLED = 1;
const FIRST = { expectedRevision: 'no_stream' } as const;

describe.each([['the plain path', PLAIN], ['the batch path', BATCH]])('an append on %s', (_path, path) => {
  it('is carried out and then loses its answer, so that a retry finds it done', async () => {
    const { double, client } = await open();
    const [list, options] = [events('a', 'b'), { ...path, ...FIRST }];
    double.chaos.dropNextReplies(2);
    for (let n = 0; n < 2; n += 1) expect(await outcomeOf(client.appendToStream('Order-1', list, options))).toMatchObject({ code: 14 });
    expect(await client.appendToStream('Order-1', list, options)).toMatchObject({ nextExpectedRevision: 1n });
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a', 'b']);
  });

  it('is refused before anything is done', async () => {
    const { double, client } = await open();
    await client.appendToStream('Order-1', events('a'), path);
    double.chaos.refuseNext(1, 8);
    expect(await outcomeOf(client.appendToStream('Order-1', events('b'), path))).toMatchObject({ code: 8 });
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a']);
  });
});

describe('answers that do not come', () => {
  it.each([['before', []], ['after', ['a']]] as const)('when appends are swallowed %s they are carried out', async (when, kept) => {
    const { double, client } = await open();
    const restore = double.chaos.swallowAppends(when);
    const swallowed = outcomeOf(client.appendToStream('Order-1', events('a'), PLAIN));
    await eventually(() => double.chaos.swallowed === 1);
    restore();
    await client.appendToStream('Order-1', events('b'), PLAIN);
    expect(await typesOf(client.readStream('Order-1'))).toEqual([...kept, 'b']);
    await double.goDown();
    expect(await swallowed).toMatchObject({ code: 14 });
  });

  it('when the server is slow come too late, for what was carried out', async () => {
    const { double, client } = await open();
    await client.appendToStream('Order-1', events('a'), PLAIN);
    double.chaos.slow(600_000);
    const late = outcomeOf(client.appendToStream('Order-1', events('b'), PLAIN));
    await eventually(() => double.journal.lastRevision('Order-1') === 1n);
    double.chaos.slow(0);
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a', 'b']);
    await double.goDown();
    expect(await late).toMatchObject({ code: 14 });
  });

  it('when the server is frozen come once it thaws, to reads, writes and subscriptions', async () => {
    const { double, client } = await open({ systemNoise: false });
    const { said, until } = watch(client.subscribeToAll({ fromPosition: START }));
    await until('caught up');
    double.chaos.freeze();
    fill(double, 'Order-1', 1);
    expect(await outcomeOf(client.appendToStream('Order-2', events('x'), { ...PLAIN, deadline: 100 }))).toMatchObject({ type: 'deadline-exceeded' });
    expect(said).toEqual(['confirmed', 'caught up']);
    const read = typesOf(client.readStream('Order-1'));
    const written = client.appendToStream('Order-3', events('a'), PLAIN);
    double.chaos.thaw();
    await until('a');
    expect(said.slice(0, 3)).toEqual(['confirmed', 'caught up', 'filled']);
    expect(await read).toEqual(['filled']);
    expect(await written).toMatchObject({ success: true });
  });
});

describe('calls that break', () => {
  it('are the subscriptions, with the code asked for, and the client can subscribe again', async () => {
    const { double, client } = await open({ systemNoise: false });
    const first = watch(client.subscribeToAll({ fromPosition: START }));
    await first.until('caught up');
    double.chaos.killSubscriptions(CANCELLED);
    await first.until('error: cancelled');
    await client.appendToStream('Order-1', events('a'), PLAIN);
    const second = watch(client.subscribeToAll({ fromPosition: START }));
    await second.until('a');
    expect(first.said).toEqual(['confirmed', 'caught up', 'error: cancelled']);
  });

  it('are the reads, and subscriptions live on', async () => {
    const { double, client } = await open({ systemNoise: false });
    fill(double, 'Order-1', 1_000);
    const { said, until } = watch(client.subscribeToAll({ fromPosition: 'end' }));
    await until('caught up');
    const reading = client.readStream('Order-1');
    const failed = new Promise((resolve) => { reading.once('error', resolve); });
    await eventually(() => double.openReads === 2);
    double.chaos.killReads();
    reading.resume();
    expect(await failed).toMatchObject({ type: 'unavailable' });
    await client.appendToStream('Order-1', events('a'), PLAIN);
    await until('a');
    expect(said).toEqual(['confirmed', 'caught up', 'a']);
  });

  it('say twice that they have caught up', async () => {
    const { double, client } = await open();
    double.chaos.duplicateCaughtUp = true;
    await watch(client.subscribeToAll({ fromPosition: START })).until('caught up', 2);
  });
});

describe('a server that goes down', () => {
  it('refuses every call and comes back on its port with all that was written', async () => {
    const { double, client } = await open();
    const { port } = double;
    await client.appendToStream('Order-1', events('a'), PLAIN);
    await double.goDown();
    expect(await outcomeOf(client.appendToStream('Order-1', events('b'), PLAIN))).toMatchObject({ code: 14 });
    expect(await outcomeOf(client.appendToStream('Order-1', events('b'), PLAIN))).toMatchObject({ code: 14 });
    await double.comeBack();
    expect(double.port).toBe(port);
    await client.appendToStream('Order-1', events('b'), PLAIN);
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a', 'b']);
  });

  it('breaks an append that waits for its answer', async () => {
    const { double, client } = await open();
    double.chaos.swallowAppends('after');
    const appended = outcomeOf(client.appendToStream('Order-1', events('a'), PLAIN));
    await eventually(() => double.journal.lastRevision('Order-1') === 0n);
    await double.goDown();
    expect(await appended).toMatchObject({ type: 'unavailable' });
  });
});

describe('a server of its own', () => {
  /** By chance alone some port would come twice. */
  const MANY = 1_000;

  it('never has the port of an earlier one, to which clients still hold a connection that is no more', async () => {
    const ports: number[] = [];
    while (ports.length < MANY) {
      const double = await EventStoreDbDouble.start({ systemNoise: false });
      ports.push(double.port);
      await double.stop();
    }
    expect(new Set(ports).size).toBe(ports.length);
  });
});
