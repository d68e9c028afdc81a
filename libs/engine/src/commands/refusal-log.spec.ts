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
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
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

describe('commands that were refused', () => {
  it('are all kept, however many are refused at once', async () => {
    const by = { ...officerFor('ppk', REGION), source: 'api' } as const;
    const keys = Array.from({ length: 12 }, (_, number) => `refused-${number}`);
    const outcomes = await Promise.all(keys.map((commandId) =>
      engine.bus.execute(new RunLocation(ID, { type: 'CompleteStage', data: { stage: 'HANDOVER' } }, { ...by, commandId }))));
    expect(outcomes.map(({ kind }) => kind)).not.toContain('accepted');

    const kept: string[] = [];
    for await (const { metadata } of store.readStream(`Refusals-${ID}`)) kept.push((metadata as Metadata).commandId);
    expect(kept.sort()).toEqual(keys.sort());
  });
});
