import { openRegions } from '@app/adapters/kemendagri';
import { sheets } from '@app/adapters/sheets';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { location, type KnownLocation } from '@app/programme';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { applyRevision, type Law } from './apply-revision.js';
import { scheduledCountry, shippedSchedule, type CountryPlugs, type ScheduledCountry } from './scheduled-country.fixture.js';

jest.setTimeout(60_000); // the demonstration is told first

const PLUGS: CountryPlugs = { regions: openRegions(), sheets, openStore: (file) => openSqliteEventStore({ file }), openReadStore: (file) => openSqliteReadStore({ file }) };
const REVISION = shippedSchedule('kotaku-dfat-2021-revisi-dipa.yaml', PLUGS.regions);
const LAW: Law = { programme: 'kotaku-dfat', fiscalYear: 2021, revision: 1, calendarVersion: 20 };

let country: ScheduledCountry;
const apply = (options?: Parameters<typeof applyRevision>[2]) => applyRevision({ bus: country.engine.bus, readStore: country.readStore }, LAW, options);
const courses = async (): Promise<readonly KnownLocation[]> => {
  await country.shown();
  return country.readStore.query({
    sql: `SELECT course FROM location_course WHERE programme = 'kotaku-dfat' AND situation IN ('active', 'suspended')`, parameters: [],
    row: ({ course }) => JSON.parse(String(course)) as KnownLocation,
  });
};

beforeEach(async () => {
  country = await scheduledCountry('2021-03-20', PLUGS);
});
afterEach(() => country.close());

describe('a revision published over the demonstration', () => {
  it('moves the days of every location of the programme, and of no other, with the old day beside the new', async () => {
    const before = await courses();
    await country.publish(REVISION);
    expect(await apply()).toEqual({ locations: 5, rescheduled: 5, leftBehind: [] });
    const told = await country.eventsOf('TargetsRescheduled');
    expect(new Set(told.map(({ stream }) => stream))).toEqual(new Set(before.map(({ locationId }) => `${location.category}-${locationId}`)));
    for (const { stream, data, metadata } of told) {
      const { deadlines } = before.find(({ locationId }) => stream.endsWith(locationId))!;
      expect(data).toMatchObject({ revision: 1, previousRevision: 0, on: '2021-03-20' });
      expect(data['stages']).toContainEqual({
        stage: 'CONTRACT', version: deadlines!.stages['CONTRACT']!.version + 1, running: true, from: deadlines!.stages['CONTRACT']!.dueOn, to: '2021-06-18',
      });
      expect(metadata).toMatchObject({ source: 'timer', scheduleRevision: 1 });
    }
  });

  it('keeps the first day of every stage, and leaves no open deadline on the older revision', async () => {
    const before = new Map((await courses()).map(({ locationId, deadlines }) => [locationId, deadlines!.stages]));
    await country.publish(REVISION);
    await apply();
    for (const { locationId, deadlines } of await courses()) {
      expect(deadlines?.revision).toBe(1);
      for (const [stage, { originalDueOn, dueOn }] of Object.entries(deadlines!.stages)) {
        expect([stage, originalDueOn]).toEqual([stage, before.get(locationId)![stage]!.originalDueOn]);
        if (stage === 'CONTRACT') expect(dueOn).not.toBe(originalDueOn);
      }
    }
  });

  it('writes nothing when it is applied again, and counts the same', async () => {
    await country.publish(REVISION);
    const first = await apply();
    await country.shown();
    const head = await country.store.head();
    expect(await apply()).toEqual(first);
    expect(await country.store.head()).toBe(head);
    expect(await apply({ onlyBehind: true })).toEqual({ locations: 0, rescheduled: 0, leftBehind: [] });
  });

  it('goes on after it was broken off half-way, and ends the same', async () => {
    await country.publish(REVISION);
    const leaving = new AbortController();
    const { bus } = country.engine;
    let asked = 0;
    const breaking = { execute: (command: Parameters<typeof bus.execute>[0]) => {
      asked += 1;
      if (asked === 2) leaving.abort();
      return bus.execute(command);
    } } as unknown as typeof bus;
    const half = { readStore: { query: ((asking: never) => country.readStore.query(asking).slice(0, 2)) as typeof country.readStore.query } };
    await expect(applyRevision({ bus: breaking, ...half }, LAW, { signal: leaving.signal })).rejects.toThrow();
    expect(await country.eventsOf('TargetsRescheduled')).toHaveLength(2);
    await country.shown();
    expect(await apply()).toEqual({ locations: 5, rescheduled: 5, leftBehind: [] });
    expect(await country.eventsOf('TargetsRescheduled')).toHaveLength(5);
  });
});
