import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { Role } from '@app/kernel';
import { actorOf, before, beforeCommand, beforeCompleting, day, exampleDefinition, exampleFacts, givenFor, published } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';
import type { KnownLocation } from '../state.js';
import { disbursedTotal, trancheAmount } from './tranche-amount.js';

const given = givenFor(location, exampleFacts);
const as = (role: Role, person?: string) => ({ actor: actorOf(role, person) });
const FIRST = 210_000_001;
const FIRST_TRANCHE = { number: 1, percent: 70, stage: 'TRANCHE_1', label: { id: 'Termin', en: 'Tranche' }, gates: [], source: 'A', clause: '' } as const;
const request = (amount: number, tranche = 1): LocationCommand => ({ type: 'RequestTranche', data: { tranche, amount } });
const spp = (issuedOn = '2021-05-10', number = 'SPP-1'): LocationCommand => ({ type: 'IssueSpp', data: { tranche: 1, number, issuedOn: day(issuedOn) } });
const spm = (issuedOn = '2021-05-10'): LocationCommand => ({ type: 'IssueSpm', data: { tranche: 1, number: 'SPM-1', issuedOn: day(issuedOn) } });
const disburse = (differing: Partial<CommandData<'DisburseTranche'>> = {}): LocationCommand =>
  ({ type: 'DisburseTranche', data: { tranche: 1, sp2d: 'SP2D-1', disbursedOn: day('2021-05-10'), amount: FIRST, ...differing } });
const ready = beforeCommand('RequestTranche');
const requested = beforeCommand('IssueSpp');
const issued = beforeCommand('IssueSpm');
const ordered = beforeCommand('DisburseTranche');
const second = before(({ type, data }) => type === 'RequestTranche' && data.tranche === 2);
const blocking: LocationEvent = {
  type: 'FindingRaised', data: { finding: 'finding-1', raisedBy: 'bpkp', reference: 'LHP-3', blocking: true, summary: 'x', by: { id: 'a', person: 'a', role: 'auditor' } },
};

describe('rule 5: the first tranche', () => {
  it('needs the contract and the receipt', () => {
    given(...beforeCommand('SignContract')).when(request(FIRST)).thenRefused('stage.out-of-order', 'contract.missing', 'evidence.missing');
    given(...ready.filter(({ type, data }) => !(type === 'EvidenceSubmitted' && data.document === 'kwitansi'))).when(request(FIRST)).thenRefused('evidence.missing');
  });
  it('needs the work plan verified still', () => {
    const reopened: LocationEvent = { type: 'StageReopened', data: { stage: 'RKM_VERIFICATION', main: true, on: day('2021-05-09'), reason: 'x' } };
    given(...ready, reopened).when(request(FIRST)).thenRefused('stage.not-completed');
  });
});

describe('rule 6: a later tranche', () => {
  it('needs the progress inspected and the one before it disbursed', () =>
    given(...ready).when(request(90_000_000, 2)).thenRefused('tranche.previous-undisbursed', 'stage.out-of-order', 'physical.too-low', 'evidence.missing'));
  it('needs physical progress at its threshold', () => {
    const slow = second.map((event): LocationEvent => (event.type === 'ProgressReported' ? { ...event, data: { ...event.data, physical: 49.99 } } : event));
    given(...slow).when(request(90_000_000, 2)).thenRefused('physical.too-low');
  });
  it('takes what the first left of the contract, to the rupiah', () => {
    given(...second).when(request(90_000_000, 2)).thenTypes('TrancheRequested');
    given(...second).when(request(90_000_001, 2)).thenRefused('tranche.wrong-amount');
  });
});

describe('rule 7: amounts follow from the contract and stay within the SK', () => {
  it('says the amount it must be', () => {
    const { decision } = given(...ready).when(request(210_000_000));
    given(...ready).when(request(210_000_000)).thenRefused('tranche.wrong-amount');
    expect(decision).toMatchObject({ unmet: [{ sentence: { id: 'Nilai Termin I harus Rp 210.000.001.' } }] });
  });
  it('disburses no other amount than was requested', () => given(...ordered).when(disburse({ amount: 1 }), as('ppk')).thenRefused('tranche.wrong-amount'));
  it('knows only the tranches of the programme', () => given(...ready).when(request(FIRST, NaN)).thenRefused('tranche.unknown'));
});

