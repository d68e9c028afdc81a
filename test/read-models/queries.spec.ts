import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf, tableAfter, type Instant, type PlainDate, type Scope } from '@app/kernel';
import {
  changedAfter, labourOf, labourTotals, locationBoard, locationById, locations, locationsAsOf, moneyTotals, overview, provinceMatrix, stageDurations, stageMatrix,
  tranchesOf, transitionFeed, type LocationItem, type Paged,
} from '@app/read-models';
import { beforeCompleting, eventsOf, JOURNEY } from '@app/testing';
import fc from 'fast-check';
import { countryOf, journalOf, type Country, type Life } from './country.js';

const WHOLE = eventsOf(JOURNEY);
const EVERYWHERE: Scope = { regions: [''] };
const TODAY = '2021-12-31' as PlainDate;

const life = (programme: string, region: string, events = WHOLE, rest: Partial<Life> = {}): Life => ({ locationId: `${programme}-2021-${region}`, events, ...rest });
const cancelled = (events: Life['events']): Life['events'] =>
  [...events, { type: 'LocationCancelled', data: { skRevision: 'SK-9', skDate: TODAY, reason: 'Bencana' } }];

/** 52.71 and 52.710 look alike and are two places; 31 is another province. */
const LIVES: readonly Life[] = [
  life('sanimas', '52.71.03.1004'),
  life('sanimas', '52.71.03.1005', beforeCompleting('RKM')),
  life('kotaku-cfw', '52.71.03.1004', beforeCompleting('CONSTRUCTION')),
  life('kotaku-cfw', '52.710.03.1004', WHOLE.slice(0, 1)),
  life('kotaku-cfw', '31.71.01.1001', cancelled(beforeCompleting('LPJ'))),
  life('sanimas', '31.71.01.1002', WHOLE),
];
const idsIn = (...regions: readonly string[]): string[] =>
  LIVES.map(({ locationId }) => locationId).filter((id) => regions.some((region) => id.includes(`-2021-${region}.`))).sort();

let country: Country;
beforeAll(() => { country = countryOf(LIVES); });
afterAll(() => country.close());

const paged = <R>(asked: Paged<R>) => {
  if (asked.kind === 'refused') throw new Error(asked.unmet[0]?.code);
  return { ...asked.page(country.ask(asked.rows)), total: country.ask(asked.total)[0]?.total };
};
const idsOf = (items: readonly { readonly locationId: string }[]): string[] => items.map(({ locationId }) => locationId).sort();

describe('nothing outside of the scope', () => {
  const scopes = [
    { scope: EVERYWHERE, ids: idsIn('52', '31', '52.71', '52.710') },
    { scope: { regions: ['52.71'] }, ids: idsIn('52.71') },
    { scope: { regions: ['31', '52.710'] }, ids: idsIn('31', '52.710') },
    { scope: { regions: ['52.71.03.1004'] }, ids: ['kotaku-cfw-2021-52.71.03.1004', 'sanimas-2021-52.71.03.1004'] },
    { scope: { regions: ['52.71'], programmes: ['sanimas'] }, ids: idsIn('52.71').filter((id) => id.startsWith('sanimas')) },
    { scope: { regions: [''], programmes: [] }, ids: [] },
    { scope: { regions: [] }, ids: [] },
    { scope: { regions: ["52.71' OR 1=1 --", '5', '%'] }, ids: [] },
  ];

  it.each(scopes)('shows in lists, totals, matrices and feeds: $scope', ({ scope, ids }) => {
    const list = paged(locations({ scope }));
    expect([idsOf(list.items), list.total]).toEqual([ids, ids.length]);
    const then = paged(locationsAsOf({ scope, at: '2030-01-01T00:00:00.000Z' as Instant }));
    expect([idsOf(then.items), then.total]).toEqual([ids, ids.length]);
    const inMatrix = (cells: readonly { readonly locations: number }[]) => cells.reduce((sum, cell) => sum + cell.locations, 0);
    expect(inMatrix(country.ask(stageMatrix({ scope, today: TODAY })))).toBe(ids.length);
    expect(inMatrix(country.ask(provinceMatrix({ scope, today: TODAY })))).toBe(ids.length);
    expect(country.ask(overview({ scope }))[0]?.locations).toBe(ids.length);
    expect(inMatrix(country.ask(moneyTotals({ scope, by: 'programme' })))).toBe(ids.length);
    expect(idsOf(country.ask(changedAfter({ scope, position: '', limit: 100 })))).toEqual(ids);
    expect(new Set(idsOf(country.ask(transitionFeed({ scope, limit: 1_000 }))))).toEqual(new Set(ids));
    expect(new Set(LIVES.flatMap(({ locationId }) => idsOf(country.ask(locationById({ scope, locationId })))))).toEqual(new Set(ids));
    const details = LIVES.flatMap(({ locationId }) => [...country.ask(tranchesOf({ scope, locationId })), ...country.ask(labourOf({ scope, locationId }))]);
    expect(details.every(({ locationId }) => ids.includes(locationId))).toBe(true);
    const worked = LIVES.filter(({ locationId, events }) => ids.includes(locationId) && events.some(({ type }) => type === 'LabourReported'));
    expect(country.ask(labourTotals({ scope, by: 'month' }))).toMatchObject(worked.length === 0 ? [] : [{ group: '2021-06', locations: worked.length, workers: 20 * worked.length }]);
    const rkm = LIVES.filter(({ locationId, events }) => ids.includes(locationId) && events.some(({ type, data }) => type === 'StageCompleted' && data.stage === 'RKM'));
    expect(country.ask(stageDurations({ scope })).filter(({ stage }) => stage === 'RKM').reduce((sum, { completed }) => sum + completed, 0)).toBe(rkm.length);
  });
});

