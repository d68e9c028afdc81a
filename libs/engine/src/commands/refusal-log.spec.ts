import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { Instant, Metadata, PlainDate } from '@app/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publishMissing } from '../definitions/publish-missing.js';
import { shippedDefinitions } from '../definitions/shipped.js';
import { officerFor } from '../field/index.js';
import type { EventStore } from '../ports/index.js';
import { OnHoldError } from '../recovery/hold.js';
import { putOnHold } from '../recovery/put-on-hold.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
import type { Envelope } from './envelope.js';
import { RunLocation } from './location.handler.js';

const REGION = '52.71.03.1004';
const ID = `sanimas-2021-${REGION}`;
const centre = { ...officerFor('pengawas-pusat', ''), source: 'api' } as const;

let directory: string;
let store: EventStore;
let engine: SimulatedEngine;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'refusals-'));
  store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  engine = await openSimulatedEngine({ store, regions: openRegions(), at: '2021-03-01T00:00:00.000Z' as Instant });
  await publishMissing(engine, shippedDefinitions().filter(({ programme }) => programme === 'sanimas'), 'spec', centre);
  const data = { programme: 'sanimas', fiscalYear: 2021, region: REGION, sk: { number: 'SK-1', date: '2021-02-01' as PlainDate, row: 1 }, amount: 500_000_000, satker: 'bppw-52' };
  await engine.bus.execute(new RunLocation(ID, { type: 'DesignateLocation', data }, { ...centre, commandId: 'designate' }));
});
afterEach(async () => {
  await engine.close();
  await store.close();
  rmSync(directory, { recursive: true });
});

const ppk = { ...officerFor('ppk', REGION), source: 'api' } as const;
const STAGE = 'FACILITATOR_MOBILISATION';
const send = (type: 'StartStage' | 'CompleteStage', envelope: Partial<Envelope>, stage = STAGE) =>
  engine.bus.execute(new RunLocation(ID, { type, data: { stage } }, { ...ppk, commandId: `${type} ${stage}`, ...envelope }));
const keptKeys = async (): Promise<string[]> => {
  const kept: string[] = [];
  for await (const { metadata } of store.readStream(`Refusals-${ID}`)) kept.push((metadata as Metadata).commandId);
  return kept;
};

describe('commands that were refused', () => {
  it('are all kept, however many are refused at once', async () => {
    const keys = Array.from({ length: 12 }, (_, number) => `refused-${number}`);
    const outcomes = await Promise.all(keys.map((commandId) => send('CompleteStage', { commandId }, 'HANDOVER')));
    expect(outcomes.map(({ kind }) => kind)).not.toContain('accepted');
    expect((await keptKeys()).sort()).toEqual(keys.sort());
  });

  it('are told the same when they are sent again, whatever has become possible since', async () => {
    const first = await send('CompleteStage', { commandId: 'too-early' });
    expect(first).toMatchObject({ kind: 'refused', replayed: false, unmet: expect.arrayContaining([expect.objectContaining({ sentence: expect.anything() })]) });
    expect(await send('StartStage', {})).toMatchObject({ kind: 'accepted' });
    const other = await openSimulatedEngine({ store, regions: openRegions(), at: '2021-03-02T00:00:00.000Z' as Instant });
    const repeat = new RunLocation(ID, { type: 'CompleteStage', data: { stage: STAGE } }, { ...ppk, commandId: 'too-early' });
    for (const bus of [engine.bus, other.bus]) expect(await bus.execute(repeat)).toEqual({ ...first, revision: expect.any(Number), replayed: true });
    await other.close();
    expect(await keptKeys()).toEqual(['too-early']);
  });

  it('have used up their key', async () => {
    await send('CompleteStage', { commandId: 'too-early' });
    expect(await send('StartStage', { commandId: 'too-early' })).toMatchObject({ kind: 'key-reused' });
  });

  it('leave nothing behind where they were only tried', async () => {
    expect(await send('CompleteStage', { commandId: 'tried', preview: true })).toMatchObject({ kind: 'refused' });
    expect(await send('StartStage', { commandId: 'tried' })).toMatchObject({ kind: 'accepted' });
    expect(await keptKeys()).toEqual([]);
  });

  it('for want of authority are kept once they are answered, six a minute of one account, and the others are counted', async () => {
    const outsider = { ...officerFor('ppk', '32.73'), source: 'api' } as const;
    for (let n = 0; n < 20; n += 1) expect(await send('StartStage', { ...outsider, commandId: `outside-${n}` })).toMatchObject({ kind: 'forbidden' });
    await engine.refusals.settled();
    expect(await keptKeys()).toEqual(Array.from({ length: 6 }, (_, n) => `outside-${n}`));
    expect(engine.refusals.dropped).toBe(14);
    expect(await send('StartStage', { commandId: 'inside' })).toMatchObject({ kind: 'accepted' });
  });

  it('leave nothing behind while the journal is on hold', async () => {
    await putOnHold({ store, clock: engine.clock, by: centre.actor });
    await engine.close();
    engine = await openSimulatedEngine({ store, regions: openRegions(), at: '2021-03-02T00:00:00.000Z' as Instant });
    await expect(send('CompleteStage', { commandId: 'held' }, 'HANDOVER')).rejects.toThrow(OnHoldError);
    expect(await send('StartStage', { ...officerFor('ppk', '32.73'), commandId: 'outside' })).toMatchObject({ kind: 'forbidden' });
    await engine.refusals.settled();
    expect(await keptKeys()).toEqual([]);
  });
});
