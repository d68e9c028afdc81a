import { describe, it } from '@jest/globals';
import { actorOf, beforeCommand, beforeCompleting, beforeStarting, day, exampleFacts, givenFor } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';

const given = givenFor(location, exampleFacts);
const KSM: CommandData<'FormInstitution'> = {
  kind: 'ksm', name: 'KSM Melati', villages: ['52.71.03.1004', '52.71.03.1005'], members: 12, women: 5, formedOn: day('2021-03-14'),
};
const form = (differing: Partial<typeof KSM> = {}): LocationCommand => ({ type: 'FormInstitution', data: { ...KSM, ...differing } });
const unformed = beforeCommand('FormInstitution');
const formed = beforeCommand('AddWork');
const complete: LocationCommand = { type: 'CompleteStage', data: { stage: 'KSM_FORMATION' } };

describe('rule 4: the institution satisfies its form rule', () => {
  it('is recorded as it was formed, though it be older than the SK', () => given(...unformed).when(form({ formedOn: day('2018-05-01') })).thenTypes('InstitutionFormed'));
  it('does not complete its stage with too few villages', () => {
    const { decision } = given(...unformed).when(form({ villages: ['52.71.03.1004'] }));
    given(...unformed, ...(decision.accepted ? decision.events : [])).when(complete).thenRefused('institution.too-few-villages');
  });
  it('does not complete its stage where there is none, citing the clause', () => {
    const { decision } = given(...unformed).when(complete);
    given(...unformed).when(complete).thenRefused('institution.missing');
    if (decision.accepted || decision.unmet[0]?.clause !== 'Pedoman pasal 4') throw new Error('The clause of the gate is not cited.');
  });
  it('is of a kind the programme knows', () => given(...unformed).when(form({ kind: 'hasOwnProperty' })).thenRefused('institution.kind-unknown'));
  it('has members, and no more women than members', () => {
    given(...unformed).when(form({ members: 0, women: 0 })).thenRefused('number.invalid');
    given(...unformed).when(form({ women: 13 })).thenRefused('number.too-large');
  });
  it('names its villages', () => given(...unformed).when(form({ villages: ['52.71.03.1004', ' '] })).thenRefused('field.missing'));
  it.each(['Kebon Sari', '52.71.04.1001', '52.71.03', '52.71.03.104', '52.71.03.1004 ', '52.71.031.004'])('joins villages of its own district, by code, not %p', (village) =>
    given(...unformed).when(form({ villages: ['52.71.03.1004', village] })).thenRefused('institution.village-outside'));
  it('may be formed by neighbours of the same district', () => given(...unformed).when(form({ villages: ['52.71.03.1005', '52.71.03.1006'] })).thenTypes('InstitutionFormed'));
  it('of a district joins villages of that district alone', () => {
    const [designated, ...rest] = unformed;
    if (designated?.type !== 'LocationDesignated') throw new Error('A location begins with its designation.');
    const district = [{ ...designated, data: { ...designated.data, region: '52.71.03' } }, ...rest];
    given(...district).when(form()).thenTypes('InstitutionFormed');
    given(...district).when(form({ villages: ['52.71.03.1004', '52.71.04.1001'] })).thenRefused('institution.village-outside');
  });
  it('names no village twice', () => given(...unformed).when(form({ villages: ['52.71.03.1004', '52.71.03.1004'] })).thenRefused('institution.village-repeated'));
  it('formed the same way again changes nothing', () => given(...formed).when(form()).thenNothing());
  it('is recorded anew where only its deed differs', () => given(...formed).when(form({ deed: 'Akta 7/2021' })).thenTypes('InstitutionFormed'));
  it('may be put right before the contract, not after', () => {
    given(...formed).when(form({ members: 13 })).thenTypes('InstitutionFormed');
    given(...beforeCompleting('CONTRACT')).when(form({ members: 13 })).thenRefused('institution.contract-signed');
  });
});

describe('rule 22: a location may hold several works', () => {
  const add = (name: string, amount: number): LocationCommand => ({ type: 'AddWork', data: { name, institution: 'KSM Melati', amount } });
  it('counts them in order of arrival', () => given(...formed).when(add('Jalan', 100)).then(
    { type: 'WorkAdded', data: { work: 'work-1', name: 'Jalan', institution: 'KSM Melati', amount: 100 } }));
  it('keeps their sum within the SK', () => given(...formed).when(add('Jalan', 300_000_002)).thenRefused('amount.above-designation'));
  it('keeps their sum within the contract', () => given(...beforeCompleting('CONTRACT')).when(add('Taman', 2)).thenRefused('amount.above-contract'));
  it('knows each by its name', () => {
    const { decision } = given(...formed).when(add('Jalan', 100));
    const once = [...formed, ...(decision.accepted ? decision.events : [])];
    given(...once).when(add('Jalan', 100)).thenNothing();
    given(...once).when(add('Jalan', 200)).thenRefused('work.already-defined');
    given(...once).when({ type: 'AddWork', data: { name: 'Jalan', institution: 'KSM Melati', amount: 100, volume: '420 m' } }).thenRefused('work.already-defined');
  });
  it('takes no more of them once progress was reported', () => given(...beforeCommand('ReportLabour')).when(add('Taman', 1)).thenRefused('work.progress-begun'));
  it('takes no more of them once the papers of each were asked for', () => {
    const smaller = beforeStarting('CONSTRUCTION').filter(({ type, data }) => !(type === 'WorkAdded' && data.work === 'work-2'));
    given(...smaller).when(add('Taman', 1)).thenRefused('stage.already-completed');
    given(...smaller.filter(({ type, data }) => !(type === 'StageCompleted' && data.stage === 'SPPD_L'))).when(add('Taman', 1)).thenTypes('WorkAdded');
  });
  it('needs a name and an amount', () => given(...formed).when(add('', -1)).thenRefused('field.missing', 'amount.invalid'));
  it('asks each work for its own paper before construction', () => {
    const facts = { actor: actorOf('fasilitator') };
    const lacking = beforeCompleting('SPPD_L').filter(({ type, data }) => !(type === 'EvidenceSubmitted' && data.evidence === 'sppd-l.work-2-1'));
    given(...lacking).when({ type: 'CompleteStage', data: { stage: 'SPPD_L' } }, facts).thenRefused('evidence.missing');
  });
});

describe('rule 9: construction waits for the branches that gate it', () => {
  it('does not start before the SPPD-L is signed', () =>
    given(...beforeCompleting('SPPD_L')).when({ type: 'StartStage', data: { stage: 'CONSTRUCTION' } }).thenRefused('stage.out-of-order'));
});
