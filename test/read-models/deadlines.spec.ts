import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInstant, type Instant, type Query, type Scope } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { deadlines, lateCounts, locationsBehind, nearDeadlines, type DeadlineFilters, type Paged } from '@app/read-models';
import { beforeCompleting, day } from '@app/testing';
import { countryOf, type Country, type Life } from './country.js';

const EVERYWHERE: Scope = { regions: [''] };
const at = (text: string): Instant => parseInstant(text) ?? ('' as Instant);
type Due = Extract<LocationEvent, { type: 'DeadlinesSet' }>['data']['deadlines'][number];
const set = (...deadlines: readonly Due[]): LocationEvent => ({ type: 'DeadlinesSet', data: { on: day('2021-02-08'), revision: 0, calendarVersion: 1, deadlines } });
const due = (stage: string, to: string, running = true): Due => ({ stage, version: 1, running, to: day(to) });
const missed = (stage: string, dueOn: string): LocationEvent => ({ type: 'DeadlineMissed', data: { stage, version: 1, dueOn: day(dueOn), revision: 0, calendarVersion: 1 } });
const life = (region: string, ...more: readonly LocationEvent[]): Life => ({ locationId: `contoh-2021-${region}`, events: [...beforeCompleting('RKM'), ...more] });

/** One day in two zones; two stages of one location on one day; one completed late; one without any deadline. */
const LIVES: readonly Life[] = [
  life('52.71.03.1004', set(due('RKM', '2021-05-10'), due('CONTRACT', '2021-05-10'), due('LPJ', '2021-09-01', false))),
  life('91.71.03.1004', set(due('RKM', '2021-05-10'))),
  life('31.71.01.1001', set(due('RKM', '2021-03-01')), missed('RKM', '2021-03-01'), { type: 'StageCompleted', data: { stage: 'RKM', main: true, on: day('2021-03-05'), round: 1 } }),
  life('31.71.01.1002'),
  life('31.71.01.1003', set(due('RKM', '2021-04-01')), { type: 'LocationCancelled', data: { skRevision: 'SK-9', skDate: day('2021-04-05'), reason: 'Bencana' } }),
];

let country: Country;
beforeAll(() => { country = countryOf(LIVES); });
afterAll(() => country.close());

const paged = <R>(asked: Paged<R>) => {
  if (asked.kind === 'refused') throw new Error(asked.unmet[0]?.code);
  return { ...asked.page(country.ask(asked.rows)), total: country.ask(asked.total)[0]?.total };
};
const found = (filters: DeadlineFilters, now = at('2021-05-10T12:00:00Z'), scope = EVERYWHERE) =>
  paged(deadlines({ scope, filters, now })).items.map(({ locationId, stage }) => `${locationId.slice(12)} ${stage}`);

