import { describe, expect, it } from '@jest/globals';
import { both } from '../../../words/bilingual.js';
import type { Difference, StageTarget } from '../content.js';
import { differenceLines } from './difference-lines.js';

const NAMES = { stage: (key: string) => both(`tahap ${key}`, `stage ${key}`), province: (code: string) => `provinsi ${code}`, override: (key: string) => `wilayah ${key}`, nationally: both('Nasional', 'National') };
const target = (days: number, more: Partial<StageTarget> = {}): StageTarget => ({ stage: 'BUILD', target: { kind: 'offset', anchor: { stage: 'RKM', when: 'completed' }, span: { calendarDays: days } }, source: 'A', clause: 'Contoh', ...more });
const linesOf = (change: Partial<Difference>) => differenceLines({ targets: [], places: [], ladder: [], ...change }, NAMES);

describe('what a revision says otherwise', () => {
  it('is told as it was and as it is', () => {
    expect(linesOf({ targets: [{ stage: 'BUILD', from: target(50), to: target(64) }] })).toMatchObject([
      { what: { id: 'tahap BUILD' }, where: { id: 'Nasional' }, old: { id: '50 hari kalender setelah tahap RKM selesai' }, now: { en: '64 calendar days after stage RKM is completed' } },
    ]);
  });

  it('has no old side where it is new, and none now where it is gone', () => {
    const [added, removed] = linesOf({ targets: [{ stage: 'BUILD', to: target(50) }, { stage: 'BUILD', override: 'ntb', from: target(50) }] });
    expect([added?.old, removed?.now, removed?.where.id]).toEqual([undefined, undefined, 'wilayah ntb']);
  });

  it('is its source where the words are the same', () => {
    expect(linesOf({ targets: [{ stage: 'BUILD', from: target(50), to: target(50, { source: 'S', clause: 'SE-11/2021' }) }] })).toMatchObject([{ old: { id: 'A: Contoh' }, now: { id: 'S: SE-11/2021' } }]);
  });

  it('tells also an accelerated target', () => {
    const faster = target(50, { accelerated: { kind: 'fixed', on: '2021-05-12' } });
    expect(linesOf({ targets: [{ stage: 'BUILD', from: target(50), to: faster }] })).toMatchObject([{ now: { id: '50 hari kalender setelah tahap RKM selesai; percepatan 12 Mei 2021' } }]);
  });

  it('names provinces and locations of a region, and rungs of the ladder', () => {
    expect(linesOf({ places: [{ override: 'ntb', from: { provinces: ['52'], locations: [] }, to: { provinces: ['52', '51'], locations: ['pisew-2021-52.01.01'] } }] })).toMatchObject([
      { what: { id: 'Wilayah wilayah ntb' }, old: { id: 'provinsi 52' }, now: { id: 'provinsi 52, provinsi 51, pisew-2021-52.01.01' } },
    ]);
  });
});
