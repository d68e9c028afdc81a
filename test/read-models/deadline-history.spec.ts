import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { epochMilliseconds, instantOf, parseInstant, type Instant, type Query, type Scope } from '@app/kernel';
import { deadlines, lateCounts, type DeadlineFilters, type LateCount } from '@app/read-models';
import type { LocationEvent } from '@app/programme';
import { beforeCompleting, day } from '@app/testing';
import { countryOf, journalOf, type Country, type Life } from './country.js';

const EVERYWHERE: Scope = { regions: [''] };
type Due = Extract<LocationEvent, { type: 'DeadlinesSet' }>['data']['deadlines'][number];
const set = (...given: readonly Due[]): LocationEvent => ({ type: 'DeadlinesSet', data: { on: day('2021-02-08'), revision: 0, calendarVersion: 1, deadlines: given } });
const due = (stage: string, to: string, running = true): Due => ({ stage, version: 1, running, to: day(to) });
const completed = (stage: string, on: string): LocationEvent => ({ type: 'StageCompleted', data: { stage, main: true, on: day(on), round: 1 } });
const revised = (stage: string, from: string, to: string): LocationEvent =>
  ({ type: 'TargetsRescheduled', data: { on: day('2021-02-20'), revision: 1, calendarVersion: 1, previousRevision: 0, stages: [{ stage, version: 2, running: true, from: day(from), to: day(to) }] } });
const life = (region: string, ...more: readonly LocationEvent[]): Life => ({ locationId: `contoh-2021-${region}`, events: [...beforeCompleting('RKM'), ...more] });

const DONE = 'contoh-2021-31.71.01.1001';
const MOVED = 'contoh-2021-52.71.03.1004';
const LIVES: readonly Life[] = [
  life('31.71.01.1001', set(due('RKM', '2021-03-01'), due('LPJ', '2021-09-01', false)), completed('RKM', '2021-03-05')),
  life('52.71.03.1004', set(due('RKM', '2021-02-10')), revised('RKM', '2021-02-10', '2021-12-01')),
];
const TOLD = journalOf(LIVES);
const momentOf = (type: LocationEvent['type'], locationId: string): Instant => TOLD.findLast(({ event, stream }) => event.type === type && stream.endsWith(locationId))!.metadata.recordedAt;
const justBefore = (at: Instant): Instant => instantOf(epochMilliseconds(at) - 1);
const END = TOLD.map(({ metadata }) => metadata.recordedAt).reduce((one, other) => (one > other ? one : other));

let country: Country;
beforeAll(() => { country = countryOf(LIVES); });
afterAll(() => country.close());

const listed = (filters: DeadlineFilters, now: Instant, asOf?: Instant) => {
  const list = deadlines({ scope: EVERYWHERE, filters, now, ...(asOf !== undefined && { asOf }) });
  if (list.kind === 'refused') throw new Error(list.unmet[0]?.code);
  const { items } = list.page(country.ask(list.rows));
  expect(country.ask(list.total)).toMatchObject([{ total: items.length }]);
  return items;
};
const counts = (now: Instant, asOf?: Instant): Query<LateCount> => lateCounts({ scope: EVERYWHERE, now, ...(asOf !== undefined && { asOf }) });

describe('deadlines as they were known', () => {
  it('are at the end what the board shows, in the same order', () => {
    const now = parseInstant('2021-05-11T12:00:00Z')!;
    for (const filters of [{}, { status: 'completed' }, { running: false }, { stage: 'RKM' }, { overdue: true }] as const) expect(listed(filters, now, END)).toEqual(listed(filters, now));
    expect(country.ask(counts(now, END))).toEqual(country.ask(counts(now)));
  });

  it('are open until their completion is known', () => {
    const known = momentOf('StageCompleted', DONE);
    const stages = (asOf: Instant, filters: DeadlineFilters = {}) => listed({ ...filters, locationId: DONE }, asOf, asOf).map(({ stage }) => stage);
    expect([stages(justBefore(known)), stages(known), stages(known, { status: 'completed' })]).toEqual([['RKM', 'LPJ'], ['LPJ'], ['RKM']]);
  });

  it('are late by the day that was then recorded, whatever it has become', () => {
    const asOf = justBefore(momentOf('TargetsRescheduled', MOVED));
    const now = parseInstant('2021-02-15T00:00:00Z')!;
    expect(listed({ locationId: MOVED }, now, asOf)).toMatchObject([{ dueOn: '2021-02-10', revision: 0, late: true }]);
    expect(country.ask(counts(now, asOf)).filter(({ province }) => province === '52')).toMatchObject([{ running: 1, late: 1, earliest: '2021-02-10' }]);
    expect(country.ask(counts(now)).filter(({ province }) => province === '52')).toMatchObject([{ running: 1, late: 0 }]);
  });

  it('are none before anything was known, and none where nobody may look', () => {
    const early = parseInstant('2000-01-01T00:00:00Z')!;
    expect([listed({}, early, early), country.ask(counts(early, early))]).toEqual([[], []]);
    expect(country.ask(lateCounts({ scope: { regions: ['91'] }, now: END, asOf: END }))).toEqual([]);
  });
});

describe('lateness by province and stage', () => {
  it('leaves out where no clock runs and nothing was missed', () =>
    expect(country.ask(counts(END)).map(({ province, stage }) => `${province} ${stage}`)).toEqual(['52 RKM']));
});
