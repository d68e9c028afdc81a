import { describe, expect, it } from '@jest/globals';
import { tableAfter } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { day, eventsOf, JOURNEY, recordedLife } from '@app/testing';
import { stageBoard } from './project.js';

const ID = 'contoh-2021-52.71.03.1004';
const rowAfter = (stage: string, events: readonly LocationEvent[]) => tableAfter(stageBoard, recordedLife(events)).get(`${ID}/${stage}`);

describe('the stage board', () => {
  it('keeps for every stage begun its days and how often it was completed', () => {
    expect(rowAfter('RKM', eventsOf(JOURNEY))).toMatchObject({
      location_id: ID, programme: 'contoh', fiscal_year: 2021, region: '52.71.03.1004', stage: 'RKM', main: 1,
      status: 'completed', started_on: '2021-03-22', completed_on: '2021-04-02', days: 11, rounds: 1,
    });
  });

  it('holds no row for a stage that never began', () => {
    expect(rowAfter('EMERGENCY', eventsOf(JOURNEY))).toBeUndefined();
  });

  it('counts from the first start again when a stage that was reopened is completed once more', () => {
    const again: LocationEvent[] = [
      { type: 'StageReopened', data: { stage: 'RKM', main: true, on: day('2021-04-20'), reason: 'Desain berubah' } },
      { type: 'StageCompleted', data: { stage: 'RKM', main: true, on: day('2021-04-22'), round: 2 } },
    ];
    const events = [...eventsOf(JOURNEY), ...again];
    expect(rowAfter('RKM', events.slice(0, -1))).toMatchObject({ status: 'reopened', completed_on: null, days: null, rounds: 1 });
    expect(rowAfter('RKM', events)).toMatchObject({ status: 'completed', started_on: '2021-03-22', days: 31, rounds: 2 });
  });
});
