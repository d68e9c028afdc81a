import { describe, expect, it } from '@jest/globals';
import type { Content, Target } from '../content.js';
import { isOfWorkingDays } from './kind-of-days.js';

const content = (target: Target): Content => ({ targets: [{ stage: 'BUILD', target, source: 'A', clause: 'Contoh' }], overrides: [], ladder: [] });

describe('a stage is moved', () => {
  it('by the kind of days that it is counted in', () => {
    expect(isOfWorkingDays(content({ kind: 'offset', anchor: { stage: 'RKM', when: 'completed' }, span: { calendarDays: 90 } }), 'BUILD')).toBe(false);
    expect(isOfWorkingDays(content({ kind: 'offset', anchor: { stage: 'RKM', when: 'completed' }, span: { workingDays: 5 } }), 'BUILD')).toBe(true);
  });

  it('by working days where it has a day of the calendar, or none', () => {
    expect(isOfWorkingDays(content({ kind: 'fixed', on: '2021-05-12' }), 'BUILD')).toBe(true);
    expect([isOfWorkingDays(content({ kind: 'fixed', on: '2021-05-12' }), 'RKM'), isOfWorkingDays(undefined, 'BUILD')]).toEqual([true, true]);
  });
});
