import { describe, expect, it } from '@jest/globals';
import { tableAfter } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { eventsOf, JOURNEY, LABOUR, recordedLife } from '@app/testing';
import { labourBoard } from './project.js';

describe('the labour board', () => {
  it('shows the corrected figures in place of those first reported', () => {
    const { work: _work, month: _month, ...previous } = LABOUR;
    const corrected: LocationEvent = { type: 'LabourCorrected', data: { ...LABOUR, workers: 18, hok: 300, report: 'labour-2', corrects: 'labour-1', previous, reason: 'Salah hitung' } };
    const table = tableAfter(labourBoard, recordedLife([...eventsOf(JOURNEY), corrected]));
    expect([...table]).toEqual([['contoh-2021-52.71.03.1004/work-1/2021-06', expect.objectContaining({ work: 'work-1', month: '2021-06', workers: 18, women: 8, hok: 300, corrections: 1 })]]);
  });
});
