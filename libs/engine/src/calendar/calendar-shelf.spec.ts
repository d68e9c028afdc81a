import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { Instant, PlainDate } from '@app/kernel';
import { EMPTY_CALENDAR, type CalendarState, type DaysOffOfYear } from '@app/programme';
import { officerFor } from '../field/index.js';
import type { EventStore } from '../ports/index.js';
import { openSimulatedEngine, type SimulatedEngine } from '../simulated-engine.js';
import { CalendarShelf } from './calendar-shelf.js';
import { publishDaysOff, publishMissingDaysOff } from './publish-days-off.js';
import { shippedCalendars } from './shipped-calendars.js';

const LISTS = shippedCalendars();
const BY = { ...officerFor('pengawas-pusat', ''), source: 'app' } as const;
const LOMBOK: DaysOffOfYear = {
  year: 2021, region: '52', decree: 'Keputusan Gubernur', publishedOn: '2021-11-01' as PlainDate, source: 'A', clause: 'Contoh untuk uji',
  days: [{ date: '2021-12-17' as PlainDate, name: { id: 'Hari jadi provinsi', en: 'Anniversary of the province' }, kind: 'libur-daerah' }],
};

jest.setTimeout(60_000); // a disk shared with whatever else this machine does

let directory: string;
let store: EventStore;
let engine: SimulatedEngine;
let calendars: CalendarShelf;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tahapan-calendar-'));
  store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  engine = await openSimulatedEngine({ store, regions: openRegions(), at: '2021-01-04T00:00:00.000Z' as Instant });
  calendars = new CalendarShelf(engine.journal);
});
afterEach(async () => {
  await engine.close();
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

const publishShipped = () => publishMissingDaysOff({ bus: engine.bus, calendars }, LISTS, BY);

describe('the shelf of calendars', () => {
  it('holds an empty calendar while nothing was published', async () => {
    expect(await calendars.newest()).toBe(EMPTY_CALENDAR);
    expect(await calendars.at(0)).toBe(EMPTY_CALENDAR);
  });

  it('gives the same version out as the same object, also once there are newer ones', async () => {
    await publishDaysOff(engine.bus, LISTS[0]!, BY);
    const first = await calendars.newest();
    expect(await calendars.newest()).toBe(first);
    await publishDaysOff(engine.bus, LISTS[1]!, BY);
    expect((await calendars.newest()).version).toBe(2);
    expect(await calendars.at(1)).toBe(first);
    expect(first.publications.map(({ decree }) => decree)).toEqual([LISTS[0]!.decree]);
  });

  it('keeps nothing that the journal, once put back, does not say any more', async () => {
    await publishDaysOff(engine.bus, LISTS[0]!, BY);
    const before = await calendars.newest();
    const replaced: CalendarState = { publications: [{ ...LISTS[1]!, version: 1, added: [], removed: [] }] };
    jest.spyOn(engine.journal, 'stateOf').mockResolvedValue(replaced);
    expect((await calendars.newest()).publications).toEqual(replaced.publications);
    expect(await calendars.at(1)).not.toBe(before);
  });

  it('counts by no other version instead of one that was never published', async () => {
    await publishDaysOff(engine.bus, LISTS[0]!, BY);
    await expect(calendars.at(2)).rejects.toThrow('version 2 was never published');
  });
});

describe('publishing the shipped days off', () => {
  it('writes each of them once, however often the server starts', async () => {
    const published = await publishShipped();
    expect(published.map(({ outcome }) => outcome.kind)).toEqual(LISTS.map(() => 'accepted'));
    expect(await publishShipped()).toEqual([]);
    expect((await calendars.newest()).version).toBe(LISTS.length);
  });

  it('leaves alone what people have since put in its place', async () => {
    const first = LISTS.find(({ year }) => year === 2026)!;
    await publishDaysOff(engine.bus, { ...first, decree: 'SKB perubahan', publishedOn: '2026-02-01' as PlainDate, days: first.days.slice(1) }, BY);
    expect((await publishShipped()).map(({ list }) => list.year)).not.toContain(2026);
    expect((await calendars.newest()).publications.find(({ year }) => year === 2026)?.days).toEqual(first.days.slice(1).toSorted((a, b) => (a.date < b.date ? -1 : 1)));
  });

  it('is one event for the same decree sent twice, and again after its amendment', async () => {
    const [first, amended] = LISTS.filter(({ year }) => year === 2025);
    await publishDaysOff(engine.bus, first!, BY);
    await publishDaysOff(engine.bus, amended!, BY);
    expect(await publishDaysOff(engine.bus, first!, BY)).toMatchObject({ kind: 'accepted', replayed: true });
    expect((await calendars.published()).publications).toHaveLength(2);
  });
});

describe('who sets the days off', () => {
  it('is the central team, of every region that there is', async () => {
    expect(await publishDaysOff(engine.bus, LOMBOK, BY)).toMatchObject({ kind: 'accepted' });
    expect(await publishDaysOff(engine.bus, { ...LOMBOK, region: '99' }, BY)).toMatchObject({ kind: 'refused', unmet: [{ code: 'calendar.region-invalid' }] });
    expect(await publishDaysOff(engine.bus, { ...LOMBOK, region: '52.71.03' }, BY)).toMatchObject({ kind: 'refused', unmet: [{ code: 'calendar.region-invalid' }] });
  });

  it('is neither an office nor whoever answers for a part of the country', async () => {
    expect(await publishDaysOff(engine.bus, LOMBOK, { ...officerFor('satker', '52'), source: 'app' })).toMatchObject({ kind: 'forbidden', unmet: [{ code: 'role.not-allowed' }, { code: 'scope.outside' }] });
    expect(await publishDaysOff(engine.bus, LOMBOK, { ...BY, scope: { regions: ['52'] } })).toMatchObject({ kind: 'forbidden', unmet: [{ code: 'scope.outside' }] });
  });
});
