import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { accept, instantOf, refuse, type Actor, type Command, type Decider, type Event, type Scope } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HeldClock, type EventStore, type StoredEvent } from '../ports/index.js';
import { Headroom } from '../headroom/index.js';
import { Hold } from '../recovery/hold.js';
import type { Envelope } from './envelope.js';
import { Journal, UnreadableStreamError } from './journal.js';
import { RunDecider, type Run } from './run-decider.js';

// A till: the smallest aggregate with a rule. It borrows the category and an event type the journal can decode.
type Pay = Command<'Pay', { readonly amount: number }>;
type Paid = Event<'LeftoverReported', { readonly amount: number }>;
type Facts = { readonly limit: number };

const till: Decider<Pay, number, Paid, Facts> = {
  category: 'Location',
  initial: 0,
  events: { LeftoverReported: { amount: 'number' } },
  evolve: (sum, { data }) => sum + data.amount,
  decide: ({ data: { amount } }, sum, { limit }) => {
    if (amount === 0) return accept();
    if (sum + amount > limit) return refuse({ code: 'till.full', sentence: { id: 'penuh', en: 'full' } });
    return accept({ type: 'LeftoverReported', data: { amount } });
  },
};

const actor: Actor = { id: 'ppk-ntb', person: 'ppk-ntb', role: 'ppk', unit: 'bppw-52' };
const scope: Scope = { regions: [''] };
const clock = new HeldClock(instantOf(1_618_000_000_000));

let directory: string;
let store: EventStore;
let runDecider: RunDecider;

const pay = (amount: number, envelope: Partial<Envelope> = {}, limit = 100): Run<Pay, number, Paid, Facts> => ({
  decider: till,
  id: 'till-1',
  command: { type: 'Pay', data: { amount } },
  envelope: { commandId: `pay-${Math.random()}`, actor, scope, source: 'app', ...envelope },
  facts: () => Promise.resolve({ limit }),
});

const stored = async (): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream('Location-till-1')) events.push(event);
  return events;
};

const fresh = (): RunDecider => new RunDecider(new Journal(store), clock, new Hold(store));

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'run-decider-'));
  store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  runDecider = fresh();
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

