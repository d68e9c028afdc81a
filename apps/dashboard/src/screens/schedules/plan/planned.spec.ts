import { describe, expect, it } from '@jest/globals';
import type { Content, StageTarget, Target } from '../content.js';
import { isWithoutDay, plannedDays, targetsFor } from './planned.js';

const due = (stage: string, target: Target, more: Partial<StageTarget> = {}): StageTarget => ({ stage, target, source: 'A', clause: 'Contoh', ...more });
const fixed = (on: string): Target => ({ kind: 'fixed', on });
const after = (stage: string, span: { workingDays: number } | { calendarDays: number }): Target => ({ kind: 'offset', anchor: { stage, when: 'completed' }, span });
const OFF = new Set(['2021-05-13']);
const daysOf = (...targets: readonly StageTarget[]) => plannedDays(targets, OFF);

describe('the plan of a location for which everything goes by its day', () => {
  it('counts each stage from the end of the one it hangs on, in whichever order they stand', () => {
    expect(daysOf(due('BUILD', after('CONTRACT', { calendarDays: 90 })), due('CONTRACT', after('RKM', { workingDays: 1 })), due('RKM', fixed('2021-05-12')))).toEqual([
      { stage: 'BUILD', from: '2021-05-14', due: '2021-08-12' }, { stage: 'CONTRACT', from: '2021-05-12', due: '2021-05-14' }, { stage: 'RKM', due: '2021-05-12' },
    ]);
  });

  it('ends a window on its last day, and begins it on its first', () => {
    expect(daysOf(due('RKM', { kind: 'window', from: '2021-05-03', until: '2021-05-12' }))).toEqual([{ stage: 'RKM', from: '2021-05-03', due: '2021-05-12' }]);
  });

  it('says where a fixed day on which nobody works is shifted to, unless that is meant', () => {
    expect(daysOf(due('RKM', fixed('2021-05-13')), due('CONTRACT', fixed('2021-05-13'), { dayOffAllowed: true }))).toEqual([
      { stage: 'RKM', due: '2021-05-13', shiftedTo: '2021-05-14' }, { stage: 'CONTRACT', due: '2021-05-13' },
    ]);
  });

  it('has no day for what hangs on the location, on a wrong day or on itself', () => {
    const targets = [due('PROTOCOL', after('SK', { workingDays: 10 })), due('RKM', fixed('31/04/2021')), due('CONTRACT', after('RKM', { workingDays: 1 })), due('A', after('B', { workingDays: 1 })), due('B', after('A', { workingDays: 1 }))];
    expect(daysOf(...targets)).toEqual([]);
    expect(targets.map(({ stage }) => isWithoutDay(targets, stage))).toEqual([false, true, true, true, true]);
  });
});

describe('the targets of a region', () => {
  const content: Content = { targets: [due('RKM', fixed('2021-05-12')), due('BUILD', fixed('2021-08-12'))], overrides: [{ key: 'ntb', label: 'NTB', provinces: ['52'], targets: [due('RKM', fixed('2021-06-02')), due('EXTRA', fixed('2021-09-01'))] }], ladder: [] };

  it('are its own, and those of the nation for the rest', () => {
    expect(targetsFor(content, 'ntb').map(({ stage, target }) => [stage, target])).toEqual([['RKM', fixed('2021-06-02')], ['BUILD', fixed('2021-08-12')], ['EXTRA', fixed('2021-09-01')]]);
    expect(targetsFor(content, undefined)).toEqual(content.targets);
  });
});
