import { describe, expect, it } from '@jest/globals';
import { entry } from '../entry.fixture.js';
import type { Zone } from '../../../words/formats.js';
import { groupsOf } from './timeline-groups.js';

const LABELS = new Map([['RKM', { id: 'RKM', en: 'Plan' }]]);
const HISTORY = [
  entry({ type: 'LocationDesignated', revision: 0 }),
  entry({ type: 'StageStarted', revision: 1, data: { stage: 'RKM', main: true } }),
  entry({ type: 'StageStarted', revision: 2, data: { stage: 'KPP', main: false }, occurredAt: '2021-03-04T18:00:00Z' }),
  entry({ type: 'EvidenceSubmitted', revision: 3, occurredAt: '2021-03-02T00:00:00Z' }),
];

const shown = (groups: ReturnType<typeof groupsOf>) => groups.map(({ key, entries }) => [key, entries.map(({ revision }) => revision)]);

describe('the timeline', () => {
  it('puts events under the main stage of their time, newest first; a branch is no stage of its own', () => {
    expect(shown(groupsOf(HISTORY, { by: 'stage', labels: LABELS, zone: 'WIB' }))).toEqual([['RKM', [3, 2, 1]], ['', [0]]]);
  });

  it('puts events under the day on which they happened where the location lies', () => {
    const days = (zone: Zone) => shown(groupsOf(HISTORY, { by: 'day', labels: LABELS, zone }));
    expect(days('WIB')).toEqual([['2021-03-05', [2]], ['2021-03-02', [3]], ['2021-03-01', [1, 0]]]);
    expect(days('WITA')).toEqual(days('WIB'));
    const [late] = HISTORY.map((one) => ({ ...one, occurredAt: '2021-03-01T15:30:00Z' }));
    expect(groupsOf([late!], { by: 'day', labels: LABELS, zone: 'WIT' })[0]?.key).toBe('2021-03-02');
  });

  it('leaves out other kinds of events, and still knows the stage', () => {
    expect(shown(groupsOf(HISTORY, { by: 'stage', labels: LABELS, zone: 'WIB', kind: 'evidence' }))).toEqual([['RKM', [3]]]);
  });
});
