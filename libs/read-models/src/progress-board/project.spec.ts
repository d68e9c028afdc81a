import { describe, expect, it } from '@jest/globals';
import { tableAfter } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { eventsOf, JOURNEY, recordedLife } from '@app/testing';
import { progressBoard } from './project.js';

const ID = 'contoh-2021-52.71.03.1004';
const EVENTS = eventsOf(JOURNEY);
const by = { id: 'a', person: 'p', role: 'korkot' } as const;
const corrected: LocationEvent = {
  type: 'ProgressCorrected', data: { report: 'progress-90', corrects: 'progress-1', percent: 10, previousPercent: 25, photos: [], reason: 'Salah baca', by, physical: 85 },
};

describe('the board of progress', () => {
  it('gives the percentage of every day as the sum of what was reported up to it', () => {
    const rows = [...tableAfter(progressBoard, recordedLife([...EVENTS, corrected])).values()].filter(({ report }) => report !== '');
    const told = [...EVENTS, corrected].flatMap((event) => (event.type === 'ProgressReported' || event.type === 'ProgressCorrected' ? [event.data.physical] : []));
    expect(rows).toHaveLength(told.length);
    let sum = 0;
    expect(rows.map(({ points }) => (sum += points))).toEqual(told);
  });

  it('keeps for the location where it stands', () => {
    expect(tableAfter(progressBoard, recordedLife([...EVENTS, corrected])).get(ID)).toMatchObject({ report: '', points: 0, physical: 85 });
  });
});