describe('the list of locations', () => {
  it.each([
    [{ programme: 'kotaku-cfw' }, (id: string) => id.startsWith('kotaku-cfw')],
    [{ province: '31' }, (id: string) => id.includes('-31.')],
    [{ regency: '52.71' }, (id: string) => id.includes('-52.71.')],
    [{ situation: 'counted' as const }, (id: string) => id !== 'kotaku-cfw-2021-31.71.01.1001'],
    [{ situation: 'cancelled' as const }, (id: string) => id === 'kotaku-cfw-2021-31.71.01.1001'],
    [{ stage: 'RKM' }, (id: string) => id === 'sanimas-2021-52.71.03.1005'],
    [{ stage: 'CONSTRUCTION', fiscalYear: 2021 }, (id: string) => id === 'kotaku-cfw-2021-52.71.03.1004'],
    [{ fiscalYear: 2022 }, () => false],
    [{ q: 'MATARAM  contoh' }, () => true],
    [{ q: 'mataram jakarta' }, () => false],
    [{ q: '1002' }, (id: string) => id.endsWith('1002')],
    [{ q: '%' }, () => false],
    [{ q: '177/kpts' }, () => true],
  ])('is cut to what was asked for: %j', (filters, belongs) => {
    const { items, total } = paged(locations({ scope: EVERYWHERE, filters }));
    const expected = LIVES.map(({ locationId }) => locationId).filter(belongs).sort();
    expect([idsOf(items), total]).toEqual([expected, expected.length]);
  });

  it.each(['region', 'longest-standing', 'latest-change', 'amount'] as const)('comes page by page without gap or repeat, sorted by %s', (sort) => {
    const whole = paged(locations({ scope: EVERYWHERE, sort, limit: 200 })).items;
    for (const limit of [1, 2, 5]) {
      const seen: LocationItem[] = [];
      let cursor: string | undefined;
      do {
        const { items, nextCursor } = paged(locations({ scope: EVERYWHERE, sort, limit, cursor }));
        seen.push(...items);
        cursor = nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(whole);
    }
  });

  it('refuses a cursor that was tampered with or belongs to another list, with a sentence', () => {
    const { nextCursor = '' } = paged(locations({ scope: EVERYWHERE, limit: 2 }));
    expect(locations({ scope: EVERYWHERE, limit: 2, cursor: nextCursor }).kind).toBe('paged');
    expect(locations({ scope: EVERYWHERE, limit: 2, sort: 'amount', cursor: nextCursor })).toMatchObject({ kind: 'refused', unmet: [{ code: 'cursor.invalid' }] });
    expect(locations({ scope: { regions: ['52'] }, limit: 2, cursor: nextCursor }).kind).toBe('refused');
    fc.assert(fc.property(fc.nat(nextCursor.length - 1), fc.constantFrom(...'AZaz09-_ =%'), (at, sign) => {
      const tampered = nextCursor.slice(0, at) + sign + nextCursor.slice(at + 1);
      expect(locations({ scope: EVERYWHERE, limit: 2, cursor: tampered }).kind).toBe(tampered === nextCursor ? 'paged' : 'refused');
    }));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String()), (cursor) => { expect(locations({ scope: EVERYWHERE, cursor }).kind).toBe('refused'); }));
  });
});

