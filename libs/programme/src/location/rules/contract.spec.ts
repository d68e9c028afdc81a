import { describe, expect, it } from '@jest/globals';
import { actorOf, beforeCommand, beforeCompleting, beforeStarting, day, exampleFacts, givenFor } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, { ...exampleFacts, actor: actorOf('ppk') });
const PKS = { number: 'PKS-01', signedOn: day('2021-05-03'), endsOn: day('2021-10-31'), amount: 300_000_001 };
const sign = (differing: Partial<typeof PKS> = {}): LocationCommand => ({ type: 'SignContract', data: { ...PKS, ...differing } });
const amend = (differing: Partial<CommandData<'AmendContract'>> = {}): LocationCommand =>
  ({ type: 'AmendContract', data: { ...PKS, number: 'ADD-01', signedOn: day('2021-06-10'), reason: 'Perubahan volume', ...differing } });
const ready = beforeCommand('SignContract');
const signed = beforeCompleting('CONTRACT');

describe('rule 3: while the DIPA revision is not effective', () => {
  const revising = { budget: { status: 'under-revision' } } as const;
  it('contracts cannot be signed', () => given(...ready).when(sign(), revising).thenRefused('budget.not-effective'));
  it('nor where there is no DIPA yet', () => given(...ready).when(sign(), { budget: { status: 'none' } }).thenRefused('budget.not-effective'));
  it('a contract signed before it stands, and its stage is completed', () =>
    given(...signed).when({ type: 'CompleteStage', data: { stage: 'CONTRACT' } }, revising).thenTypes('StageStarted', 'StageCompleted'));
  it('no addendum is signed', () => {
    given(...signed).when(amend({ endsOn: day('2021-11-30') }), revising).thenRefused('budget.not-effective');
    given(...signed).when(amend({ endsOn: day('2021-11-30') }), { budget: { status: 'none' } }).thenRefused('budget.not-effective');
  });
  it('institutions are formed and surveys made', () => {
    given(...beforeCommand('FormInstitution')).when(
      { type: 'FormInstitution', data: { kind: 'ksm', name: 'KSM', villages: ['52.71.03.1004', '52.71.03.1005'], members: 2, women: 1, formedOn: day('2021-03-14') } }, revising,
    ).thenTypes('InstitutionFormed');
    given(...beforeCompleting('MAPPING')).when({ type: 'CompleteStage', data: { stage: 'MAPPING' } }, revising).thenTypes('StageStarted', 'StageCompleted');
  });
});

describe('a contract', () => {
  it('is signed under the revision in force', () => given(...ready).when(sign()).then({ type: 'ContractSigned', data: { ...PKS, budgetRevision: 1 } }));
  it('waits for the work plan to be verified', () => given(...beforeCompleting('RKM_VERIFICATION')).when(sign()).thenRefused('stage.out-of-order'));
  it('waits for it under acceleration too', () => {
    const accelerated: LocationEvent = { type: 'LocationAccelerated', data: { criteria: ['lokasi-berulang'], reference: 'S-1', reason: 'x' } };
    given(...beforeCompleting('RKM_VERIFICATION'), accelerated).when(sign()).thenRefused('stage.out-of-order');
  });
  it('waits for whatever else its stage asks, such as the form of the institution', () => {
    const alone = ready.map((event): LocationEvent => (event.type === 'InstitutionFormed' ? { ...event, data: { ...event.data, villages: ['52.71.03.1004'] } } : event));
    given(...alone).when(sign()).thenRefused('institution.too-few-villages');
  });
  it('does not exceed the SK', () => given(...ready).when(sign({ amount: 300_000_002 })).thenRefused('amount.above-designation'));
  it('covers its works', () => given(...ready).when(sign({ amount: 299_999_999 })).thenRefused('amount.below-works'));
  it('has a number and ends after it was signed', () =>
    given(...ready).when(sign({ number: '', endsOn: day('2021-05-02') })).thenRefused('field.missing', 'time.out-of-order'));
  it('is not signed in the future, nor before the SK', () => {
    given(...ready).when(sign({ signedOn: day('2021-12-31'), endsOn: day('2022-01-31') })).thenRefused('time.in-future');
    given(...ready).when(sign({ signedOn: day('2021-01-31') })).thenRefused('time.before-designation');
  });
  it('signed again is already so, another one is refused', () => {
    given(...signed).when(sign()).thenNothing();
    given(...signed).when(sign({ number: 'PKS-02' })).thenRefused('contract.already-signed');
  });
  it('is signed again only by an addendum that keeps the day of the first', () => {
    const later = amend({ endsOn: day('2021-11-30') });
    const { decision } = given(...signed).when(later);
    given(...signed).when(later).thenTypes('ContractAmended');
    const amended = [...signed, ...(decision.accepted ? decision.events : [])];
    given(...amended).when(later).thenNothing();
    expect(given(...amended).state).toMatchObject({ contract: { number: 'PKS-01', signedOn: '2021-05-03', endsOn: '2021-11-30', addendum: { number: 'ADD-01' } } });
  });
});

describe('the amount of a contract', () => {
  it('stands while a tranche is being paid', () => given(...beforeCommand('IssueSpp')).when(amend({ amount: 300_000_000 })).thenRefused('contract.tranche-under-way'));
  it('may change between tranches, never below the first', () => {
    const paid = beforeStarting('CONSTRUCTION');
    const [designated, ...rest] = paid;
    if (designated?.type !== 'LocationDesignated') throw new Error('A location begins with its designation.');
    given(...paid).when(amend({ amount: 300_000_000 })).thenTypes('ContractAmended');
    const withoutWorks = [designated, ...rest.filter(({ type }) => type !== 'WorkAdded')];
    given(...withoutWorks).when(amend({ amount: 210_000_000 })).thenRefused('amount.below-disbursed');
    given(...withoutWorks).when(amend({ amount: 210_000_001 })).thenTypes('ContractAmended');
  });
  it('stands once everything is disbursed', () => given(...beforeCommand('ReportLeftover')).when(amend({ amount: 300_000_000 })).thenRefused('contract.fully-disbursed'));
  it('is amended with a reason, and where there is a contract', () => {
    given(...signed).when(amend({ reason: '' })).thenRefused('reason.missing');
    given(...ready).when(amend()).thenRefused('contract.missing');
  });
});

describe('a terminated contract', () => {
  const end: LocationCommand = { type: 'TerminateContract', data: { number: 'S-9', terminatedOn: day('2021-08-01'), reason: 'Wanprestasi' } };
  it('ends the location', () => {
    const { decision } = given(...signed).when(end);
    given(...signed).when(end).thenTypes('ContractTerminated');
    const over = [...signed, ...(decision.accepted ? decision.events : [])];
    expect(given(...over).state).toMatchObject({ situation: 'terminated', contract: { status: 'terminated' } });
    given(...over).when(end).thenRefused('location.terminated');
    given(...over).when({ type: 'ReportLeftover', data: { amount: 0 } }).thenTypes('LeftoverReported');
  });
  it('must have been signed first', () => given(...ready).when(end).thenRefused('contract.missing'));
});
