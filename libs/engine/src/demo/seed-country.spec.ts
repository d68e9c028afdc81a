import { createHash } from 'node:crypto';
import { openRegions } from '@app/adapters/kemendagri';
import { sheets } from '@app/adapters/sheets';
import { atHour, type Instant, type PlainDate } from '@app/kernel';
import type { Contact } from '@app/programme';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EventStore, StoredEvent } from '../ports/index.js';
import { HOME, missingAmong, officesOf } from './country-offices.js';
import { demoInput } from './demo-input.js';
import { journalOf, locationsIn, ofLocations, SampleStores } from './sample-store.fixture.js';
import { seedCountry } from './seed-country.js';
import { seedDemo, type DemoReport } from './seed-demo.js';

jest.setTimeout(120_000); // half a year of forty locations, beside whatever else this machine does

const UNTIL = '2026-06-15T01:30:00.000Z' as Instant;
const LOCATIONS = 40;
const regions = openRegions();
const stores = new SampleStores();
afterAll(() => stores.close());

const tell = async (store: EventStore, until = UNTIL): Promise<DemoReport> => seedCountry({ store, regions }, { ...await demoInput({ sheets, regions }), until, locations: LOCATIONS });

const fingerprintOf = (events: readonly StoredEvent[]): string =>
  createHash('sha256').update(JSON.stringify(events.map(({ id, stream, revision, position, type, data, metadata }) => ({ id, stream, revision, position, type, data, metadata })))).digest('hex');

const dataOf = (events: readonly StoredEvent[], type: string): readonly Record<string, unknown>[] =>
  events.filter((event) => event.type === type).map(({ data }) => data as Record<string, unknown>);

