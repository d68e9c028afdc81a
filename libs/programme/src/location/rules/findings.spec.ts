import { describe, expect, it } from '@jest/globals';
import type { Role } from '@app/kernel';
import { actorOf, beforeCommand, day, eventsOf, exampleDefinition, exampleFacts, givenFor, JOURNEY, published } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, { ...exampleFacts, actor: actorOf('pengawas-pusat') });
const as = (role: Role, person?: string) => ({ actor: actorOf(role, person) });
const raise = (differing: Partial<CommandData<'RaiseFinding'>> = {}): LocationCommand =>
  ({ type: 'RaiseFinding', data: { raisedBy: 'bpkp', reference: 'LHP-3', blocking: true, summary: 'Volume kurang', ...differing } });
const followUp = (action = 'Volume dipenuhi'): LocationCommand => ({ type: 'FollowUpFinding', data: { finding: 'finding-1', action, files: [] } });
const settle: LocationCommand = { type: 'SettleFinding', data: { finding: 'finding-1', reference: 'S-12' } };

const raisedBy = { id: 'pengawas-pusat.orang-pengawas-pusat', person: 'orang-pengawas-pusat', role: 'pengawas-pusat' } as const;
const raised: LocationEvent = { type: 'FindingRaised', data: { finding: 'finding-1', raisedBy: 'bpkp', reference: 'LHP-3', blocking: true, summary: 'Volume kurang', by: raisedBy } };
const answered = (person: string): LocationEvent =>
  ({ type: 'FindingFollowedUp', data: { finding: 'finding-1', action: 'Volume dipenuhi', files: [], by: { id: `ppk.${person}`, person, role: 'ppk' } } });
const settled: LocationEvent = { type: 'FindingSettled', data: { finding: 'finding-1', reference: 'S-12', by: raisedBy } };
const ready = beforeCommand('HandOver');
const handOver: LocationCommand = { type: 'HandOver', data: { bast: 'BAST-01', handedOverOn: day('2021-11-15'), recipient: 'Kelurahan' } };

describe('rule 19: a blocking finding holds the handover until settled', () => {
  it('is raised by an auditor, with its reference', () => {
    given(...ready).when(raise()).then(raised);
    given(...ready).when(raise({ reference: '', summary: ' ' })).thenRefused('field.missing');
  });
  it('holds the handover, open or followed up', () => {
    given(...ready, raised).when(handOver, as('ppk')).thenRefused('finding.blocking');
    given(...ready, raised, answered('pipit')).when(handOver, as('ppk')).thenRefused('finding.blocking');
  });
  it('holds it also where the definition of the programme forgets to say so', () => {
    const stages = exampleDefinition.stages.map((stage) => ({ ...stage, completes: stage.completes.filter((gate) => !('noBlockingFinding' in gate)) }));
    given(...ready, raised).when(handOver, { ...as('ppk'), definition: published({ ...exampleDefinition, stages }) }).thenRefused('finding.blocking');
  });
  it('holds it no longer once settled', () =>
    given(...ready, raised, answered('pipit'), settled).when(handOver, as('ppk')).thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished'));
  it('holds nothing where it is not blocking', () => {
    const mild: LocationEvent = { ...raised, data: { ...raised.data, blocking: false } };
    given(...ready, mild).when(handOver, as('ppk')).thenTypes('LocationHandedOver', 'StageStarted', 'StageCompleted', 'LocationFinished');
  });
  it('sets its deadline ahead', () => {
    given(...ready).when(raise({ dueOn: day('2021-12-19') })).thenRefused('time.out-of-order');
    given(...ready).when(raise({ dueOn: day('besok') })).thenRefused('time.invalid');
  });
});

describe('following up and settling', () => {
  it('settles nothing that was not followed up', () => given(...ready, raised).when(settle).thenRefused('finding.not-followed-up'));
  it('is settled by another than whoever followed it up', () => {
    given(...ready, raised, answered('pipit')).when(settle, as('ppk', 'pipit')).thenRefused('finding.own-follow-up');
    given(...ready, raised, answered('pipit')).when(settle).then(settled);
  });
  it('remembers everyone who followed it up, not only the last', () =>
    given(...ready, raised, answered('pipit'), answered('susi')).when(settle, as('pengawas-pusat', 'pipit')).thenRefused('finding.own-follow-up'));
  it('is over once settled', () => {
    given(...ready, raised, answered('pipit'), settled).when(settle).thenRefused('finding.settled');
    given(...ready, raised, answered('pipit'), settled).when(followUp()).thenRefused('finding.settled');
  });
  it('is told once', () => {
    given(...ready, raised, answered('pipit')).when(followUp(), as('ppk', 'pipit')).thenNothing();
    given(...ready, raised, answered('pipit')).when(followUp('Bukti tambahan'), as('ppk', 'pipit')).thenTypes('FindingFollowedUp');
    given(...ready, raised).when(followUp(''), as('ppk')).thenRefused('field.missing');
  });
  it('is of a finding there is', () => given(...ready).when(settle).thenRefused('finding.unknown'));
});

describe('a finding raised again', () => {
  it('is the same one', () => given(...ready, raised).when(raise()).thenNothing());
  it('cannot say something else', () => given(...ready, raised).when(raise({ blocking: false })).thenRefused('finding.already-raised'));
  it('nor tell another story or another deadline', () => {
    given(...ready, raised).when(raise({ summary: 'Mutu kurang' })).thenRefused('finding.already-raised');
    given(...ready, raised).when(raise({ dueOn: day('2021-12-30') })).thenRefused('finding.already-raised');
  });
  it('is another one from another auditor', () =>
    expect(given(...ready, raised).when(raise({ raisedBy: 'bpk' })).decision).toMatchObject({ events: [{ data: { finding: 'finding-2' } }] }));
  it('may come after the end', () => given(...eventsOf(JOURNEY)).when(raise()).then(raised));
});