describe('the list of deadlines', () => {
  it('begins with the earliest day and holds what is open', () =>
    expect(found({})).toEqual(['52.71.03.1004 CONTRACT', '52.71.03.1004 RKM', '91.71.03.1004 RKM', '52.71.03.1004 LPJ']));
  it('is read in the order of its index, and counted without the names', () => {
    const list = deadlines({ scope: EVERYWHERE, now: at('2021-05-10T12:00:00Z') });
    const planOf = ({ sql, parameters }: Query<unknown>) => country.ask({ sql: `EXPLAIN QUERY PLAN ${sql}`, parameters, row: ({ detail }) => String(detail) });
    const [rows, total] = list.kind === 'paged' ? [planOf(list.rows), planOf(list.total)] : [[], []];
    expect(rows[0]).toMatch(/^SEARCH d USING INDEX .*due_on/);
    expect(rows).not.toContain('USE TEMP B-TREE FOR ORDER BY');
    expect(total).toEqual([expect.stringMatching(/^SEARCH deadline_board USING .*status=/)]);
  });
  it('gives what is nearest to a day, on either side of it', () => {
    const near = (side: 'ahead' | 'behind', limit: number, scope = EVERYWHERE) =>
      country.ask(nearDeadlines({ scope, status: 'open', now: at('2021-05-10T12:00:00Z'), today: day('2021-05-11'), side, limit })).map(({ locationId, stage }) => `${locationId.slice(12)} ${stage}`);
    const [ahead, behind] = [['52.71.03.1004 LPJ'], ['52.71.03.1004 CONTRACT', '52.71.03.1004 RKM', '91.71.03.1004 RKM']];
    expect([near('ahead', 9), near('behind', 9), near('behind', 1), near('behind', 9, { regions: ['91'] })]).toEqual([ahead, behind, behind.slice(0, 1), ['91.71.03.1004 RKM']]);
    expect(country.ask(nearDeadlines({ scope: EVERYWHERE, status: 'ended', now: at('2021-05-10T12:00:00Z'), today: day('2021-05-11'), side: 'behind', limit: 9 }))).toMatchObject([{ status: 'ended', dueOn: '2021-04-01' }]);
  });
  it('is cut to the scope of whoever asks', () => {
    expect(found({}, undefined, { regions: ['91'] })).toEqual(['91.71.03.1004 RKM']);
    expect(country.ask(lateCounts({ scope: { regions: ['31'] }, now: at('2021-12-01T00:00:00Z') })).map(({ province }) => province)).toEqual(['31']);
  });
  it('calls late what is past midnight where it is', () => {
    expect(found({ overdue: true }, at('2021-05-10T14:59:59Z'))).toEqual([]);
    expect(found({ overdue: true }, at('2021-05-10T15:00:00Z'))).toEqual(['91.71.03.1004 RKM']);
    expect(found({ overdue: true }, at('2021-05-10T16:00:00Z'))).toHaveLength(3);
    expect(found({ overdue: false }, at('2021-05-10T15:00:00Z'))).toHaveLength(3);
  });
  it('asks by stage, day, clock and verdict', () => {
    expect(found({ stage: 'LPJ' })).toEqual(['52.71.03.1004 LPJ']);
    expect(found({ running: false })).toEqual(['52.71.03.1004 LPJ']);
    expect(found({ dueBefore: day('2021-05-10') })).toEqual([]);
    expect(found({ dueBefore: day('2021-05-11'), province: '91' })).toEqual(['91.71.03.1004 RKM']);
    expect(found({ status: 'completed', missed: true })).toEqual(['31.71.01.1001 RKM']);
    expect(found({ missed: true })).toEqual([]);
    expect(found({ satker: 'other' })).toEqual([]);
  });
  it('loses nothing between pages where many are due on one day, though the clock goes on', () => {
    const all: string[] = [];
    for (let cursor: string | undefined, page = 0; page < 4; page += 1) {
      const { items, nextCursor } = paged(deadlines({ scope: EVERYWHERE, filters: { overdue: false }, now: at(`2021-05-10T0${page}:00:00Z`), limit: 1, ...(cursor !== undefined && { cursor }) }));
      all.push(...items.map(({ locationId, stage }) => `${locationId} ${stage}`));
      cursor = nextCursor;
    }
    expect(new Set(all).size).toBe(4);
  });
  it('gives both verdicts', () => {
    const [one] = paged(deadlines({ scope: EVERYWHERE, filters: { status: 'completed' }, now: at('2021-05-10T12:00:00Z') })).items;
    expect(one).toMatchObject({ late: false, missed: { dueOn: '2021-03-01', revision: 0 }, completedOn: '2021-03-05', names: { province: 'Nusa Tenggara Barat' } });
    expect(country.ask(lateCounts({ scope: EVERYWHERE, now: at('2021-05-11T12:00:00Z') }))).toEqual([
      { programme: 'contoh', province: '31', provinceName: expect.anything(), stage: 'RKM', running: 0, late: 0, missed: 1, earliest: undefined },
      { programme: 'contoh', province: '52', provinceName: expect.anything(), stage: 'CONTRACT', running: 1, late: 1, missed: 0, earliest: '2021-05-10' },
      { programme: 'contoh', province: '52', provinceName: expect.anything(), stage: 'RKM', running: 1, late: 1, missed: 0, earliest: '2021-05-10' },
      { programme: 'contoh', province: '91', provinceName: expect.anything(), stage: 'RKM', running: 1, late: 1, missed: 0, earliest: '2021-05-10' },
    ]);
  });
});

describe('the courses of a schedule', () => {
  it('tell which have not taken a law over', () => {
    const behind = (revision: number, calendarVersion: number) => country.ask(locationsBehind({ programme: 'contoh', fiscalYear: 2021, revision, calendarVersion, limit: 9 })).length;
    expect([behind(0, 1), behind(1, 1), behind(0, 2)]).toEqual([1, 4, 4]);
    expect(country.ask(locationsBehind({ programme: 'contoh', fiscalYear: 2021, revision: 1, calendarVersion: 1, after: 'contoh-2021-31.71.01.1002', limit: 1 }))).toEqual(['contoh-2021-52.71.03.1004']);
  });
});
