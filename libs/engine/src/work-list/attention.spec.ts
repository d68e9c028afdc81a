import { describe, expect, it } from '@jest/globals';
import { addDays, atHour, dayIn, zoneOf, type Event, type PlainDate } from '@app/kernel';
import { crossesYear } from '@app/programme';
import { ATTENTION, bandCounts, deadlines, type Band } from '@app/read-models';
import { NOW, YEAR } from './lives.fixture.js';
import { shown, type Told } from './shown.fixture.js';

const REGION = '52.71.01.1';
const TODAY = dayIn(zoneOf('52'), NOW);
const ago = (days: number): PlainDate => addDays(TODAY, -days);
const by = { id: 'a', person: 'p', role: 'ppk' };
const LAW = { worksStages: ['CONSTRUCTION'], finalStages: ['HANDOVER'], eligibility: [{ programme: 'kotaku-cfw', until: 'RKM', minimumScore: 70, documents: ['rkm'], source: 'A', clause: 'x' } as const] };

type Deed = readonly [daysAgo: number, type: string, data: object];

const deeds = {
  designated: (): Deed => [200, 'LocationDesignated', {}],
  due: (stage: string, to: PlainDate, running = true): Deed => [100, 'DeadlinesSet', { on: ago(100), revision: 0, calendarVersion: 0, deadlines: [{ stage, version: 1, running, to }] }],
  at: (stage: string, daysAgo = 100): Deed => [daysAgo, 'StageStarted', { stage, main: true, on: ago(daysAgo), ahead: false }],
  done: (stage: string, daysAgo: number, next: string): Deed => [daysAgo, 'StageCompleted', { stage, main: true, on: ago(daysAgo), round: 1, next }],
  signed: (daysAgo: number): Deed => [daysAgo, 'ContractSigned', { number: 'PKS-1', signedOn: ago(daysAgo), endsOn: addDays(TODAY, 30), amount: 100 }],
  paid: (daysAgo: number, tranche = 1): readonly Deed[] => [
    [daysAgo, 'TrancheRequested', { tranche, amount: 70, percent: 70, by }], [daysAgo, 'TrancheDisbursed', { tranche, sp2d: `SP2D-${tranche}`, disbursedOn: ago(daysAgo), amount: 70 }],
  ],
  built: (daysAgo: number, physical: number): Deed => [daysAgo, 'ProgressReported', { report: `p-${daysAgo}`, percent: physical, observedOn: ago(daysAgo), photos: [], by, physical }],
  submitted: (document: string): Deed => [90, 'EvidenceSubmitted', { evidence: 'e-1', document, files: [], by, chain: ['korkot'] }],
  checked: (score: number): Deed => [50, 'SpotCheckScored', { check: 'c', checkedOn: ago(50), outputs: [], score, band: 'memadai' }],
  handedOver: (): Deed => [45, 'LocationHandedOver', { bast: 'BAST-1', handedOverOn: ago(45), recipient: 'Pemda' }],
  faster: (): Deed => [80, 'LocationAccelerated', { criteria: ['x'], reference: 'S-1', reason: 'x' }],
};

type Life = { readonly id: string; readonly region: string; readonly year?: number; readonly deeds: readonly Deed[] };

const told = ({ id, region, year = YEAR, deeds: all }: Life): readonly Told[] => [deeds.designated(), ...all].toSorted(([one], [other]) => other - one).map(([daysAgo, type, data]) => ({
  stream: `Location-${id}`, at: atHour(zoneOf(region), ago(daysAgo), 9),
  event: {
    type, data: type !== 'LocationDesignated' ? data : {
      locationId: id, pin: { programme: 'kotaku-cfw', version: 1, hash: 'h' }, fiscalYear: year, region, regionNames: { province: 'NTB' }, sk: { number: 'SK-1', date: ago(200), row: 1 }, amount: 100, satker: 'bppw-ntb',
    },
  } as Event,
}));

let regions = 0;
type Deeds = Deed | readonly Deeds[];
const flat = (one: Deeds): readonly Deed[] => (typeof one[0] === 'number' ? [one as Deed] : (one as readonly Deeds[]).flatMap(flat));
const lifeOf = (...all: readonly Deeds[]): Life => {
  regions += 1;
  const region = `${REGION}${String(regions).padStart(3, '0')}`;
  return { id: `kotaku-cfw-${YEAR}-${region}`, region, deeds: flat(all) };
};
const listed = (band: Band, lives: readonly Life[]): readonly string[] => {
  const { readStore, close } = shown(lives.flatMap(told));
  const asked = { scope: { regions: [''] }, filters: { band }, now: NOW, law: LAW };
  const paged = deadlines({ ...asked, limit: 200 });
  const found = paged.kind === 'refused' ? [] : readStore.query(paged.rows).map(({ item }) => item.locationId);
  expect(readStore.query(bandCounts({ ...asked, filters: {} }, ATTENTION))).toMatchObject([{ [band]: found.length }]);
  close();
  return found.toSorted();
};
const idsOf = (...lives: readonly Life[]) => lives.map(({ id }) => id).toSorted();

