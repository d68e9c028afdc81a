import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { instantOf, type Actor } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HeldClock, WitnessRefusedError, type EventStore, type StoredEvent, type WitnessLine } from '../ports/index.js';
import { Hold, OnHoldError } from './hold.js';
import { nameMissing } from './name-missing.js';
import { putOnHold } from './put-on-hold.js';
import { releaseHold } from './release-hold.js';
import { RESTORES, standingOf } from './restores.js';

const by: Actor = { id: 'tahapan-cli', person: 'operator-1', role: 'operator', unit: 'Tahapan' };
const clock = new HeldClock(instantOf(1_618_000_000_000));

let directory: string;
let store: EventStore;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'recovery-'));
  store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const append = (stream: string) => store.append(stream, 'no_stream', [{ id: randomUUID(), type: 'Noted', data: {}, metadata: {} }]);
const all = async (): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};
const seen = ({ position, stream, revision, id, type }: StoredEvent): WitnessLine => ({ position, stream, revision, id, type });
async function* told(lines: readonly WitnessLine[]): AsyncGenerator<WitnessLine> { yield* lines; }
const unseen = (number: number): WitnessLine => {
  const digits = String(100 + number).padStart(20, '0');
  return { position: `${digits}/${digits}`, stream: `Note-${number}`, revision: 0, id: randomUUID(), type: 'Noted' };
};

describe('what is missing after a restore', () => {
  it('is exactly what the witness saw and the journal does not have, in its order', async () => {
    for (let number = 0; number < 30; number += 1) await append(`Note-${number}`);
    const journal = (await all()).map(seen);
    const lost = Array.from({ length: 20 }, (_, number) => unseen(number));
    await fc.assert(fc.asyncProperty(fc.nat({ max: 30 }), fc.nat({ max: 20 }), async (known, gone) => {
      const lines = [...journal.slice(0, known), ...(known < 30 ? [] : lost.slice(0, gone))];
      const { witnessed, events } = await nameMissing(store, told(lines));
      expect([witnessed, events]).toEqual([lines.length, lines.slice(30)]);
    }), { numRuns: 50 });
  });

  it('includes what the journal holds otherwise: another id at that revision, or the same event at another place', async () => {
    for (const stream of ['Note-a', 'Note-b', 'Note-c', 'Note-d']) await append(stream);
    const [a, b, c, d] = (await all()).map(seen) as [WitnessLine, WitnessLine, WitnessLine, WitnessLine];
    const other = { ...b, id: randomUUID() };
    const moved = { ...d, position: c.position };
    expect((await nameMissing(store, told([a, other, moved, d]))).events).toEqual([other, moved]);
  });

  it('is everything where the restored journal is empty', async () => {
    expect((await nameMissing(store, told([unseen(1)]))).events).toHaveLength(1);
  });

  it('is not asked of the witness of another journal', async () => {
    await append('Note-a');
    await expect(nameMissing(store, told([unseen(1)]))).rejects.toThrow(WitnessRefusedError);
  });
});

describe('a journal on hold', () => {
  beforeEach(async () => { await append('Note-a'); });

  it('is free while nothing was ever restored', async () => {
    expect(await new Hold(store).isHeld()).toBe(false);
    expect(await releaseHold({ store, clock, by })).toBeUndefined();
    expect(await all()).toHaveLength(1);
  });

  it('accepts nothing until it is released, in every process, and then tells who released what', async () => {
    const lost = Array.from({ length: 1_200 }, (_, number) => unseen(number));
    await putOnHold({ store, clock, by, witness: told([...(await all()).map(seen), ...lost]) });
    const hold = new Hold(store);
    await expect(hold.insistOnRelease()).rejects.toThrow(OnHoldError);
    expect(await releaseHold({ store, clock, by })).toMatchObject({ missing: { events: 1_200 } });
    expect([await hold.isHeld(), await new Hold(store).isHeld()]).toEqual([false, false]);

    const told1 = (await all()).filter(({ stream }) => stream === RESTORES);
    expect(told1.map(({ type }) => type)).toEqual(['JournalRestored', 'EventsFoundMissing', 'EventsFoundMissing', 'EventsFoundMissing', 'HoldReleased']);
    expect(told1.flatMap(({ data }) => (data['events'] ?? []) as object[])).toEqual(lost.map(({ position: _, ...named }) => named));
    expect(told1.at(-1)).toMatchObject({ data: { restored: told1[0]!.id, missing: told1[0]!.data['missing'] }, metadata: { actor: by, recordedAt: clock.now() } });
  });

  it('says so where no witness was asked', async () => {
    expect(await putOnHold({ store, clock, by })).toBeUndefined();
    expect((await standingOf(store)).restore).not.toHaveProperty('missing');
  });

  it('is released once, however many release it at the same time, and may be held again', async () => {
    await putOnHold({ store, clock, by });
    const releases = await Promise.all([1, 2, 3].map(() => releaseHold({ store, clock, by })));
    expect(releases.filter((restore) => restore !== undefined)).toHaveLength(1);
    await putOnHold({ store, clock, by });
    expect(await standingOf(store)).toMatchObject({ isHeld: true, revision: 2 });
  });
});
