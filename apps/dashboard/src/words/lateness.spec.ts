import { describe, expect, it } from '@jest/globals';
import { daysAfterDue } from './lateness.js';

const due = { dueOn: '2026-11-10', running: true };

describe('a stage that is done', () => {
  it.each([['2026-11-17', 7], ['2026-11-11', 1], ['2026-11-10', 0], ['2026-10-30', 0]])('on %s was done %d days after its due day', (completedOn, days) => {
    expect(daysAfterDue(due, completedOn)).toBe(days);
  });

  it('is after no due day while it is not done, had only a plan, or had no day at all', () => {
    expect([daysAfterDue(due, undefined), daysAfterDue({ ...due, running: false }, '2026-11-17'), daysAfterDue({ running: true }, '2026-11-17'), daysAfterDue(undefined, '2026-11-17')]).toEqual([0, 0, 0, 0]);
  });
});
