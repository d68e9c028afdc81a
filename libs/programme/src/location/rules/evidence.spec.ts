import { describe, expect, it } from '@jest/globals';
import type { Role } from '@app/kernel';
import { actorOf, beforeCommand, beforeCompleting, eventsOf, exampleFacts, fileNamed, givenFor, JOURNEY } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, exampleFacts);
const as = (role: Role, person?: string) => ({ actor: actorOf(role, person) });
const submit = (document: string, differing: Partial<CommandData<'SubmitEvidence'>> = {}): LocationCommand =>
  ({ type: 'SubmitEvidence', data: { document, files: [fileNamed(`${document}.pdf`)], ...differing } });
const verify = (evidence: string): LocationCommand => ({ type: 'VerifyEvidence', data: { evidence } });
const giveBack = (evidence: string, reason = 'Tidak terbaca'): LocationCommand => ({ type: 'ReturnEvidence', data: { evidence, reason } });

const designated = eventsOf(JOURNEY.slice(0, 1));
const submitted: LocationEvent = {
  type: 'EvidenceSubmitted',
  data: { document: 'rkm', files: [fileNamed('rkm.pdf')], evidence: 'rkm-1', by: { id: 'fasilitator.tono', person: 'tono', role: 'fasilitator' }, chain: ['korkot', 'ppk'] },
};
const examined: LocationEvent = { type: 'EvidenceVerified', data: { evidence: 'rkm-1', document: 'rkm', by: { id: 'korkot.kiki', person: 'kiki', role: 'korkot' }, final: false } };
const passed: LocationEvent = { type: 'EvidenceVerified', data: { evidence: 'rkm-1', document: 'rkm', by: { id: 'ppk.pipit', person: 'pipit', role: 'ppk' }, final: true } };

describe('submitting evidence', () => {
  it('records who submitted it and the chain it goes up', () => given(...designated).when(submit('rkm'), as('fasilitator', 'tono')).then(submitted));
  it('is refused of a role that does not submit it', () => given(...designated).when(submit('rkm'), as('ppk')).thenRefused('evidence.wrong-role'));
  it('needs a file, and a sound one', () => {
    given(...designated).when(submit('rkm', { files: [] })).thenRefused('file.missing');
    given(...designated).when(submit('rkm', { files: [{ hash: 'ABC', bytes: 1, name: 'rkm.pdf' }] })).thenRefused('file.invalid');
    given(...designated).when(submit('rkm', { files: [{ ...fileNamed('x'), position: { latitude: NaN, longitude: 0 } }] })).thenRefused('file.invalid');
    given(...designated).when(submit('rkm', { files: [{ ...fileNamed('x'), capturedAt: '2021-02-30T00:00:00Z' }] })).thenRefused('file.invalid');
  });
  it('knows only the documents of the programme', () => given(...designated).when(submit('__proto__')).thenRefused('document.unknown'));
  it('of the same files again changes nothing', () => given(...designated, submitted).when(submit('rkm')).thenNothing());
  it('of other files is another submission', () => {
    const { decision } = given(...designated, submitted).when(submit('rkm', { files: [fileNamed('rkm-revisi.pdf')] }));
    expect(decision).toMatchObject({ events: [{ data: { evidence: 'rkm-2' } }] });
  });
  it('counts at once where nobody has to verify it', () => {
    const { decision } = given(...designated).when(submit('foto-papan'));
    expect(given(...designated, ...(decision.accepted ? decision.events : [])).state).toMatchObject({ evidence: { 'foto-papan-1': { status: 'verified' } } });
  });
  it('is work by work where the document is', () => {
    const signed = beforeCompleting('TRANCHE_1');
    given(...signed).when(submit('sppd-l')).thenRefused('work.expected');
    given(...signed).when(submit('sppd-l', { work: 'constructor' })).thenRefused('work.unknown');
    given(...signed).when(submit('rkm', { work: 'work-1' })).thenRefused('work.not-expected');
    expect(given(...signed).when(submit('sppd-l', { work: 'work-2' })).decision).toMatchObject({ events: [{ data: { evidence: 'sppd-l.work-2-1' } }] });
  });
});

