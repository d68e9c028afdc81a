import type { EventStore } from '@app/engine';
import type { Dice } from '../dice.js';
import { followLetters } from './letter-board.js';
import type { Scribe } from './scribe.js';

/** What a workload works with: a journal of its own in a folder of its own. */
export type Bench = {
  readonly scribe: Scribe;
  readonly dice: Dice;
  readonly readModels: string;
  readonly open: () => Promise<EventStore>;
  /** By another connection, as an operator or a backup would: the log is emptied into the file. */
  readonly emptyLog: () => void;
};

type Workload = (bench: Bench) => Promise<void>;

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const oneByOne: Workload = async ({ scribe, dice, open }) => {
  const store = await open();
  for (const _ of times(160)) {
    await scribe.send(store, scribe.letter(`Single-${dice.below(9)}`, { pages: 1 + dice.below(3), length: 50 + dice.below(400) }));
  }
  await store.close();
};

/** They meet in group commits. */
const thirtyTwoAtOnce: Workload = async ({ scribe, dice, open }) => {
  const store = await open();
  await Promise.all(times(32).map(async (writer) => {
    for (const _ of times(8)) await scribe.send(store, scribe.letter(`Together-${writer}`, { pages: 1 + dice.below(2) }));
  }));
  await store.close();
};

/** Long enough for the log to be written over more than once. */
const bigBatches: Workload = async ({ scribe, dice, open }) => {
  const store = await open();
  for (const _ of times(36)) await scribe.send(store, scribe.letter(`Batch-${dice.below(3)}`, { pages: 20, length: 4_000 + dice.below(6_000) }));
  await store.close();
};

/** Two processes' worth of connections on one file, many hands on few streams; what was taken is sometimes sent again. */
const quarrels: Workload = async ({ scribe, dice, open }) => {
  const stores = [await open(), await open()] as const;
  await Promise.all(times(8).map(async (writer) => {
    const store = stores[writer % 2 === 0 ? 0 : 1];
    for (const _ of times(14)) {
      const letter = scribe.letter(`Quarrel-${dice.below(3)}`, { pages: 1 + dice.below(3) });
      if (await scribe.send(store, letter) && dice.below(4) === 0) await scribe.send(store, letter);
    }
  }));
  for (const store of stores) await store.close();
};

/** Closed and opened again, with and without another one that stays; checkpoints in between, read models beside. */
const restarts: Workload = async ({ scribe, dice, open, readModels, emptyLog }) => {
  for (const life of times(10)) {
    const store = await open();
    const follower = await followLetters(store, readModels);
    for (const _ of times(12)) {
      await scribe.send(store, scribe.letter(`Restart-${dice.below(5)}`, { pages: 1 + dice.below(2) }));
      if (dice.below(8) === 0) emptyLog();
    }
    await follower.stop();
    const successor = life % 2 === 0 ? await open() : undefined;
    await store.close();
    if (successor !== undefined) await scribe.send(successor, scribe.letter(`Restart-${dice.below(5)}`));
    await successor?.close();
  }
};

export const WORKLOADS: Readonly<Record<string, Workload>> = {
  'one-by-one': oneByOne, 'thirty-two-at-once': thirtyTwoAtOnce, 'big-batches': bigBatches, quarrels, restarts,
};
