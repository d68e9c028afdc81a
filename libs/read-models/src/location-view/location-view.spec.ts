import { describe, expect, it } from '@jest/globals';
import { fold, tableAfter } from '@app/kernel';
import { location, type KnownLocation, type LocationEvent } from '@app/programme';
import { beforeCommand, beforeCompleting, day, eventsOf, exampleDefinition, JOURNEY, recordedLife } from '@app/testing';
import { labourBoard } from '../labour-board/project.js';
import { locationBoard } from '../location-board/project.js';
import { locationView } from './location-view.js';

const stateAfter = (events: readonly LocationEvent[]): KnownLocation => fold(location.evolve, location.initial, events) as KnownLocation;
const viewAfter = (events: readonly LocationEvent[]) => locationView(stateAfter(events), exampleDefinition);
const stageIn = (events: readonly LocationEvent[], key: string) => viewAfter(events).stages.find((stage) => stage.key === key);

describe('the page of a location', () => {
  it('shows every stage of its definition, in order, with the labels and the days of each', () => {
    const { stages, currentStage } = viewAfter(beforeCompleting('RKM'));
    expect(stages.map(({ key }) => key)).toEqual(exampleDefinition.stages.map(({ key }) => key));
    expect(currentStage).toEqual({ key: 'RKM', label: { id: 'Langkah RKM', en: 'Step RKM' } });
    expect(stages.find(({ key }) => key === 'SOSIALISASI')).toMatchObject({ status: 'completed', startedOn: '2021-03-01', completedOn: '2021-03-03', rounds: 1, current: false });
    expect(stages.find(({ key }) => key === 'RKM')).toMatchObject({ status: 'started', current: true });
    expect(stages.find(({ key }) => key === 'LPJ')).toMatchObject({ status: 'pending', rounds: 0 });
    expect(stages.find(({ key }) => key === 'EMERGENCY')).toMatchObject({ onlyWhileEmergency: true });
  });

  it('says of each paper a stage needs how far it has come and who is next', () => {
    const [beforePaper, afterPaper] = [beforeCommand('SubmitEvidence'), eventsOf(JOURNEY.slice(0, 4))];
    expect(stageIn(beforePaper, 'SOSIALISASI')?.evidence).toEqual([{ document: 'notulen', label: expect.anything(), status: 'missing', submissions: 0, needed: 'always' }]);
    expect(stageIn(afterPaper, 'SOSIALISASI')?.evidence).toMatchObject([{ status: 'submitted', awaiting: 'korkot', submissions: 1 }]);
    expect(stageIn(beforeCompleting('SOSIALISASI'), 'SOSIALISASI')?.evidence).toMatchObject([{ status: 'verified' }]);
    expect(stageIn(afterPaper, 'LPJ')?.evidence).toMatchObject([{ document: 'bukti-setor', needed: 'if-leftover' }, { document: 'lpj', needed: 'always' }]);
    expect(stageIn(afterPaper, 'UPKEEP')?.evidence.map(({ document, needed }) => [document, needed])).toEqual([['kpp', 'any-of'], ['rencana-op', 'any-of']]);
  });

  it('asks for a paper of every work once there are works', () => {
    expect(stageIn(beforeCommand('AddWork'), 'SPPD_L')?.evidence).toMatchObject([{ document: 'sppd-l', status: 'missing' }]);
    expect(stageIn(beforeCompleting('SPPD_L'), 'SPPD_L')?.evidence).toMatchObject([{ work: 'work-1', status: 'verified' }, { work: 'work-2', status: 'verified' }]);
  });

  it('keeps money and works apart', () => {
    const half = viewAfter(beforeCompleting('INSPECTION'));
    expect(half.money).toMatchObject({ contract: { amount: 300_000_001 }, disbursed: 210_000_001, tranches: [{ tranche: 1, status: 'disbursed', sp2d: { number: 'SP2D-1' } }, { tranche: 2, status: 'pending' }] });
    expect(half.physical.percent).toBeGreaterThan(50);
    expect(half.works.map(({ work, physical }) => [work, physical])).toEqual([['work-1', 80], ['work-2', 40]]);
  });

  it('agrees with the boards on the same events', () => {
    const events = eventsOf(JOURNEY);
    const row = [...tableAfter(locationBoard, recordedLife(events)).values()][0];
    const { money, physical, labour, situation, findings } = viewAfter(events);
    expect([money.disbursed, physical.percent, labour.workers, labour.hok, situation, findings.length])
      .toEqual([row?.disbursed, row?.physical, row?.workers, row?.hok, row?.situation, row?.open_findings]);
    expect(labour.reports.length).toBe(tableAfter(labourBoard, recordedLife(events)).size);
  });

  it('shows a suspension only while it lasts', () => {
    const suspended: LocationEvent = { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'Gempa', from: day('2021-03-05'), until: day('2021-04-05'), files: [] } };
    const resumed: LocationEvent = { type: 'LocationResumed', data: { on: day('2021-03-20'), reason: 'Aman', days: 15 } };
    expect(viewAfter([...beforeCompleting('RKM'), suspended]).suspension).toMatchObject({ until: '2021-04-05' });
    const after = viewAfter([...beforeCompleting('RKM'), suspended, resumed]);
    expect([after.suspension, after.suspensions]).toMatchObject([undefined, [{ resumedOn: '2021-03-20' }]]);
  });

  it('shows what lies over its stages for the time being', () => {
    const extended: LocationEvent = { type: 'DeadlineExtended', data: { stage: 'RKM', newDueOn: day('2021-04-30'), reference: 'S-7', reason: 'Hujan' } };
    expect(viewAfter(beforeCompleting('RKM')).overlays).toEqual([]);
    expect(viewAfter([...beforeCompleting('RKM'), extended]).overlays).toMatchObject([{ key: 'diperpanjang', label: { id: 'Diperpanjang', en: 'Extended' }, reasons: [{ en: 'Step RKM until 30 April 2021, letter S-7.' }] }]);
  });

  it('shows what happened also where its definition is not at hand, by keys', () => {
    const view = locationView(stateAfter(eventsOf(JOURNEY)), undefined);
    expect(view.stages.find(({ key }) => key === 'RKM')).toMatchObject({ label: { id: 'RKM', en: 'RKM' }, status: 'completed' });
    expect(view.money.tranches.map(({ status }) => status)).toEqual(['disbursed', 'disbursed']);
  });
});
