import { describe, expect, it } from '@jest/globals';
import type { PlainDate, Role } from '@app/kernel';
import { actorOf, beforeCommand, beforeCompleting, day, eventsOf, exampleFacts, givenFor, JOURNEY } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, { ...exampleFacts, actor: actorOf('ppk') });
const ready = beforeCommand('HandOver');
const finished = eventsOf(JOURNEY);
const handOver = (differing: Partial<CommandData<'HandOver'>> = {}): LocationCommand =>
  ({ type: 'HandOver', data: { bast: 'BAST-01', handedOverOn: day('2021-11-15'), recipient: 'Kelurahan Contoh', ...differing } });
const without = (document: string) => ready.filter(({ type, data }) => !(type === 'EvidenceVerified' && data.document === document));

describe('rule 12: the LPJ needs everything built and accounted for', () => {
  const complete: LocationCommand = { type: 'CompleteStage', data: { stage: 'LPJ' } };
  const due = beforeCompleting('LPJ');
  it('waits for construction', () =>
    given(...beforeCompleting('CONSTRUCTION')).when(complete).thenRefused('stage.out-of-order', 'leftover.unreported', 'evidence.missing'));
  it('waits for physical progress of 100 %', () => {
    const lower: LocationEvent = { type: 'ProgressCorrected', data: { report: 'progress-6', corrects: 'progress-5', work: 'work-2', percent: 97, previousPercent: 100, photos: [], reason: 'x', by: { id: 'a', person: 'a', role: 'korkot' }, physical: 99 } };
    given(...due, lower).when(complete).thenRefused('physical.too-low');
  });
  it('waits for the deposit proof of money left over', () => {
    const left: LocationEvent = { type: 'LeftoverReported', data: { amount: 1_500_000 } };
    given(...due, left).when(complete).thenRefused('evidence.missing');
  });
  it('stands as it was accounted for, until the stage is reopened', () => {
    const report: LocationCommand = { type: 'ReportLeftover', data: { amount: 5_000_000 } };
    const reopened: LocationEvent = { type: 'StageReopened', data: { stage: 'LPJ', main: true, on: day('2021-10-06'), reason: 'x' } };
    given(...beforeCompleting('UPKEEP')).when(report).thenRefused('stage.already-completed');
    given(...beforeCompleting('UPKEEP'), reopened).when(report).thenTypes('LeftoverReported');
  });
  it('takes no more left over than was disbursed', () => {
    given(...due).when({ type: 'ReportLeftover', data: { amount: 300_000_002 } }).thenRefused('leftover.above-disbursed');
    given(...due).when({ type: 'ReportLeftover', data: { amount: -1 } }).thenRefused('leftover.invalid');
    given(...due).when({ type: 'ReportLeftover', data: { amount: 0 } }).thenNothing();
  });
});