describe('the invented year of the country', () => {
  let store: EventStore;
  let report: DemoReport;
  let events: readonly StoredEvent[];
  beforeAll(async () => {
    store = await stores.open();
    report = await tell(store);
    events = await journalOf(store);
  });

  it('is of the present fiscal year, in every programme, and goes on where it is told', () => {
    const locations = locationsIn(events);
    expect(new Set(locations.map(({ fiscalYear }) => fiscalYear))).toEqual(new Set([2026]));
    expect(new Set(locations.map(({ pin }) => pin.programme)).size).toBe(9);
    expect(locations.filter(({ situation }) => situation === 'active').length).toBeGreaterThan(LOCATIONS / 2);
    expect(report).toMatchObject({ locations: locations.length });
  });

  it('is told no further than the moment asked for, in the order of time', () => {
    const recorded = events.map(({ metadata }) => String(metadata['recordedAt']));
    expect(recorded).toEqual([...recorded].sort());
    expect(recorded.at(-1)! < UNTIL).toBe(true);
    expect(recorded.at(-1)! > '2026-06-13').toBe(true);
  });

  it('says of every event that it is simulated, or done by standing order; numbers of decrees say so too', () => {
    expect(new Set(events.map(({ metadata }) => metadata['source']))).toEqual(new Set(['simulation', 'timer']));
    expect(new Set(events.filter(({ metadata }) => metadata['source'] === 'timer').map(({ type }) => type))).toEqual(new Set(['RevisionConcluded', 'TargetsRescheduled']));
    expect(dataOf(events, 'LocationDesignated').every(({ sk }) => (sk as { number: string }).number.startsWith('SK-SIM/'))).toBe(true);
    expect(events.filter(({ stream }) => stream.startsWith('Refusals-')).filter(({ data }) => JSON.stringify(data).includes('forbidden'))).toEqual([]);
  });

  it('has work for the demo accounts at home, in several programmes', () => {
    const home = locationsIn(events).filter(({ region, situation }) => region.startsWith(HOME.region) && situation === 'active');
    expect(home.length).toBeGreaterThanOrEqual(5);
    expect(new Set(home.map(({ pin }) => pin.programme)).size).toBeGreaterThanOrEqual(4);
  });

  it('counts days by schedules that are assumed, one of which was revised and taken over by all that are open', () => {
    const published = dataOf(events, 'SchedulePublished') as readonly { revision: number; reason: string; reference: string }[];
    expect(published.map(({ revision }) => revision)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(published.every(({ reason }) => reason.includes('[A] Contoh, bukan Jadwal Nasional resmi'))).toBe(true);
    expect(published[8]?.reference).toBe('SE-SIM/2026/05');
    const open = locationsIn(events).filter(({ pin, situation }) => pin.programme === 'kotaku-cfw' && situation === 'active');
    expect(open.map(({ deadlines }) => deadlines?.revision)).toEqual(open.map(() => 1));
    expect(dataOf(events, 'RevisionConcluded').at(-1)).toMatchObject({ revision: 1 });
    expect(Number(dataOf(events, 'RevisionConcluded').at(-1)?.['rescheduled'])).toBeGreaterThan(0);
  });

  it('knows an address that leads nowhere for the offices of its places', () => {
    const contacts = dataOf(events, 'ContactsRecorded').flatMap(({ contacts: recorded }) => recorded as readonly Contact[]);
    expect(contacts.every(({ mail, validFrom }) => mail?.endsWith('@simulasi.example') && validFrom === '2026-01-04')).toBe(true);
    const teams = new Set(contacts.filter(({ role }) => role === 'fasilitator').map(({ region }) => region));
    expect(locationsIn(events).filter(({ region }) => !teams.has(region.slice(0, 5)))).toEqual([]);
  });

  it('declares no emergency that was lifted before it began', () => {
    expect(dataOf(events, 'EmergencyDeclared')).toEqual([]);
  });

  it('is the same however often it is told, and told once', async () => {
    const again = await stores.open();
    await tell(again);
    expect(fingerprintOf(await journalOf(again))).toBe(fingerprintOf(events));
    expect(await tell(again, '2026-09-01T00:00:00.000Z' as Instant)).toEqual({ locations: 0, commands: 0, events: 0 });
    expect(await tell(again, '2025-09-01T00:00:00.000Z' as Instant)).toMatchObject({ events: 0 }); // nor beside any other year
    expect(await journalOf(again)).toHaveLength(events.length);
  });
});

describe('the directory of its offices', () => {
  const JANUARY = '2026-01-04' as PlainDate;

  it('lacks a Satker, a PPK and a Korkot on purpose, none of them at home', () => {
    const regencies = regions.within(undefined, 'regency').map(({ code }) => code);
    const contacts = officesOf(regencies, regions, JANUARY);
    const missing = ([['satker', 2], ['ppk', 2], ['korkot', 5], ['fasilitator', 5]] as const).flatMap(([role, width]) =>
      [...new Set(regencies.map((code) => code.slice(0, width)))].filter((code) => !contacts.some((one) => one.role === role && one.region === code)).map((code) => `${role} ${code}`));
    expect(missing).toEqual(['satker 12', 'ppk 33', 'korkot 36.02']);
    expect(officesOf([HOME.region], regions, JANUARY)).toHaveLength(5);
  });

  it('leaves who is there as he is, and serves the programmes that he does not', () => {
    const offices = officesOf([HOME.region], regions, JANUARY);
    const there = offices.map((office) => (office.role === 'korkot' ? { ...office, programmes: ['kotaku-cfw'] } : office));
    expect(missingAmong(offices, there, ['kotaku-cfw', 'sanimas'])).toMatchObject([{ contact: 'korkot-52.71-umum', region: '52.71', programmes: ['sanimas'] }]);
  });
});

describe('beside Mataram 2021', () => {
  it('stands an invented 2021 that leaves its thirteen locations alone', async () => {
    const until = atHour('WIB', '2021-06-14' as PlainDate, 8);
    const store = await stores.open();
    const input = { ...await demoInput({ sheets, regions }), until, locations: LOCATIONS };
    await seedDemo({ store, regions }, input);
    const mataram = ofLocations(await journalOf(store));
    await seedCountry({ store, regions }, input);
    const both = await journalOf(store);
    const told = new Set(mataram.map(({ stream }) => stream));
    expect(ofLocations(both).filter(({ stream }) => told.has(stream))).toHaveLength(mataram.length);
    expect(locationsIn(both).length).toBeGreaterThan(told.size + LOCATIONS / 3);
    await seedDemo({ store, regions }, { ...input, until: '2022-01-10T00:00:00.000Z' as Instant }); // its money is its own: nothing keeps it from its end
  });

  it('is the year before as long as the present one has little to show', async () => {
    const store = await stores.open();
    await seedCountry({ store, regions }, { ...await demoInput({ sheets, regions }), until: '2026-02-15T00:00:00.000Z' as Instant, locations: 12 });
    expect(new Set(locationsIn(await journalOf(store)).map(({ fiscalYear }) => fiscalYear))).toEqual(new Set([2025]));
  });
});
