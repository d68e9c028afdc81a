import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { dayIn, type Instant } from '@app/kernel';
import {
  ATTENTION, bandCounts, BANDS, BANDS_OF_NOW, deadlines, kindsOfLocations, lateCounts, locations, locationsAsOf, overview, stageMatrix, summaryOf, transitionFeed, type Band, type BandLaw, type Paged,
} from '@app/read-models';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { DefinitionShelf } from '../commands/definition-shelf.js';
import { Journal } from '../commands/journal.js';
import { HeldClock, type EventStore, type ReadStore, type StoredEvent } from '../ports/index.js';
import { ScheduleShelf } from '../schedules/schedule-shelf.js';
import { WorkList } from '../work-list/work-list.js';
import { shownAsRecorded, type Shown } from '../work-list/shown.fixture.js';
import { CurveDesk } from './curve-desk.js';
import { CHANGED, tellYear, type ToldYear } from './told-year.fixture.js';

jest.setTimeout(180_000);

/** Before the laws change, on the day, after it, and on through the works to their end; at hours of day and night. */
const MOMENTS = [
  '2021-02-26T01:30:00.000Z', '2021-03-19T16:30:00.000Z', `${CHANGED}T02:00:00.000Z`, '2021-04-01T20:00:00.000Z', '2021-05-31T17:10:00.000Z', '2021-07-26T01:00:00.000Z',
  '2021-08-20T16:30:00.000Z', '2021-09-20T12:00:00.000Z', '2021-12-29T03:00:00.000Z',
] as const;
const ALL_BANDS = (Object.keys(BANDS) as Band[]).filter((band) => !BANDS_OF_NOW.includes(band));
const LAWS = ['Calendar-', 'Definition-', 'Schedule-'];
const scope = { regions: [''] };

let year: ToldYear;
let end: Shown;
beforeAll(async () => {
  year = await tellYear();
  end = shownAsRecorded(year.events);
});
afterAll(async () => {
  end.close();
  await year.country.close();
});

const placesIn = <T extends { readonly locationId: string }>(readStore: ReadStore, list: Paged<T>): readonly string[] =>
  (list.kind === 'refused' ? [] : readStore.query(list.rows).map(({ item }) => item.locationId));

/** All that the first screen says, with the lists that it leads to. */
const answers = async ({ store, readStore }: { readonly store: EventStore; readonly readStore: ReadStore }, now: Instant, asOf?: Instant) => {
  const journal = new Journal(store);
  const [schedules, definitions, calendars] = [new ScheduleShelf(journal), new DefinitionShelf(journal), new CalendarShelf(journal)];
  const desk = new CurveDesk(readStore, schedules, definitions, calendars, new HeldClock(now));
  const asked = { scope, filters: {}, asOf };
  const law: BandLaw = await new WorkList(readStore, journal, undefined as never, definitions, calendars).bandLaw(asOf);
  const laws = await desk.laws(asked);
  const listed = (band: Band): readonly string[] => {
    const list = deadlines({ ...asked, filters: { band }, now, law, limit: 200 });
    return list.kind === 'refused' ? [] : readStore.query(list.rows).map(({ item }) => JSON.stringify(item));
  };
  return {
    summary: summaryOf(readStore.query(kindsOfLocations({ ...asked, now, worksStages: law.worksStages, isPast: asOf !== undefined })), desk.planned(asked, laws)),
    counts: readStore.query(bandCounts({ ...asked, now, law }, ALL_BANDS))[0] ?? {},
    lists: Object.fromEntries(ALL_BANDS.map((band) => [band, listed(band)])),
    overview: readStore.query(overview(asked))[0],
    accelerated: asOf === undefined ? placesIn(readStore, locations({ scope, accelerated: true })) : placesIn(readStore, locationsAsOf({ scope, at: asOf, accelerated: true })),
    matrix: readStore.query(stageMatrix({ ...asked, today: dayIn('WIB', now) })),
    late: readStore.query(lateCounts({ ...asked, now })),
    curve: desk.read(asked, laws),
    feed: readStore.query(transitionFeed({ ...asked, limit: 30 })).map(({ position, type, locationId }) => ({ position, type, locationId })),
  };
};

/** What was there at that moment and no more, and what it said when it was asked what is. */
const toldThen = async (moment: Instant) => {
  const directory = await mkdtemp(join(tmpdir(), 'as-of-'));
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  const laws: StoredEvent[] = [];
  for await (const event of year.country.store.readAll({ filter: { streamPrefixes: LAWS } })) laws.push(event);
  for (const { stream, revision, id, type, data, metadata } of laws.filter((one) => String(one.metadata['recordedAt']) <= moment)) {
    await store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [{ id, type, data, metadata }]);
  }
  const { readStore, close } = shownAsRecorded(year.events.filter(({ metadata }) => metadata.recordedAt <= moment));
  try {
    return await answers({ store, readStore }, moment);
  } finally {
    close();
    await store.close();
    await rm(directory, { recursive: true });
  }
};

describe('the first screen of a moment', () => {
  it.each(MOMENTS)('says afterwards what it said then (%s)', async (text) => {
    const moment = text as Instant;
    const then = await toldThen(moment);
    expect(await answers({ store: year.country.store, readStore: end.readStore }, moment, moment)).toEqual(then);
    expect(then.accelerated).toHaveLength(then.overview!.accelerated);
    for (const band of ALL_BANDS) expect([band, then.lists[band]!.length]).toEqual([band, then.counts[band]]);
  });

  it('has something to say of every question at some moment', async () => {
    const all = [];
    for (const moment of MOMENTS) all.push(await answers({ store: year.country.store, readStore: end.readStore }, moment as Instant, moment as Instant));
    for (const band of ATTENTION) expect([band, new Set(all.map(({ counts }) => counts[band])).size > 1]).toEqual([band, true]);
    const figures = all.map(({ overview: { money, labour, completed, findings, accelerated, crossedYear } = {} }) => ({ ...money, ...labour, ...completed, ...findings, accelerated, crossedYear }));
    for (const figure of Object.keys(figures.at(-1)!)) expect([figure, new Set(figures.map((one) => one[figure as keyof typeof one])).size > 1]).toEqual([figure, true]);
  });

  it('goes by the laws that had been recorded, whatever day they bear', async () => {
    const at = (moment: string) => answers({ store: year.country.store, readStore: end.readStore }, moment as Instant, moment as Instant);
    const [before, after] = [await at('2021-03-19T23:59:59.000Z'), await at(`${CHANGED}T00:00:01.000Z`)];
    const revisions = ({ curve }: typeof before) => curve.sources.find(({ programme }) => programme === 'kotaku-dfat')?.revisions.length;
    expect([revisions(before), revisions(after)]).toEqual([1, 2]);
    const journal = new Journal(year.country.store);
    const told = '2020-01-01T00:00:00.000Z' as Instant;
    expect((await new ScheduleShelf(journal).knownAt('kotaku-dfat', 2021, told)).map(({ revision }) => revision)).toEqual([0]);
    expect((await new DefinitionShelf(journal).newestKnownAt('kotaku-dfat', told))?.version).toBe(1);
    expect(before.curve.plans[0]?.financial).not.toEqual(after.curve.plans[0]?.financial);
  });
});