describe('rule 14: the handover', () => {
  it('finishes the location', () => given(...ready).when(handOver()).thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished'));
  it('needs the verified LPJ', () => given(...beforeCompleting('LPJ')).when(handOver()).thenRefused('stage.out-of-order', 'evidence.missing'));
  it('needs the statement of willingness', () => given(...without('pernyataan')).when(handOver()).thenRefused('evidence.unverified'));
  it('needs the KPP or the upkeep plan, whichever the programme takes', () =>
    given(...without('kpp').filter(({ type, data }) => !(type === 'StageCompleted' && data.stage === 'UPKEEP'))).when({ type: 'CompleteStage', data: { stage: 'UPKEEP' } })
      .thenRefused('condition.none-met'));
  it('needs the BAST and its recipient', () => given(...ready).when(handOver({ bast: '', recipient: ' ' })).thenRefused('field.missing'));
  it('is not in the future', () => given(...ready).when(handOver({ handedOverOn: day('2021-12-21') })).thenRefused('time.in-future'));
  it('is not before what it waited for was completed', () => {
    given(...ready).when(handOver({ handedOverOn: day('2021-10-04') })).thenRefused('time.out-of-order');
    given(...ready).when(handOver({ handedOverOn: day('2021-10-07') })).thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished');
  });
  it('is in the hands of the roles of the last stage', () => given(...ready).when(handOver(), { actor: actorOf('fasilitator') }).thenRefused('stage.wrong-role'));
  it('happens once', () => given(...finished).when(handOver()).thenRefused('location.finished'));
});

describe('rule 20: after 31 December', () => {
  const later = { today: day('2022-01-10'), occurredOn: day('2022-01-10') };
  const cross = (reason: string): LocationCommand => ({ type: 'CrossFiscalYear', data: { reason } });
  const crossed: LocationEvent = { type: 'FiscalYearCrossed', data: { fiscalYear: 2021, reason: 'Hujan' } };
  it('nothing is handed over before the crossing is recorded', () => {
    given(...ready).when(handOver({ handedOverOn: day('2022-01-05') }), later).thenRefused('fiscal-year.not-crossed');
    given(...ready, crossed).when(handOver({ handedOverOn: day('2022-01-05') }), later).thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished');
  });
  it('a BAST of before may still be recorded', () => given(...ready).when(handOver({ handedOverOn: day('2021-12-31') }), later)
    .thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished'));
  const dated = day('2022-01-05');
  const within = day('2021-12-30');
  const deeds: readonly (readonly [LocationCommand['type'], LocationEvent['type'], Role, (on: PlainDate) => LocationCommand])[] = [
    ['SignContract', 'ContractSigned', 'ppk', (signedOn) => ({ type: 'SignContract', data: { number: 'PKS-01', signedOn, endsOn: day('2022-03-31'), amount: 300_000_001 } })],
    ['IssueSpp', 'SppIssued', 'ppk', (issuedOn) => ({ type: 'IssueSpp', data: { tranche: 1, number: 'SPP-1', issuedOn } })],
    ['IssueSpm', 'SpmIssued', 'satker', (issuedOn) => ({ type: 'IssueSpm', data: { tranche: 1, number: 'SPM-1', issuedOn } })],
    ['DisburseTranche', 'TrancheDisbursed', 'ppk', (disbursedOn) => ({ type: 'DisburseTranche', data: { tranche: 1, sp2d: 'SP2D-1', disbursedOn, amount: 210_000_001 } })],
  ];
  it.each(deeds)('%s waits for the crossing, unless it was done within the year', (type, event, role, deed) => {
    const facts = { ...later, actor: actorOf(role) };
    given(...beforeCommand(type)).when(deed(dated), facts).thenRefused('fiscal-year.not-crossed');
    given(...beforeCommand(type)).when(deed(within), facts).thenTypes(event);
    given(...beforeCommand(type), crossed).when(deed(dated), facts).thenTypes(event);
  });
  it('no tranche is requested before the crossing is recorded', () => {
    const request: LocationCommand = { type: 'RequestTranche', data: { tranche: 1, amount: 210_000_001 } };
    const asked = { ...later, actor: actorOf('fasilitator') };
    given(...beforeCommand('RequestTranche')).when(request, asked).thenRefused('fiscal-year.not-crossed');
    given(...beforeCommand('RequestTranche'), crossed).when(request, asked).thenTypes('TrancheRequested');
  });
  it('the crossing needs its reason, and the year to be over', () => {
    given(...ready).when(cross('Hujan'), later).then(crossed);
    given(...ready).when(cross(' '), later).thenRefused('reason.missing');
    given(...ready).when(cross('Hujan'), { today: day('2021-12-31'), occurredOn: day('2021-12-31') }).thenRefused('fiscal-year.not-over');
  });
  it('is crossed once', () => {
    given(...ready, crossed).when(cross('Hujan'), later).thenNothing();
    given(...ready, crossed).when(cross('Lain'), later).thenRefused('fiscal-year.already-crossed');
    given(...ready, crossed).when({ type: 'CrossFiscalYear', data: { reason: 'Hujan', reference: 'S-2/2022' } }, later).thenRefused('fiscal-year.already-crossed');
    given(...finished).when(cross('Hujan'), later).thenRefused('location.finished');
  });
});

describe('rule 16: cancellation and replacement rest on an SK revision', () => {
  const early = beforeCompleting('CONTRACT');
  const revision = { skRevision: '9/KPTS/M/2021', skDate: day('2021-06-01'), reason: 'Lahan sengketa' };
  const cancel = (differing: Partial<typeof revision> = {}): LocationCommand => ({ type: 'Cancel', data: { ...revision, ...differing } });
  const substitute = (replacement: string): LocationCommand => ({ type: 'Substitute', data: { ...revision, replacement } });
  it('cancelled is terminal', () => {
    given(...early).when(cancel()).thenTypes('LocationCancelled');
    given(...early, { type: 'LocationCancelled', data: revision }).when({ type: 'StartStage', data: { stage: 'CONTRACT' } }).thenRefused('location.cancelled');
    given(...early, { type: 'LocationCancelled', data: revision }).when(cancel()).thenRefused('location.cancelled');
  });
  it('needs the number and date of the revision, and a reason', () => {
    given(...early).when(cancel({ skRevision: '', reason: '' })).thenRefused('field.missing', 'reason.missing');
    given(...early).when(cancel({ skDate: day('2021-01-31') })).thenRefused('time.before-designation');
  });
  it('rests on another SK than the one that designates it', () => {
    const own = { skRevision: ' 177/KPTS/M/2021' };
    given(...early).when(cancel(own)).thenRefused('sk.not-a-revision');
    given(...early).when({ type: 'Substitute', data: { ...revision, ...own, replacement: 'contoh-2021-52.71.03.1009' } }).thenRefused('sk.not-a-revision');
  });
  it('replaced names the location that takes its place', () => {
    given(...early).when(substitute('contoh-2021-52.71.03.1009')).thenTypes('LocationSubstituted');
    given(...early).when(substitute(exampleFacts.locationId)).thenRefused('replacement.mismatch');
    for (const replacement of ['lain-2021-52.71.03.1009', 'contoh-2022-52.71.03.1009', 'contoh-lain-2021-52.71.03.1009', 'contoh-2021-', 'contoh-sembarang']) {
      given(...early).when(substitute(replacement)).thenRefused('replacement.mismatch');
    }
    expect(given(...early, { type: 'LocationSubstituted', data: { ...revision, replacement: 'contoh-2021-b' } }).state).toMatchObject({ situation: 'replaced', replacedBy: 'contoh-2021-b' });
  });
  it('comes too late once money has moved', () => given(...beforeCommand('ReportProgress')).when(cancel()).thenRefused('location.money-disbursed'));
});

describe('how it functions', () => {
  const record = (observedOn: string, households?: number): LocationCommand =>
    ({ type: 'RecordFunctionality', data: { observedOn: day(observedOn), functioning: 'partial', ...(households !== undefined && { households }) } });
  it('is seen once the location is finished, after the handover', () => {
    given(...ready).when(record('2021-12-10')).thenRefused('location.not-finished');
    given(...finished).when(record('2021-12-15')).thenTypes('FunctionalityRecorded');
    given(...finished).when(record('2021-11-14')).thenRefused('time.out-of-order');
    given(...finished).when(record('2021-12-15', -1)).thenRefused('number.invalid');
  });
  it('is told once for a day', () => {
    const told: LocationEvent = { type: 'FunctionalityRecorded', data: { observedOn: day('2021-12-15'), functioning: 'partial', households: 210 } };
    given(...finished, told).when(record('2021-12-15', 210)).thenNothing();
    given(...finished, told).when(record('2021-12-15', 120)).thenRefused('functionality.already-recorded');
    given(...finished, told).when(record('2021-12-16', 120)).thenTypes('FunctionalityRecorded');
  });
});
