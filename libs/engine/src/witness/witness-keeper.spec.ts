import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { readWitness, WitnessFile } from '@app/adapters/witness-file';
import { instantOf, type Actor } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HeldClock, type EventStore, type WitnessLine } from '../ports/index.js';
import { putOnHold } from '../recovery/put-on-hold.js';
import { releaseHold } from '../recovery/release-hold.js';
import { WitnessKeeper, type WitnessStatus } from './witness-keeper.js';

const by: Actor = { id: 'tahapan-cli', person: 'operator-1', role: 'operator', unit: 'Tahapan' };
const clock = new HeldClock(instantOf(1_618_000_000_000));

let directory: string;
let file: string;
let store: EventStore;
let keepers: WitnessKeeper[];
beforeEach(async () => {
  Logger.overrideLogger(false);
  directory = mkdtempSync(join(tmpdir(), 'keeper-'));
  file = join(directory, 'witness');
  store = await openSqliteEventStore({ file: join(directory, 'journal.db'), pollIntervalMs: 10 });
  keepers = [];
});
afterEach(async () => {
  for (const keeper of keepers) await keeper.stop();
  await store.close();
  rmSync(directory, { recursive: true });
});

const append = (stream = `Note-${randomUUID()}`) => store.append(stream, 'no_stream', [{ id: randomUUID(), type: 'Noted', data: {}, metadata: {} }]);
const keeping = (path = file, of = store): WitnessKeeper => {
  const keeper = new WitnessKeeper({ store: of, clock, witness: new WitnessFile({ file: path, lock: () => () => undefined }) });
  keepers.push(keeper);
  keeper.start();
  return keeper;
};
const until = async (keeper: WitnessKeeper, holds: (status: WitnessStatus) => boolean): Promise<WitnessStatus> => {
  for (;;) {
    const status = await keeper.status();
    if (holds(status)) return status;
    await new Promise(setImmediate);
  }
};
const isThrough = ({ lag }: WitnessStatus): boolean => lag?.events === 0;

const witnessed = async (path = file): Promise<WitnessLine[]> => {
  const lines: WitnessLine[] = [];
  for await (const line of readWitness(path)) lines.push(line);
  return lines;
};
const inJournal = async (): Promise<WitnessLine[]> => {
  const lines: WitnessLine[] = [];
  for await (const { position, stream, revision, id, type } of store.readAll()) lines.push({ position, stream, revision, id, type });
  return lines;
};

describe('the witness', () => {
  it('sees every event once and in order, over restarts at any moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(Array.from({ length: 40 }, () => append()));
      const keeper = keeping();
      if (round % 2 === 0) await until(keeper, isThrough);
      else await append();
      await keeper.stop();
    }
    await until(keeping(), isThrough);
    expect(await witnessed()).toEqual(await inJournal());
  });

  it('is away without anybody waiting for it, and catches up when its place is back', async () => {
    const volume = join(directory, 'volume');
    const keeper = keeping(join(volume, 'witness'));
    await append();
    await until(keeper, ({ state }) => state === 'failing');
    mkdirSync(volume);
    await until(keeper, isThrough);
    expect(await witnessed(join(volume, 'witness'))).toEqual(await inJournal());
  });

  it('notices that the journal is older than itself, and adds nothing', async () => {
    for (let number = 0; number < 5; number += 1) await append();
    await until(keeping(), isThrough);
    await keepers[0]?.stop();
    const before = await witnessed();
    const older = await openSqliteEventStore({ file: join(directory, 'older.db') });
    await older.append('Note-x', 'no_stream', [{ id: randomUUID(), type: 'Noted', data: {}, metadata: {} }]);
    const keeper = keeping(file, older);
    await until(keeper, ({ state }) => state === 'contradicted');
    await keeper.stop();
    await older.close();
    expect(await witnessed()).toEqual(before);
  });

  it('does not call a journal older that was only moved into another store', async () => {
    const noted = { id: randomUUID(), type: 'Noted', data: {}, metadata: {} };
    await store.append('Note-first', 'no_stream', [{ ...noted, id: randomUUID() }]);
    await store.append('Note-x', 'no_stream', [noted]);
    await until(keeping(), isThrough);
    await keepers[0]?.stop();
    const elsewhere = await openSqliteEventStore({ file: join(directory, 'elsewhere.db'), positionStep: 137 });
    await elsewhere.append('Note-x', 'no_stream', [noted]);
    const said: unknown[] = [];
    Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: (sentence: unknown) => { said.push(sentence); } });
    const keeper = keeping(file, elsewhere);
    await until(keeper, ({ state }) => state === 'failing');
    await keeper.stop();
    await elsewhere.close();
    expect(String(said[0])).toContain('in another store');
  });

  it('waits while the journal is on hold, and begins a new generation after the release', async () => {
    await append();
    await until(keeping(), isThrough);
    await keepers[0]?.stop();
    const before = await witnessed();
    await putOnHold({ store, clock, by });
    const keeper = keeping();
    await until(keeper, ({ state }) => state === 'on-hold');
    expect(await witnessed()).toEqual(before);
    await releaseHold({ store, clock, by });
    await until(keeper, isThrough);
    expect(await witnessed()).toEqual(await inJournal());
    expect(before).toHaveLength(1);
  });
});