describe('the one write path', () => {
  it('writes what was decided, with who, when and from where beside it', async () => {
    const outcome = await runDecider.execute(pay(5, { commandId: 'k1' }));
    expect(outcome).toMatchObject({ kind: 'accepted', revision: 0, replayed: false, events: [{ type: 'LeftoverReported', data: { amount: 5 } }] });
    const [event] = await stored();
    expect(event).toMatchObject({ revision: 0, metadata: { actor, source: 'app', commandId: 'k1', recordedAt: clock.now(), occurredAt: clock.now(), v: 1 } });
  });

  it('answers a repeated command with its first answer and writes nothing', async () => {
    const first = await runDecider.execute(pay(5, { commandId: 'k1' }));
    await runDecider.execute(pay(6));
    for (const again of [runDecider, fresh()]) {
      expect(await again.execute(pay(5, { commandId: 'k1' }))).toEqual({ ...first, replayed: true });
    }
    expect(await stored()).toHaveLength(2);
  });

  it('answers a repeat even when the caller still names the old revision', async () => {
    await runDecider.execute(pay(5, { commandId: 'k0' }));
    await runDecider.execute(pay(5, { commandId: 'k1', expectedRevision: 0 }));
    expect(await runDecider.execute(pay(5, { commandId: 'k1', expectedRevision: 0 }))).toMatchObject({ kind: 'accepted', replayed: true, revision: 1 });
  });

  it('refuses a key used before for another request, and for another person', async () => {
    await runDecider.execute(pay(5, { commandId: 'k1' }));
    expect(await runDecider.execute(pay(6, { commandId: 'k1' }))).toMatchObject({ kind: 'key-reused' });
    expect(await runDecider.execute(pay(5, { commandId: 'k1', actor: { ...actor, id: 'someone-else' } }))).toMatchObject({ kind: 'key-reused' });
    expect(await stored()).toHaveLength(1);
  });

  it('refuses with reasons, writing nothing', async () => {
    expect(await runDecider.execute(pay(101))).toMatchObject({ kind: 'refused', revision: -1, unmet: [{ code: 'till.full' }] });
    expect(await stored()).toHaveLength(0);
  });

  it('takes "already so" for an answer without an event', async () => {
    await runDecider.execute(pay(1));
    expect(await runDecider.execute(pay(0))).toMatchObject({ kind: 'accepted', revision: 0, events: [] });
    expect(await stored()).toHaveLength(1);
  });

  it('previews without writing', async () => {
    expect(await runDecider.execute(pay(5, { preview: true }))).toMatchObject({ kind: 'previewed', events: [{ data: { amount: 5 } }] });
    expect(await stored()).toHaveLength(0);
  });

  it('tells a caller who has seen an older revision', async () => {
    await runDecider.execute(pay(1));
    await runDecider.execute(pay(1));
    expect(await runDecider.execute(pay(1, { expectedRevision: 0 }))).toMatchObject({ kind: 'stale', expected: 0, revision: 1 });
  });

  it('takes the word of whoever has seen all but what happened by standing order', async () => {
    await runDecider.execute(pay(1));
    await runDecider.execute(pay(1, { source: 'timer' }));
    expect(await runDecider.execute(pay(1, { expectedRevision: 2 }))).toMatchObject({ kind: 'stale', expected: 2, revision: 1 });
    expect(await runDecider.execute(pay(1, { expectedRevision: 0 }))).toMatchObject({ kind: 'accepted', revision: 2 });
    expect(await runDecider.execute(pay(1, { expectedRevision: 1 }))).toMatchObject({ kind: 'stale', expected: 1, revision: 2 });
  });

  it('lets exactly one of many commands on one revision win', async () => {
    await runDecider.execute(pay(1));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => runDecider.execute(pay(1, { expectedRevision: 0 }))));
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'stale')).toHaveLength(19);
  });

  it('never breaks the rule when two processes decide at once, and whoever was overtaken may ask again', async () => {
    const other = fresh(); // another fold, another queue: only the store stands between them
    const untilDecided = async (by: RunDecider, run: ReturnType<typeof pay>): Promise<string> => {
      const { kind } = await by.execute(run);
      return kind === 'stale' ? untilDecided(by, run) : kind;
    };
    const kinds = await Promise.all(Array.from({ length: 40 }, (_, n) => untilDecided(n % 2 ? other : runDecider, pay(10))));
    expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(30);
    expect((await stored()).reduce((sum, { data }) => sum + (data['amount'] as number), 0)).toBe(100);
  });

  it.each([[3, 'accepted', 4], [4, 'stale', 4]])('lets itself be overtaken three times: %i times by another process, and it is %s', async (times, kind, asked) => {
    const other = fresh();
    let seen = 0;
    const overtaken = { ...pay(1), facts: async () => {
      seen += 1;
      if (seen <= times) await other.execute(pay(2));
      return { limit: 100 };
    } };
    expect(await runDecider.execute(overtaken)).toMatchObject({ kind });
    expect(seen).toBe(asked);
    expect(await stored()).toHaveLength(4);
  });

  it('says a key is used, and claims nothing as done, where another process meanwhile wrote another request under it', async () => {
    const other = fresh();
    const overtaken = { ...pay(7, { commandId: 'k1' }), facts: async () => {
      await other.execute(pay(5, { commandId: 'k1' }));
      return { limit: 100 };
    } };
    expect(await runDecider.execute(overtaken)).toMatchObject({ kind: 'key-reused' });
    expect((await stored()).map(({ data }) => data)).toEqual([{ amount: 5 }]);
    expect(await runDecider.execute(pay(96))).toMatchObject({ kind: 'refused', revision: 0 });
  });

  it('does a command once where another process does it, and this one reads of it, while the facts are gathered', async () => {
    const other = fresh();
    const journal = new Journal(store);
    const repeat = { ...pay(5, { commandId: 'k1' }), facts: async () => {
      await other.execute(pay(5, { commandId: 'k1' }));
      await journal.load(till, 'till-1'); // a screen asks, and the shared fold moves on
      return { limit: 100 };
    } };
    await new RunDecider(journal, clock, new Hold(store)).execute(pay(1));
    expect(await new RunDecider(journal, clock, new Hold(store)).execute(repeat)).toMatchObject({ kind: 'accepted', replayed: true, revision: 1 });
    expect(await stored()).toHaveLength(2);
  });

  it('decides nothing on a stream that holds an event it does not know', async () => {
    await runDecider.execute(pay(1));
    const [known] = await stored();
    await store.append('Location-till-1', 0, [{ id: '6f1c8f0e-2f3b-4b47-8d0a-0f6a4be9a111', type: 'FromTheFuture', data: {}, metadata: known!.metadata }]);
    for (const reader of [runDecider, fresh()]) {
      expect(await reader.execute(pay(1))).toMatchObject({ kind: 'unreadable', eventType: 'FromTheFuture' });
    }
  });

  it('decides nothing on facts that lie in a stream it does not know', async () => {
    const facts = () => Promise.reject(new UnreadableStreamError('Budget-bppw-52-2021', 'FromTheFuture'));
    expect(await runDecider.execute({ ...pay(1), facts })).toEqual({ kind: 'unreadable', stream: 'Budget-bppw-52-2021', eventType: 'FromTheFuture' });
    expect(await stored()).toHaveLength(0);
  });

  it('tells no half of a state', async () => {
    await runDecider.execute(pay(1));
    const [known] = await stored();
    await store.append('Location-till-1', 0, [{ id: '6f1c8f0e-2f3b-4b47-8d0a-0f6a4be9a112', type: 'FromTheFuture', data: {}, metadata: known!.metadata }]);
    await expect(new Journal(store).stateOf(till, 'till-1')).rejects.toBeInstanceOf(UnreadableStreamError);
  });

  it('takes in nothing new without headroom, and still answers what was done before and what is only tried out', async () => {
    const disk = { freeBytes: () => Promise.resolve(0) };
    const crammed = new RunDecider(new Journal(store), clock, new Hold(store), new Headroom({ disk, leastFreeBytes: 1, tables: () => Promise.resolve([]) }));
    await runDecider.execute(pay(5, { commandId: 'k1' }));
    await expect(crammed.execute(pay(1))).rejects.toMatchObject({ name: 'NoHeadroomError', shortage: 'disk.nearly-full' });
    expect(await crammed.execute(pay(5, { commandId: 'k1' }))).toMatchObject({ kind: 'accepted', replayed: true });
    expect(await crammed.execute(pay(1, { preview: true }))).toMatchObject({ kind: 'previewed' });
    expect(await stored()).toHaveLength(1);
  });
});
