import { describe, expect, it } from '@jest/globals';
import { tableAfter } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { beforeCompleting, eventsOf, JOURNEY, LABOUR, recordedLife } from '@app/testing';
import { locationBoard } from './project.js';

const ID = 'contoh-2021-52.71.03.1004';
const rowAfter = (...events: readonly LocationEvent[]) => tableAfter(locationBoard, recordedLife(events)).get(ID);
const designated = eventsOf(JOURNEY.slice(0, 1));
const by = { id: 'a', person: 'p', role: 'auditor' } as const;
const finding = (number: number, blocking: boolean): LocationEvent =>
  ({ type: 'FindingRaised', data: { finding: `finding-${number}`, raisedBy: 'bpk', reference: `LHP-${number}`, blocking, summary: 'Kas', by } });
const main = (type: 'StageStarted' | 'StageCompleted' | 'StageReopened', stage: string, rest: object = {}): LocationEvent =>
  ({ type, data: { stage, main: true, on: '2021-03-01', ahead: false, round: 1, reason: 'x', ...rest } }) as unknown as LocationEvent;

describe('the location board', () => {
  it('tells of a whole life where it ended, with money and works as two facts', () => {
    const row = rowAfter(...eventsOf(JOURNEY));
    expect(row).toMatchObject({
      location_id: ID, programme: 'contoh', fiscal_year: 2021, region: '52.71.03.1004', province: 'Nusa Tenggara Barat',
      situation: 'finished', current_stage: 'HANDOVER', stage_status: 'completed', last_completed_stage: 'HANDOVER', under_way: {},
      physical: 100, contract_amount: 300_000_001, disbursed: 300_000_001, tranches_disbursed: 2, leftover: 0,
      workers: 20, women: 8, mbr: 15, hok: 380.5, wages: 45_660_000, handed_over_on: '2021-11-15',
    });
    expect(Object.values(row?.works ?? {}).map(({ physical }) => physical)).toEqual([100, 100]);
  });

  it('says of every location which event it shows last', () => {
    const life = recordedLife(eventsOf(JOURNEY), { at: 10, step: 137 });
    const row = tableAfter(locationBoard, life).get(ID);
    const last = life.at(-1);
    expect(row).toMatchObject({ position: last?.position, revision: last?.revision, occurred_at: last?.metadata.occurredAt, recorded_at: last?.metadata.recordedAt });
  });

  it('stands before the next stage from the day the last one was completed', () => {
    expect(rowAfter(...designated, main('StageStarted', 'RKM'), main('StageCompleted', 'RKM', { on: '2021-04-02', next: 'CONTRACT' }))).toMatchObject({
      current_stage: 'CONTRACT', stage_status: 'waiting', stage_since: '2021-04-02', last_completed_stage: 'RKM', under_way: {},
    });
  });

  it('does not move to a stage that is prepared ahead, and finds it under way when its turn comes', () => {
    const ahead = [...designated, main('StageStarted', 'RKM'), main('StageStarted', 'CONTRACT', { ahead: true, on: '2021-03-20' })];
    expect(rowAfter(...ahead)).toMatchObject({ current_stage: 'RKM', stage_status: 'started' });
    expect(rowAfter(...ahead, main('StageCompleted', 'RKM', { on: '2021-04-02', next: 'CONTRACT' })))
      .toMatchObject({ current_stage: 'CONTRACT', stage_status: 'started', stage_since: '2021-04-02' });
  });

  it('goes back with a stage that is reopened, and remembers the later one that had begun', () => {
    const reopened = [...designated, main('StageStarted', 'CONTRACT'), main('StageReopened', 'RKM', { on: '2021-05-01' })];
    expect(rowAfter(...reopened)).toMatchObject({ current_stage: 'RKM', stage_status: 'reopened', stage_since: '2021-05-01' });
    expect(rowAfter(...reopened, main('StageCompleted', 'RKM', { round: 2, next: 'CONTRACT' }))).toMatchObject({ current_stage: 'CONTRACT', stage_status: 'started' });
  });

  it('is not moved by branches', () => {
    const events = beforeCompleting('RKM');
    const branch = { type: 'StageStarted', data: { stage: 'UJI_PETIK', main: false, on: '2021-03-20', ahead: false } } as unknown as LocationEvent;
    expect(rowAfter(...events, branch)).toMatchObject({ current_stage: rowAfter(...events)?.current_stage, under_way: rowAfter(...events)?.under_way });
  });

  it('counts what was requested, and the stages of the national figures while they are completed', () => {
    expect(rowAfter(...eventsOf(JOURNEY))).toMatchObject({ requested: 300_000_001, kpp_completed: 0, lpj_completed: 1, bast_completed: 1 });
    const completed = [...designated, main('StageStarted', 'KPP_FORMATION'), main('StageCompleted', 'KPP_FORMATION')];
    expect(rowAfter(...completed)).toMatchObject({ kpp_completed: 1 });
    expect(rowAfter(...completed, main('StageReopened', 'KPP_FORMATION'))).toMatchObject({ kpp_completed: 0 });
  });

  it('counts findings until they are settled, followed up or not', () => {
    const followed: LocationEvent = { type: 'FindingFollowedUp', data: { finding: 'finding-1', action: 'Disetor', files: [], by } };
    const settled: LocationEvent = { type: 'FindingSettled', data: { finding: 'finding-1', reference: 'S-1', by } };
    expect(rowAfter(...designated, finding(1, true), finding(2, false), followed)).toMatchObject({ open_findings: 2, blocking_findings: 1 });
    expect(rowAfter(...designated, finding(1, true), finding(2, false), followed, settled)).toMatchObject({ open_findings: 1, blocking_findings: 0 });
  });

  it('adds up days and wages over the months, but counts heads once: the largest month of each work', () => {
    const report = (report: string, figures: Partial<typeof LABOUR>): LocationEvent => ({ type: 'LabourReported', data: { ...LABOUR, ...figures, report } });
    const events = [
      report('labour-1', { month: '2021-06', workers: 20, women: 8, hok: 100, wages: 10 }),
      report('labour-2', { month: '2021-07', workers: 30, women: 9, hok: 200, wages: 20 }),
      report('labour-3', { work: 'work-2', month: '2021-07', workers: 5, women: 5, hok: 10, wages: 1 }),
    ];
    expect(rowAfter(...designated, ...events)).toMatchObject({ workers: 35, women: 14, hok: 310, wages: 31 });
    const { work: _work, month: _month, ...previous } = LABOUR;
    const corrected: LocationEvent = {
      type: 'LabourCorrected',
      data: { ...LABOUR, month: '2021-07', workers: 10, women: 1, hok: 50, wages: 5, report: 'labour-4', corrects: 'labour-2', previous, reason: 'Salah hitung' },
    };
    expect(rowAfter(...designated, ...events, corrected)).toMatchObject({ workers: 25, women: 13, hok: 160, wages: 16 });
  });

  it('is found by its names, code, SK and contract, in any spelling of case', () => {
    expect(rowAfter(...eventsOf(JOURNEY))?.search).toBe(
      'contoh mataram kota mataram nusa tenggara barat 52.71.03.1004 contoh-2021-52.71.03.1004 177/kpts/m/2021 pks-01');
  });

  it('knows nothing of a location that was never designated', () => {
    expect(tableAfter(locationBoard, recordedLife(eventsOf(JOURNEY)).slice(1)).size).toBe(0);
  });
});