describe('tranches sum to the contract, to the rupiah', () => {
  it('the last takes what rounding left', () => {
    const whole = fc.integer({ min: 1_000, max: 2_000_000_000 });
    const splits = fc.constantFrom([70, 30], [40, 30, 30], [33.33, 33.33, 33.34], [100]);
    const { state } = given(...ready);
    if (state.situation === 'unknown') throw new Error('The location is not known.');
    fc.assert(fc.property(whole, splits, (contract, percents) => {
      const tranches = percents.map((percent, at) => ({ ...FIRST_TRANCHE, number: at + 1, percent }));
      const facts = { ...exampleFacts, definition: published({ ...exampleDefinition, tranches }) };
      const paid = tranches.reduce<KnownLocation['tranches']>((asked, tranche) => {
        const amount = trancheAmount(tranche, contract, { ...state, tranches: asked }, facts);
        return { ...asked, [tranche.number]: { status: 'disbursed', amount, requestedBy: { id: 'a', person: 'a', role: 'ppk' } } };
      }, {});
      expect(disbursedTotal({ ...state, tranches: paid })).toBe(contract);
    }));
  });
});

describe('rule 8: disbursed exists only with an SP2D', () => {
  it('goes request, SPP, SPM, SP2D and no other way', () => {
    given(...ready).when(spp(), as('ppk')).thenRefused('tranche.not-requested');
    given(...requested).when(spm(), as('satker')).thenRefused('spp.missing');
    given(...issued).when(disburse(), as('ppk')).thenRefused('spm.missing');
    given(...ordered).when(disburse(), as('ppk')).then({ type: 'TrancheDisbursed', data: { tranche: 1, sp2d: 'SP2D-1', disbursedOn: day('2021-05-10'), amount: FIRST } });
  });
  it('needs the SP2D number', () => given(...ordered).when(disburse({ sp2d: '' }), as('ppk')).thenRefused('sp2d.missing'));
  it('needs the numbers of SPP and SPM', () => given(...requested).when(spp('2021-05-10', ' '), as('ppk')).thenRefused('field.missing'));
  it('does not go back in time', () => {
    given(...requested).when(spp('2021-05-02'), as('ppk')).thenRefused('time.out-of-order');
    given(...issued).when(spm('2021-05-09'), as('satker')).thenRefused('time.out-of-order');
    given(...ordered).when(disburse({ disbursedOn: day('2021-05-09') }), as('ppk')).thenRefused('time.out-of-order');
  });
  it('uses an SP2D once', () => {
    const last = before(({ type, data }) => type === 'DisburseTranche' && data.tranche === 2);
    given(...last).when(disburse({ tranche: 2, sp2d: 'SP2D-1', disbursedOn: day('2021-08-02'), amount: 90_000_000 }), as('ppk')).thenRefused('sp2d.already-used');
  });
  it('takes each step once', () => {
    given(...requested).when(request(FIRST)).thenNothing();
    given(...requested).when(request(1)).thenRefused('tranche.already-requested');
    given(...issued).when(spp(), as('ppk')).thenNothing();
    given(...issued).when(spp('2021-05-10', 'SPP-9'), as('ppk')).thenRefused('spp.already-issued');
    const paid = beforeCompleting('TRANCHE_1');
    given(...paid).when(disburse(), as('ppk')).thenNothing();
    given(...paid).when(disburse({ sp2d: 'SP2D-9' }), as('ppk')).thenRefused('tranche.already-disbursed');
    given(...paid).when(spm(), as('satker')).thenNothing();
    given(...paid).when(spm('2021-05-11'), as('satker')).thenRefused('spm.already-issued');
  });
});

describe('who asks for money does not release it', () => {
  it('the SPP comes from another than the request', () => given(...requested).when(spp(), as('ppk', 'orang-fasilitator')).thenRefused('tranche.same-person'));
  it('the SPM comes from another than the SPP', () => given(...issued).when(spm(), as('satker', 'orang-ppk')).thenRefused('tranche.same-person'));
  it('the SPM comes from another than the request', () => given(...issued).when(spm(), as('satker', 'orang-fasilitator')).thenRefused('tranche.same-person'));
});

describe('rule 19: a blocking finding', () => {
  it('stops the money at every step', () => {
    given(...ready, blocking).when(request(FIRST)).thenRefused('finding.blocking');
    given(...requested, blocking).when(spp(), as('ppk')).thenRefused('finding.blocking');
    given(...issued, blocking).when(spm(), as('satker')).thenRefused('finding.blocking');
    given(...ordered, blocking).when(disburse(), as('ppk')).thenRefused('finding.blocking');
  });
});

describe('rule 11: physical and financial are two facts', () => {
  it('money moves no works, and works move no money', () => {
    const paid = given(...beforeCompleting('TRANCHE_1')).state;
    expect(paid).toMatchObject({ physical: 0, tranches: { 1: { status: 'disbursed' } } });
    const built = given(...beforeCommand('ReportLeftover').filter(({ type, data }) => !(type === 'TrancheDisbursed' && data.tranche === 2))).state;
    expect(built).toMatchObject({ physical: 100, tranches: { 2: { status: 'spm' } } });
  });
});
