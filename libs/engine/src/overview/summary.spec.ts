import { describe, expect, it } from '@jest/globals';
import { calendarDays, daysBetween, type Instant, type PlainDate } from '@app/kernel';
import type { StageTarget } from '@app/programme';
import { curveOf, kindsOfLocations, moneyReached, plannedGroups, plannedSums, stagesReached, summaryOf, worksReached, type ProgrammeLaw } from '@app/read-models';
import { exampleDefinition, exampleLaw } from '@app/testing';
import { AMOUNT, DISBURSED, LIVES, NOW, todayOf, toldOf, YEAR, type Life } from '../work-list/lives.fixture.js';
import { shown } from '../work-list/shown.fixture.js';

const EVERYWHERE = { regions: [''] };
/** Two months for every stage that counts from another. */
const later = (one: StageTarget): StageTarget => (one.target.kind === 'offset' ? { ...one, target: { ...one.target, span: { calendarDays: calendarDays(60) } } } : one);
const { readStore } = shown(LIVES.flatMap((life) => toldOf(life, todayOf(life))));
/** In the middle of both plans. */
const today = '2021-08-20' as PlainDate;
const revised = { ...exampleLaw, revision: 1, content: { ...exampleLaw.content, targets: exampleLaw.content.targets.map(later) } };
const LAWS: readonly ProgrammeLaw[] = [{ programme: 'kotaku-cfw', fiscalYear: YEAR, definition: exampleDefinition, revisions: [exampleLaw, revised] }];
const groupsIn = (province?: string) => readStore.query(plannedGroups({ scope: EVERYWHERE, filters: { province } }, 2, []));
const summaryIn = (province?: string, isPast = false) => summaryOf(
  readStore.query(kindsOfLocations({ scope: EVERYWHERE, filters: { province }, now: NOW, worksStages: ['CONSTRUCTION'], isPast })), plannedSums(groupsIn(province), LAWS, today));
const curveIn = (province?: string, asOf?: Instant) => {
  const request = { scope: EVERYWHERE, filters: { province }, asOf };
  return curveOf({
    laws: LAWS, today, groups: readStore.query(plannedGroups(request, 2, [])), stages: readStore.query(stagesReached(request)), works: readStore.query(worksReached(request)), money: readStore.query(moneyReached(request)),
  });
};

/** Counted anew out of what was told of each location, by hand. */
const COUNTED = LIVES.filter(({ situation }) => situation !== 'cancelled');
const dueDays = ({ signedDaysAgo, worksDaysAgo, span = 90 }: Life): readonly number[] => [
  ...(signedDaysAgo === undefined ? [] : [10 - signedDaysAgo]), ...(worksDaysAgo === undefined ? [] : [span - worksDaysAgo]),
];
const latest = (life: Life): number => -Math.min(0, ...dueDays(life));
const isLate = (life: Life): boolean => latest(life) > 0;
const near = (life: Life): boolean => dueDays(life).some((days) => days >= 0 && days <= 7);
const within = (province: string) => COUNTED.filter(({ region }) => region.startsWith(province));
const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[Math.ceil(sorted.length / 2) - 1]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
};
const tenth = (value: number): number => Math.round(10 * value) / 10;

describe('the summary of the country', () => {
  const { cards, matrix, provinces, offices } = summaryIn();

  it('counts what a recount from the events counts', () => {
    const late = COUNTED.filter(isLate);
    expect(cards).toMatchObject({
      locations: COUNTED.length, active: COUNTED.length, late: late.length, latePercent: tenth((100 * late.length) / COUNTED.length),
      dueSoon: COUNTED.filter(near).length, handedOver: 0, physical: tenth(COUNTED.reduce((sum, { physical = 0 }) => sum + physical, 0) / COUNTED.length),
      absorption: tenth((100 * COUNTED.filter(({ disbursed }) => disbursed).length * DISBURSED) / (COUNTED.length * AMOUNT)),
    });
  });

  it.each([undefined, '11', '52', '91'])('deviates from the plan by as much as the curve does on that day, by the newest schedule and by the first (%s)', (province) => {
    const { plans, realised } = curveIn(province).standing;
    const [first, newest] = plans.map(({ physical }) => physical) as [number, number];
    const one = summaryIn(province).cards;
    expect(first).not.toBe(newest);
    expect(one).toMatchObject({ physical: realised.physical, planned: newest, firstPlanned: first, deviation: tenth(realised.physical - newest), firstDeviation: tenth(realised.physical - first) });
  });

  it('plans nothing where there is no schedule', () => {
    expect(summaryOf(readStore.query(kindsOfLocations({ scope: EVERYWHERE, now: NOW, worksStages: ['CONSTRUCTION'] })), plannedSums(groupsIn(), [], today)).cards).not.toHaveProperty('deviation');
  });

  it('comes to the same from what was known at a moment as from what is known, where nothing has come since', () => {
    expect(summaryIn(undefined, true)).toEqual(summaryIn());
    expect(curveIn(undefined, NOW)).toEqual(curveIn());
  });

  it('compares with seven days ago by the days that hold now', () => {
    const wasLate = COUNTED.filter((life) => dueDays(life).some((days) => days + 7 < 0)).length;
    expect(cards.lateChange).toBe(COUNTED.filter(isLate).length - wasLate);
    expect(cards.lateChange).toBeGreaterThan(0);
  });

  it('says of each stage how many stand there, how many of them are late, and how long half of them have been there', () => {
    const works = COUNTED.filter(({ worksDaysAgo }) => worksDaysAgo !== undefined);
    expect(matrix.find(({ stage }) => stage === 'CONSTRUCTION')).toEqual({
      programme: 'kotaku-cfw', stage: 'CONSTRUCTION', locations: works.length, late: works.filter(isLate).length, medianDays: middle(works.map(({ worksDaysAgo }) => worksDaysAgo!)), medianDaysLate: middle(works.filter(isLate).map(latest)),
    });
  });

  it('says of each province the same as a summary of that province alone', () => {
    expect(provinces.map(({ province }) => province)).toEqual(['11', '52', '91']);
    for (const { province, ...figures } of provinces) {
      const alone = summaryIn(province).cards;
      expect(figures).toMatchObject({ locations: within(province).length, late: alone.late, latePercent: alone.latePercent, deviation: alone.deviation, absorption: alone.absorption, onTime: 0, checked: 0 });
    }
  });

  it('puts first the office with most days late in all', () => {
    const burden = (province: string) => within(province).reduce((sum, life) => sum + latest(life), 0);
    const byBurden = ['11', '52', '91'].sort((one, other) => burden(other) - burden(one));
    expect(offices.map(({ satker }) => satker)).toEqual(byBurden.map((province) => `bppw-${province}`));
    const nameOf = (code: string): string | undefined => provinces.find(({ province }) => province === code)?.provinceName;
    expect(offices.map((office) => office.provinces)).toEqual(byBurden.map((province) => [nameOf(province)]));
    const days = within(byBurden[0]!).filter(isLate).map(latest);
    expect(offices[0]).toMatchObject({ late: days.length, medianDaysLate: middle(days), mostDaysLate: Math.max(...days) });
  });

  it('agrees with the calendar of the place, not with that of whoever asks', () => {
    expect(daysBetween(todayOf(LIVES[0]!), todayOf(LIVES.at(-1)!))).toBe(1);
  });
});