describe('a moment in the past', () => {
  /** Half of them begin months later than the others. */
  const LATER = LIVES.map((one, index) => (index % 2 === 0 ? one : { ...one, from: '2021-04-20' }));
  const journal = journalOf(LATER);
  let then: Country;
  beforeAll(() => { then = countryOf(LATER); });
  afterAll(() => then.close());

  const moments = fc.integer({ min: -2, max: 160 }).chain((days) => fc.constantFrom(0, 1, 12 * 3_600_000).map((ms) => instantOf(Date.parse('2021-02-08T04:00:00Z') + days * 86_400_000 + ms)));

  it('is answered from what the system knew then, as if the journal ended there', () => {
    fc.assert(fc.property(moments, (at) => {
      const known = [...tableAfter(locationBoard, journal.filter(({ metadata }) => metadata.recordedAt <= at)).values()];
      const asOf = locationsAsOf({ scope: EVERYWHERE, at });
      if (asOf.kind === 'refused') throw new Error('refused');
      const told = asOf.page(then.ask(asOf.rows)).items;
      const standing = known.map((row) => [row.location_id, row.situation, row.current_stage ?? undefined, row.stage_status ?? undefined, row.stage_since ?? undefined]);
      expect(told.map((item) => [item.locationId, item.situation, item.currentStage, item.stageStatus, item.stageSince]).sort()).toEqual(standing.sort());
      expect(then.ask(asOf.total)).toEqual([{ total: known.length }]);
      const cells = then.ask(stageMatrix({ scope: EVERYWHERE, today: TODAY, asOf: at }));
      for (const { programme, stage, locations: count } of cells) {
        expect(count).toBe(known.filter((row) => row.programme === programme && (row.current_stage ?? undefined) === stage).length);
      }
      expect(cells.reduce((sum, cell) => sum + cell.locations, 0)).toBe(known.length);
    }), { numRuns: 150 });
  });
});

describe('the feed of transitions', () => {
  it('can be read from any position onwards and back from any position, without gap', () => {
    const all = country.ask(transitionFeed({ scope: EVERYWHERE, limit: 10_000 }));
    expect(all.map(({ position }) => position)).toEqual(all.map(({ position }) => position).sort().reverse());
    const middle = all[Math.floor(all.length / 2)]!.position;
    const after = country.ask(transitionFeed({ scope: EVERYWHERE, after: middle, limit: 10_000 }));
    const before = country.ask(transitionFeed({ scope: EVERYWHERE, before: middle, limit: 10_000 }));
    expect([...after.toReversed(), all[Math.floor(all.length / 2)], ...before]).toEqual(all);
  });

  it('is cut to one location, stage or kind', () => {
    const of = (filters: object) => country.ask(transitionFeed({ scope: EVERYWHERE, filters, limit: 10_000 }));
    const locationId = 'sanimas-2021-52.71.03.1004';
    expect(of({ locationId }).length).toBeGreaterThan(10);
    expect(of({ locationId }).every((item) => item.locationId === locationId)).toBe(true);
    expect(of({ type: 'LocationFinished' })).toMatchObject([{ situation: 'finished' }, { situation: 'finished' }]);
    expect(new Set(of({ stage: 'RKM' }).map(({ stage }) => stage))).toEqual(new Set(['RKM']));
  });
});

describe('the national figures', () => {
  it('count stages by situation, and only those still on their way for how long they have stood', () => {
    const cells = country.ask(stageMatrix({ scope: EVERYWHERE, today: '2021-04-11' as PlainDate }));
    expect(cells.find(({ programme, stage }) => programme === 'sanimas' && stage === 'HANDOVER')).toMatchObject({ locations: 2, situations: { finished: 2, active: 0 }, medianDays: undefined });
    expect(cells.find(({ stage }) => stage === 'RKM')).toMatchObject({ programme: 'sanimas', locations: 1, situations: { active: 1 }, medianDays: 20 });
    expect(cells.find(({ programme, stage }) => programme === 'kotaku-cfw' && stage === 'LPJ')).toMatchObject({ situations: { cancelled: 1 }, medianDays: undefined });
  });

  it('never count days backwards where the day has begun in the east only', () => {
    const cells = country.ask(stageMatrix({ scope: EVERYWHERE, today: '2021-03-21' as PlainDate }));
    expect(cells.find(({ stage }) => stage === 'RKM')).toMatchObject({ medianDays: 0 });
  });

  it('hold money and works side by side, and drop the contracts of withdrawn locations but not what was paid to them', () => {
    const { contracted, disbursed, contracts, physical } = country.ask(moneyTotals({ scope: { regions: ['31'] }, by: 'province' }))[0] ?? {};
    expect({ contracted, disbursed, contracts, physical }).toEqual({ contracted: 300_000_001, disbursed: 600_000_002, contracts: 1, physical: 100 });
    const national = country.ask(overview({ scope: EVERYWHERE }))[0];
    expect(national).toMatchObject({
      locations: 6, situations: { active: 3, finished: 2, cancelled: 1 },
      money: { contracts: 3, contracted: 900_000_003, disbursed: 1_200_000_004 },
      completed: { kpp: 0, lpj: 2, bast: 2 }, findings: { open: 0, blocking: 0 },
      labour: { workers: 80, women: 32, hok: 1_522 },
    });
  });

  it('know nothing of a country without locations', () => {
    expect(country.ask(overview({ scope: { regions: [] } }))).toMatchObject([{ locations: 0, physical: undefined, money: { disbursed: 0 }, completed: { bast: 0 } }]);
    expect(country.ask(stageMatrix({ scope: { regions: [] }, today: TODAY }))).toEqual([]);
  });
});
