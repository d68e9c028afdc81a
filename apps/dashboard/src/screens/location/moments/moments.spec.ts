import { describe, expect, it } from '@jest/globals';
import { entry } from '../entry.fixture.js';
import { entriesAt, landmarksOf, tickAfter, tickAt, tickBefore, ticksOf } from './moments.js';

const START = '2021-03-01T00:00:00Z';
const LATER = '2021-03-05T00:00:00Z';
const LAST = '2021-03-09T00:00:00Z';

/** The second happened first and was recorded last. */
const HISTORY = [
  entry({ type: 'LocationDesignated', revision: 0, occurredAt: LATER, recordedAt: LATER }),
  entry({ type: 'ProgressReported', revision: 1, occurredAt: START, recordedAt: LAST }),
  entry({ type: 'DeadlineMissed', revision: 2, occurredAt: LAST, recordedAt: LAST }),
];

describe('moments of a location', () => {
  it('lie in order by either clock, each of them once', () => {
    expect(ticksOf(HISTORY, 'known')).toEqual([LATER, LAST]);
    expect(ticksOf(HISTORY, 'happened')).toEqual([START, LATER, LAST]);
  });

  it('are stepped to from any instant, also from one between them', () => {
    const ticks = ticksOf(HISTORY, 'happened');
    expect([tickBefore(ticks, LATER), tickAfter(ticks, LATER)]).toEqual([START, LAST]);
    expect([tickAt(ticks, '2021-03-06T12:00:00Z'), tickAfter(ticks, '2021-03-06T12:00:00Z')]).toEqual([LATER, LAST]);
    expect([tickBefore(ticks, START), tickAfter(ticks, LAST)]).toEqual([undefined, undefined]);
  });

  it('hold what was recorded, or what happened, at them', () => {
    expect(entriesAt(HISTORY, 'known', LAST).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(entriesAt(HISTORY, 'happened', LAST).map(({ revision }) => revision)).toEqual([2]);
  });

  it('name the first missed deadline and every revision of the schedule', () => {
    const more = [...HISTORY, entry({ type: 'DeadlineMissed', recordedAt: '2021-04-01T00:00:00Z' }), entry({ type: 'TargetsRescheduled', recordedAt: '2021-04-02T00:00:00Z' })];
    expect(landmarksOf(more, 'known')).toEqual([{ kind: 'missed', at: LAST }, { kind: 'rescheduled', at: '2021-04-02T00:00:00Z' }]);
  });
});
