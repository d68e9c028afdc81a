import { openRegions } from '@app/adapters/kemendagri';
import { sheets } from '@app/adapters/sheets';
import type { Instant } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EventStore, StoredEvent } from '../ports/index.js';
import { demoInput } from './demo-input.js';
import { journalOf, locationsIn, ofLocations, SampleStores } from './sample-store.fixture.js';
import { seedDemo, type DemoReport } from './seed-demo.js';

const AFTERWARDS = '2022-06-01T00:00:00.000Z' as Instant;
const regions = openRegions();

jest.setTimeout(60_000); // a year of thirteen locations, beside whatever else this machine does

const stores = new SampleStores();
afterAll(() => stores.close());

const seed = async (store: EventStore, until: Instant) => {
  return seedDemo({ store, regions }, { ...await demoInput({ sheets, regions }), until });
};

describe('the demonstration', () => {
  let store: EventStore;
  let report: DemoReport;
  let events: readonly StoredEvent[];
  beforeAll(async () => {
    store = await stores.open();
    report = await seed(store, AFTERWARDS);
    events = await journalOf(store);
  });

  it('takes the thirteen locations of Mataram to their handover on 31 December 2021', () => {
    const locations = locationsIn(events);
    expect(locations).toHaveLength(13);
    expect(locations.map(({ situation, handover }) => [situation, handover?.on])).toEqual(locations.map(() => ['finished', '2021-12-31']));
    for (const { stages, tranches, amount } of locations) {
      expect([stages['KSM_COACHING']?.completedOn, stages['MP2K']?.completedOn]).toEqual(['2021-04-11', '2021-04-11']);
      expect(tranches[1]?.amount).toBe(amount * 0.7);
    }
  });

  it('says of everything but the import that it is simulated, and nothing is refused', () => {
    const sourcesFrom = (least: number, most: number) => new Set(ofLocations(events)
      .filter(({ revision }) => revision >= least && revision <= most).map(({ metadata }) => metadata['source']));
    expect(sourcesFrom(0, 3)).toEqual(new Set(['import']));
    expect(sourcesFrom(4, Infinity)).toEqual(new Set(['simulation']));
    expect(events.filter(({ stream }) => stream.startsWith('Refusals-'))).toEqual([]);
  });

  it('counts the days of every location by the schedule of its programme, from the SK on', () => {
    const counted = ofLocations(events).filter(({ type }) => type === 'DeadlinesSet');
    expect(counted.filter(({ revision }) => revision === 3)).toHaveLength(13);
    for (const { deadlines } of locationsIn(events)) {
      expect(deadlines).toMatchObject({ revision: 0, stages: { FACILITATOR_MOBILISATION: { dueOn: '2021-04-30' }, CONSTRUCTION: { running: true, dueOn: '2021-07-25' } } });
    }
  });

  it('is recorded in the order of time', () => {
    const recorded = events.map(({ metadata }) => String(metadata['recordedAt']));
    expect(recorded).toEqual([...recorded].sort());
  });

  it('adds nothing when told again', async () => {
    expect(report.events).toBeGreaterThan(1_000);
    expect(await seed(store, AFTERWARDS)).toMatchObject({ commands: 0, events: 0 });
    expect(await journalOf(store)).toHaveLength(events.length);
  });

  it('is told only up to the moment asked for, and goes on from there to the same end', async () => {
    const halves = await stores.open();
    await seed(halves, '2021-07-15T00:00:00.000Z' as Instant);
    const halfway = locationsIn(await journalOf(halves));
    expect(halfway.every(({ situation, physical }) => situation === 'active' && physical > 30 && physical < 60)).toBe(true);
    await seed(halves, AFTERWARDS);
    expect(locationsIn(await journalOf(halves)).every(({ handover }) => handover?.on === '2021-12-31')).toBe(true);
  });
});