describe('what the first screen asks attention for', () => {
  it('is a verified work plan without a contract, or with one and without the first money', () => {
    const verified = [deeds.done('RKM_VERIFICATION', 40, 'CONTRACT'), deeds.at('RKM_VERIFICATION', 60), deeds.due('CONTRACT', ago(30)), deeds.due('TRANCHE_1', ago(5))];
    const [uncontracted, unpaid] = [lifeOf(verified), lifeOf(verified, deeds.done('CONTRACT', 20, 'TRANCHE_1'), deeds.signed(20))];
    const others = [lifeOf(deeds.at('RKM_VERIFICATION'), deeds.due('RKM_VERIFICATION', ago(1))), lifeOf(verified, deeds.done('CONTRACT', 20, 'TRANCHE_1'), deeds.signed(20), deeds.paid(10))];
    expect(listed('verified-unpaid', [uncontracted, unpaid, ...others])).toEqual(idsOf(uncontracted, unpaid));
  });

  it('is half of the works done and only one tranche paid', () => {
    const works = [deeds.at('CONSTRUCTION', 60), deeds.due('CONSTRUCTION', addDays(TODAY, 30)), deeds.paid(70)];
    const half = lifeOf(works, deeds.built(5, 50));
    expect(listed('tranche-2-waiting', [half, lifeOf(works, deeds.built(5, 49)), lifeOf(works, deeds.built(5, 80), deeds.paid(2, 2))])).toEqual(idsOf(half));
  });

  it('is money out and works that have not moved for more than fourteen days', () => {
    const works = [deeds.at('CONSTRUCTION', 60), deeds.due('CONSTRUCTION', addDays(TODAY, 30))];
    const [never, still] = [lifeOf(works, deeds.paid(15)), lifeOf(works, deeds.paid(70), deeds.built(15, 40), deeds.built(3, 40))];
    const others = [lifeOf(works, deeds.paid(14)), lifeOf(works, deeds.paid(70), deeds.built(14, 40)), lifeOf(works), lifeOf(works, deeds.paid(70), deeds.built(30, 100))];
    expect(listed('paid-but-still', [never, still, ...others])).toEqual(idsOf(never, still));
  });

  it('is a handover that crosses the year exactly where the rule of one location says so', () => {
    const lives = [10, 60, 100].flatMap((worksDaysAgo) => [0, 40, 90].flatMap((physical) => [-20, 40].flatMap((dueIn) => [60, 90, 106, 107, 108].map((handoverIn) => {
      const [startedOn, dueOn, handoverDueOn] = [ago(worksDaysAgo), addDays(TODAY, dueIn), addDays(TODAY, handoverIn)];
      const life = lifeOf([worksDaysAgo, 'StageStarted', { stage: 'CONSTRUCTION', main: true, on: startedOn, ahead: false }], deeds.due('CONSTRUCTION', dueOn), deeds.due('HANDOVER', handoverDueOn, false), deeds.built(2, physical));
      return { life, crosses: crossesYear({ fiscalYear: YEAR, handoverDueOn, currentDueOn: dueOn, works: { startedOn, dueOn, physical } }, TODAY) };
    }))));
    const crossing = lives.filter(({ crosses }) => crosses).map(({ life }) => life);
    expect(crossing.length).toBeGreaterThan(10);
    expect(crossing.length).toBeLessThan(lives.length);
    expect(listed('crossing-year', lives.map(({ life }) => life))).toEqual(idsOf(...crossing));
  });

  it('is a repeat location that did well or planning papers that are there, as the programme says, while the plan is not made', () => {
    const planning = [deeds.at('KSM_FORMATION'), deeds.due('KSM_FORMATION', ago(1))];
    const before = (life: Life, score: number, year = YEAR - 1): Life => ({ id: `kotaku-cfw-${year}-${life.region}`, region: life.region, year, deeds: [deeds.handedOver(), deeds.checked(score)] });
    const [repeat, documented] = [lifeOf(planning), lifeOf(planning, deeds.submitted('rkm'))];
    const [poor, planned, fast, first] = [lifeOf(planning), lifeOf(planning, deeds.submitted('rkm'), deeds.at('RKM', 30), deeds.done('RKM', 20, 'RKM_VERIFICATION'), deeds.due('RKM_VERIFICATION', TODAY)), lifeOf(planning, deeds.submitted('rkm'), deeds.faster()), lifeOf(planning)];
    expect(listed('may-accelerate', [repeat, before(repeat, 74), documented, poor, before(poor, 69), planned, fast, first])).toEqual(idsOf(repeat, documented));
  });
});
