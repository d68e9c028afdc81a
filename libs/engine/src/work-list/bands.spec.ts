import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@app/kernel';
import { isCritical } from '@app/programme';
import { deadlines, type Band, type DeadlineFilters } from '@app/read-models';
import { idOf, LIVES, NOW, todayOf, toldOf, YEAR, type Life } from './lives.fixture.js';
import { shown } from './shown.fixture.js';

const LAW = { worksStages: ['CONSTRUCTION'], finalStages: ['HANDOVER'], eligibility: [{ programme: 'kotaku-cfw', until: 'RKM', minimumScore: 70, documents: ['rkm'], source: 'A', clause: 'x' } as const] };
const EVERYWHERE = { regions: [''] };
const table = shown(LIVES.flatMap((life) => toldOf(life, todayOf(life))));
const listed = (filters: DeadlineFilters): readonly string[] => {
  const found: string[] = [];
  for (let cursor: string | undefined; ;) {
    const paged = deadlines({ scope: EVERYWHERE, filters, now: NOW, law: LAW, cursor, limit: 200 });
    if (paged.kind === 'refused') throw new Error('refused');
    const page = paged.page(table.readStore.query(paged.rows));
    found.push(...page.items.map(({ locationId, stage }) => `${locationId}/${stage}`));
    if (page.nextCursor === undefined) {
      expect(table.readStore.query(paged.total)).toEqual([{ total: found.length, ...(filters.band !== undefined && { locations: new Set(found.map((one) => one.split('/')[0])).size }) }]);
      return found.toSorted();
    }
    cursor = page.nextCursor;
  }
};
const inBand = (band: Band) => listed({ band });
const those = (stage: string, is: (life: Life) => boolean) => LIVES.filter(is).map((life) => `${idOf(life)}/${stage}`).toSorted();
const goesOn = ({ situation }: Life): boolean => situation === 'active';
const isWorking = ({ worksDaysAgo }: Life): boolean => worksDaysAgo !== undefined;
const standsAt = (life: Life): string => (isWorking(life) ? 'CONSTRUCTION' : 'TRANCHE_1');
const hasDay = (life: Life): boolean => isWorking(life) || life.signedDaysAgo !== undefined;

describe('the bands of the work list', () => {
  it('call works critical exactly where the rule of one location does', () => {
    const critical = those('CONSTRUCTION', (life) => {
      if (!goesOn(life) || life.worksDaysAgo === undefined) return false;
      const startedOn = addDays(todayOf(life), -life.worksDaysAgo);
      return isCritical({ startedOn, dueOn: addDays(startedOn, life.span ?? 0), physical: life.physical ?? 0 }, todayOf(life), YEAR);
    });
    expect(critical.length).toBeGreaterThan(100);
    expect(inBand('critical')).toEqual(critical);
  });

  it('count the days since a contract without money where the location is', () => {
    const waiting = LIVES.filter((life) => goesOn(life) && !life.disbursed && (life.signedDaysAgo ?? 0) > 14).map((life) => `${idOf(life)}/${standsAt(life)}`).toSorted();
    expect(waiting.length).toBeGreaterThan(50);
    expect(inBand('tranche-1-waiting')).toEqual(waiting);
  });

  it('hear no news in what happens by itself', () => {
    const silent = LIVES.filter((life) => goesOn(life) && life.silentDays > 30 && hasDay(life))
      .map((life) => `${idOf(life)}/${standsAt(life)}`).toSorted();
    expect(silent.length).toBeGreaterThan(50);
    expect(inBand('no-news')).toEqual(silent);
  });

  it('put what is due today into the next seven days, and nothing that is over', () => {
    const dueIn = (life: Life) => daysBetween(todayOf(life), addDays(todayOf(life), (life.span ?? 0) - (life.worksDaysAgo ?? 0)));
    const works = those('CONSTRUCTION', (life) => life.situation !== 'cancelled' && isWorking(life) && dueIn(life) >= 0 && dueIn(life) <= 7);
    const tranches = those('TRANCHE_1', (life) => life.situation !== 'cancelled' && life.signedDaysAgo !== undefined && 10 - life.signedDaysAgo >= 0 && 10 - life.signedDaysAgo <= 7);
    expect(inBand('due-in-7-days')).toEqual([...works, ...tranches].toSorted());
  });

  it('find a place by its words, and stand at one stage where asked', () => {
    const life = LIVES.find((one) => goesOn(one) && isWorking(one) && one.signedDaysAgo !== undefined) as Life;
    expect(listed({ q: `desa ${life.region}` })).toHaveLength(2);
    expect(listed({ q: `desa ${life.region}`, current: true })).toEqual([`${idOf(life)}/CONSTRUCTION`]);
    expect(listed({ q: `desa ${life.region}`, current: false })).toEqual([`${idOf(life)}/TRANCHE_1`]);
  });
});