describe('rule 13: verified by someone other than its submitter', () => {
  it('goes up the chain in order', () => {
    given(...designated, submitted).when(verify('rkm-1'), as('ppk')).thenRefused('evidence.wrong-verifier');
    given(...designated, submitted).when(verify('rkm-1'), as('korkot', 'kiki')).then(examined);
    given(...designated, submitted, examined).when(verify('rkm-1'), as('ppk', 'pipit')).then(passed);
  });
  it('counts only once the last of the chain has verified it', () => {
    expect(given(...designated, submitted, examined).state).toMatchObject({ evidence: { 'rkm-1': { status: 'submitted' } } });
    expect(given(...designated, submitted, examined, passed).state).toMatchObject({ evidence: { 'rkm-1': { status: 'verified' } } });
  });
  it('is refused of the person who submitted it, under another account too', () =>
    given(...designated, submitted).when(verify('rkm-1'), as('korkot', 'tono')).thenRefused('evidence.own-submission'));
  it('is refused of the same account, whatever person it claims', () =>
    given(...designated, submitted).when(verify('rkm-1'), { actor: { ...actorOf('korkot', 'lain'), id: 'fasilitator.tono' } }).thenRefused('evidence.own-submission'));
  it('is refused of one person twice in the chain', () =>
    given(...designated, submitted, examined).when(verify('rkm-1'), as('ppk', 'kiki')).thenRefused('evidence.own-verification'));
  it('is over once the chain is', () => {
    given(...designated, submitted, examined, passed).when(verify('rkm-1'), as('ppk', 'lain')).thenRefused('evidence.already-verified');
    given(...designated, submitted, examined, passed).when(giveBack('rkm-1'), as('ppk', 'lain')).thenRefused('evidence.already-verified');
  });
  it('is of evidence that exists', () => given(...designated, submitted).when(verify('toString'), as('korkot')).thenRefused('evidence.unknown'));
  it('holds for the LPJ: submitted is not enough', () => {
    const lpj = beforeCompleting('LPJ').filter(({ type, data }) => !(type === 'EvidenceVerified' && data.document === 'lpj' && data.final));
    given(...lpj).when({ type: 'CompleteStage', data: { stage: 'LPJ' } }).thenRefused('evidence.unverified');
  });
});

describe('evidence sent back', () => {
  const returned: LocationEvent = { type: 'EvidenceReturned', data: { evidence: 'rkm-1', reason: 'Tidak terbaca', by: { id: 'korkot.kiki', person: 'kiki', role: 'korkot' } } };
  it('tells the reason', () => {
    given(...designated, submitted).when(giveBack('rkm-1', ''), as('korkot', 'kiki')).thenRefused('reason.missing');
    given(...designated, submitted).when(giveBack('rkm-1'), as('korkot', 'kiki')).then(returned);
  });
  it('no longer counts, and is not verified', () => {
    given(...designated, submitted, returned).when(verify('rkm-1'), as('korkot')).thenRefused('evidence.returned');
    const waiting = beforeCompleting('RKM');
    const back: LocationEvent = { type: 'EvidenceReturned', data: { evidence: 'rkm-1', reason: 'x', by: { id: 'k', person: 'k', role: 'korkot' } } };
    given(...waiting, back).when({ type: 'CompleteStage', data: { stage: 'RKM' } }).thenRefused('evidence.sent-back');
  });
  it('may be submitted anew, even with the same files', () =>
    expect(given(...designated, submitted, returned).when(submit('rkm')).decision).toMatchObject({ events: [{ data: { evidence: 'rkm-2' } }] }));
  it('goes on while the location is suspended, for preparation', () => {
    const suspended: LocationEvent = { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'Gempa', from: exampleFacts.occurredOn, until: exampleFacts.occurredOn, files: [] } };
    given(...beforeCommand('SignContract'), suspended).when(submit('kwitansi')).thenTypes('EvidenceSubmitted');
  });
});
