import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { fold } from '@app/kernel';
import { location, type KnownLocation, type LocationEvent } from '@app/programme';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shippedDefinitions } from '../definitions/shipped.js';
import type { EventStore, StoredEvent } from '../ports/index.js';
import { simulate } from './simulate.js';
import type { SimulationReport } from './tally.js';

const regions = openRegions();
const definitions = shippedDefinitions();

/** In memory where the machine has such a directory: thousands of waits for a disk prove nothing here. */
const QUICK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const inNewStore = async <T>(work: (store: EventStore) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(QUICK, 'simulation-'));
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  try {
    return await work(store);
  } finally {
    await store.close();
    await rm(directory, { recursive: true });
  }
};

const year = (store: EventStore, locations: number, seed: string): Promise<SimulationReport> =>
  simulate({ store, regions, definitions, locations, seed, fiscalYear: 2021 });

const journalOf = async (store: EventStore): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};

describe('the same seed', () => {
  const hashOf = (seed: string): Promise<string> => inNewStore(async (store) => {
    await year(store, 10, seed);
    const told = (await journalOf(store)).map(({ id, stream, revision, position, type, data, metadata }) => ({ id, stream, revision, position, type, data, metadata }));
    return createHash('sha256').update(JSON.stringify(told)).digest('hex');
  });

  it('gives the same journal, another seed another one', async () => {
    const [first, second, other] = [await hashOf('a'), await hashOf('a'), await hashOf('b')];
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  }, 60_000);
});

describe('a simulated year', () => {
  let report: SimulationReport;
  let journal: readonly StoredEvent[];
  let locations: readonly KnownLocation[];

  beforeAll(async () => {
    await inNewStore(async (store) => {
      report = await year(store, 300, '1');
      journal = await journalOf(store);
    });
    const streams = new Map<string, LocationEvent[]>();
    for (const { stream, type, data } of journal) {
      if (stream.startsWith('Location-')) streams.set(stream, [...(streams.get(stream) ?? []), { type, data } as unknown as LocationEvent]);
    }
    locations = [...streams.values()].map((events) => fold(location.evolve, location.initial, events) as KnownLocation);
  }, 120_000);

  const definitionOf = ({ pin }: KnownLocation) => definitions.find(({ programme }) => programme === pin.programme)!;
  const occurring = (types: readonly string[]): string[] => types.filter((type) => (report.eventsByType[type] ?? 0) > 0);

  it('takes every designated location to a situation the law knows', () => {
    expect(locations.length).toBeGreaterThanOrEqual(300);
    expect(new Set(locations.map(({ pin }) => pin.programme)).size).toBe(9);
    for (const { situation } of locations) expect(['active', 'suspended', 'finished', 'cancelled', 'replaced', 'terminated']).toContain(situation);
  });

  it('skips no required stage on the way to the end', () => {
    for (const state of locations.filter(({ situation }) => situation === 'finished')) {
      const required = definitionOf(state).stages.filter(({ kind, required }) => required && kind !== 'parallel');
      expect(required.filter(({ key }) => state.stages[key]?.status !== 'completed')).toEqual([]);
    }
  });

  it('never pays more than the SK grants, and never more than the works warrant', () => {
    for (const { tranches, amount, physical, contract } of locations) {
      const paid = Object.values(tranches).reduce((sum, tranche) => (tranche.status === 'disbursed' ? sum + tranche.amount : sum), 0);
      expect(paid).toBeLessThanOrEqual(amount);
      if (tranches[2] !== undefined) expect([contract !== undefined, physical >= 40]).toEqual([true, true]);
    }
  });

  it('lets everything happen that happens in a year', () => {
    const everything = [
      'DesignationAmended', 'EvidenceReturned', 'ProgressCorrected', 'LabourReported', 'LabourCorrected', 'LeftoverReported', 'FindingRaised',
      'FindingFollowedUp', 'FindingSettled', 'SpotCheckScored', 'LocationSuspended', 'LocationResumed', 'DeadlineExtended', 'ContractAmended',
      'ContractTerminated', 'LocationAccelerated', 'LocationCancelled', 'LocationSubstituted', 'LocationHandedOver', 'LocationFinished',
      'FiscalYearCrossed', 'FunctionalityRecorded',
    ];
    expect(occurring(everything)).toEqual(everything);
    expect(journal.filter(({ type }) => type === 'DipaRevisionEffective').length).toBeGreaterThan(0);
    expect(report.refusals['SignContract budget.not-effective']).toBeGreaterThan(0);
    expect(locations.some(({ replaces }) => replaces !== undefined)).toBe(true);
  });

  it('ends with most locations handed over, some across the year, and few commands refused', () => {
    const share = (counts: (state: KnownLocation) => boolean): number => locations.filter(counts).length / locations.length;
    expect(share(({ situation }) => situation === 'finished')).toBeGreaterThan(0.7);
    expect(share(({ crossedYear }) => crossedYear !== undefined)).toBeGreaterThan(0.03);
    expect(report.refused / report.commands).toBeLessThan(0.01);
    expect(report.events / locations.length).toBeGreaterThan(50);
  });

  it('is recorded in the order of time, the field often later than it happened', () => {
    const recorded = journal.map(({ metadata }) => String(metadata['recordedAt']));
    expect(recorded).toEqual([...recorded].sort());
    const late = journal.filter(({ metadata }) => String(metadata['occurredAt']).slice(0, 10) < String(metadata['recordedAt']).slice(0, 10));
    expect(late.length / journal.length).toBeGreaterThan(0.05);
    expect(journal.every(({ metadata }) => String(metadata['occurredAt']) <= String(metadata['recordedAt']))).toBe(true);
  });

  afterAll(() => { journal = []; });
});
