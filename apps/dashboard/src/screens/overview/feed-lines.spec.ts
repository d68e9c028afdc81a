import { describe, expect, it } from '@jest/globals';
import type { Transition } from '../../api/live.js';
import { feedLines, joined } from './feed-lines.js';

const at = (position: string, told: Partial<Transition> = {}): Transition =>
  ({ position, type: 'StageStarted', stage: 'RKM', source: 'app', recordedAt: '2021-06-14T01:30:00.000Z', ...told }) as Transition;

describe('the feed', () => {
  it('shows each transition once, newest first, whether it was seen live or read', () => {
    expect(joined([at('3'), at('2')], [at('2'), at('1')]).map(({ position }) => position)).toEqual(['3', '2', '1']);
  });

  it('makes one line of what an import records in one go, and never of what people do', () => {
    const imported = { source: 'import' };
    expect(feedLines([at('4', imported), at('3', imported), at('2'), at('1')]).map(({ more }) => more)).toEqual([1, 0, 0]);
    expect(feedLines([at('4', { ...imported, importId: 'a' }), at('3', { ...imported, importId: 'b' })]).map(({ more }) => more)).toEqual([0, 0]);
    expect(feedLines([at('4', imported), at('3', { ...imported, stage: 'LPJ' })]).map(({ more }) => more)).toEqual([0, 0]);
  });

  it('makes one line of each kind of step where a list has every location take several in turn', () => {
    const steps = ['LocationDesignated', 'StageCompleted', 'StageStarted'] as const;
    const imported = [9, 8, 7, 6, 5, 4].map((position, place) => at(String(position), { source: 'import', importId: 'a', type: steps[place % 3] }));
    const byHand = [9, 8, 7, 6].map((position, place) => at(String(position), { source: 'api', type: steps[place % 2] }));
    expect(feedLines(byHand).map(({ more }) => more)).toEqual([0, 0, 0, 0]); // each location keeps the line that leads to it
    expect(feedLines([...imported, at('3')]).map(({ newest: { position }, more }) => [position, more])).toEqual([['9', 1], ['8', 1], ['7', 1], ['3', 0]]);
  });
});
