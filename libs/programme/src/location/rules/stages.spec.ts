import { describe, expect, it } from '@jest/globals';
import type { Role } from '@app/kernel';
import { actorOf, beforeCommand, beforeCompleting, beforeStarting, day, eventsOf, exampleDefinition, exampleFacts, givenFor, JOURNEY, published, visitDefinition } from '@app/testing';
import type { LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, exampleFacts);
const complete = (stage: string): LocationCommand => ({ type: 'CompleteStage', data: { stage } });
const start = (stage: string): LocationCommand => ({ type: 'StartStage', data: { stage } });
const reopen = (stage: string, reason = 'Data keliru'): LocationCommand => ({ type: 'ReopenStage', data: { stage, reason } });
const as = (role: Role) => ({ actor: actorOf(role) });
const on = exampleFacts.occurredOn;
const designated = eventsOf(JOURNEY.slice(0, 1));
const accelerated: LocationEvent = { type: 'LocationAccelerated', data: { criteria: ['lokasi-berulang'], reference: 'S-1', reason: 'Kinerja baik' } };

describe('rule 1: no required stage is ever skipped', () => {
  it('cannot skip a main stage', () => given(...designated).when(complete('KSM_FORMATION')).thenRefused('stage.out-of-order', 'institution.missing'));
  it('cannot start a stage before the one it follows is completed', () => given(...designated).when(start('KSM_FORMATION')).thenRefused('stage.out-of-order'));
  it('cannot pass a required branch', () => given(...beforeCompleting('MAPPING')).when(start('RKM')).thenRefused('stage.out-of-order'));
  it('passes an optional branch that was never started', () => given(...beforeStarting('CONSTRUCTION')).when(start('CONSTRUCTION')).thenTypes('StageStarted'));
  it('waits for an optional branch once it is under way', () => {
    const training: LocationEvent = { type: 'StageStarted', data: { stage: 'TRAINING', main: false, on, ahead: false } };
    given(...beforeStarting('CONSTRUCTION'), training).when(start('CONSTRUCTION')).thenRefused('stage.out-of-order');
  });
  it('completes a stage never started by starting it on the same day', () =>
    given(...beforeCompleting('MAPPING')).when(complete('MAPPING')).then(
      { type: 'StageStarted', data: { stage: 'MAPPING', main: false, on, ahead: false } },
      { type: 'StageCompleted', data: { stage: 'MAPPING', main: false, on, round: 1 } },
    ));
  it('holds the conditions to start also for a stage completed at one stroke', () =>
    given(...beforeStarting('CONSTRUCTION')).when(complete('INSPECTION')).thenRefused('stage.not-started', 'physical.too-low', 'evidence.missing'));
  it('does not know a stage of another programme, nor one named like a part of the language', () => {
    given(...designated).when(start('SERTIFIKASI')).thenRefused('stage.unknown');
    given(...designated).when(complete('__proto__')).thenRefused('stage.unknown');
    given(...designated).when(reopen('constructor')).thenRefused('stage.unknown');
  });
  it('leaves the stage to the roles of the definition', () => given(...beforeCompleting('SOSIALISASI')).when(complete('SOSIALISASI'), as('ppk')).thenRefused('stage.wrong-role'));
  it('does not begin or end before those it follows were completed', () => {
    const dated = (text: string) => ({ occurredOn: day(text), ...as('korkot') });
    given(...beforeStarting('RKM')).when(start('RKM'), dated('2021-03-15')).thenRefused('stage.before-predecessor');
    given(...beforeStarting('RKM')).when(start('RKM'), dated('2021-03-16')).thenTypes('StageStarted');
    given(...beforeCompleting('RKM_VERIFICATION')).when(complete('RKM_VERIFICATION'), dated('2021-04-01')).thenRefused('stage.before-predecessor');
    given(...beforeCompleting('RKM_VERIFICATION')).when(complete('RKM_VERIFICATION'), dated('2021-04-02')).thenTypes('StageStarted', 'StageCompleted');
  });
  it('may begin earlier under acceleration, never end earlier', () => {
    given(...beforeStarting('RKM'), accelerated).when(start('RKM'), { occurredOn: day('2021-03-15') }).thenTypes('StageStarted');
    given(...beforeCompleting('RKM_VERIFICATION'), accelerated).when(complete('RKM_VERIFICATION'), { occurredOn: day('2021-04-01'), ...as('korkot') }).thenRefused('stage.before-predecessor');
  });
  it('does not end before it began', () =>
    given(...beforeCompleting('SOSIALISASI')).when(complete('SOSIALISASI'), { occurredOn: day('2021-02-28') }).thenRefused('stage.before-start'));
});

describe('rule 2: acceleration allows parallel preparation only', () => {
  const early = [...beforeCompleting('KSM_FORMATION'), accelerated];
  const preparing: LocationEvent = { type: 'StageStarted', data: { stage: 'KSM_FORMATION', main: true, on, ahead: false } };

  it('starts a stage ahead beside the one it follows', () =>
    given(...early, preparing).when(start('RKM')).then({ type: 'StageStarted', data: { stage: 'RKM', main: true, on, ahead: true } }));
  it('does not start it where the one it follows has not begun', () => given(...early).when(start('RKM')).thenRefused('stage.out-of-order'));
  it('never completes a stage ahead', () => {
    const prepared: LocationEvent = { type: 'StageStarted', data: { stage: 'RKM', main: true, on, ahead: true } };
    given(...early, preparing, prepared).when(complete('RKM')).thenRefused('stage.out-of-order', 'evidence.missing');
  });
  it('leaves the location where it stood', () => {
    const prepared: LocationEvent = { type: 'StageStarted', data: { stage: 'RKM', main: true, on, ahead: true } };
    expect(given(...early, preparing, prepared).state).toMatchObject({ currentStage: 'KSM_FORMATION' });
  });
});

describe('an emergency stage', () => {
  const inForce = { emergencyInForce: true };
  const ready = beforeCompleting('SOSIALISASI');
  it('holds others back while the protocol is in force', () => given(...ready).when(complete('SOSIALISASI'), inForce).thenRefused('stage.out-of-order'));
  it('does not exist otherwise', () => given(...ready).when(start('EMERGENCY')).thenRefused('stage.not-applicable'));
  it('still holds once it was started, though the protocol be lifted', () => {
    const begun: LocationEvent = { type: 'StageStarted', data: { stage: 'EMERGENCY', main: false, on, ahead: false } };
    given(...ready, begun).when(complete('SOSIALISASI')).thenRefused('stage.out-of-order');
    given(...ready, begun).when(complete('EMERGENCY')).thenRefused('evidence.missing');
  });
});

describe('a reopened stage', () => {
  const verified = beforeCommand('SignContract');
  it('needs a reason', () => given(...verified).when(reopen('RKM_VERIFICATION', ' ')).thenRefused('reason.missing'));
  it('is where the location stands again', () => {
    const reopened: LocationEvent = { type: 'StageReopened', data: { stage: 'RKM_VERIFICATION', main: true, on, reason: 'Data keliru' } };
    given(...verified).when(reopen('RKM_VERIFICATION')).then(reopened);
    expect(given(...verified, reopened).state).toMatchObject({ currentStage: 'RKM_VERIFICATION', stages: { RKM_VERIFICATION: { status: 'reopened', rounds: 1 } } });
    given(...verified, reopened).when(reopen('RKM_VERIFICATION')).thenNothing();
    given(...verified, reopened).when(complete('RKM_VERIFICATION'), as('ppk')).then(
      { type: 'StageCompleted', data: { stage: 'RKM_VERIFICATION', main: true, on, round: 2, next: 'CONTRACT' } });
  });
  it('waits until what was built on it is reopened first', () => {
    given(...verified).when(reopen('KSM_FORMATION')).thenRefused('stage.depended-on');
    given(...verified).when(reopen('MAPPING')).thenRefused('stage.depended-on');
  });
  it('waits for any later main stage, also one that does not lean on it', () => {
    const stages = exampleDefinition.stages.map((stage) => (stage.key === 'RKM_VERIFICATION' ? { ...stage, after: ['KSM_FORMATION'] } : stage));
    given(...verified).when(reopen('RKM'), { definition: published({ ...exampleDefinition, stages }) }).thenRefused('stage.depended-on');
  });
  it('is never one that has not begun, nor the designation', () => {
    given(...verified).when(reopen('LPJ')).thenRefused('stage.not-started');
    given(...designated).when(reopen('DESIGNATION')).thenRefused('stage.needs-designation');
  });
});

describe('a stage asked for again', () => {
  const formed = beforeCommand('SignContract');
  it('that is completed changes nothing', () => {
    given(...formed).when(complete('RKM')).thenNothing();
    given(...formed).when(start('RKM')).thenNothing();
  });
  it('that is parallel goes round once more', () => {
    const once = (round: number): LocationEvent[] => [
      { type: 'StageStarted', data: { stage: 'UJI_PETIK', main: false, on, ahead: false } },
      { type: 'StageCompleted', data: { stage: 'UJI_PETIK', main: false, on, round } },
    ];
    given(...formed).when(complete('UJI_PETIK')).then(...once(1));
    given(...formed, ...once(1)).when(complete('UJI_PETIK')).thenNothing();
    given(...formed, ...once(1)).when(start('UJI_PETIK')).thenTypes('StageStarted');
    expect(given(...formed, ...once(1), ...once(2)).state).toMatchObject({ stages: { UJI_PETIK: { rounds: 2 } } });
  });
});

describe('the end of the line', () => {
  it('is reached only by the handover where there is one', () => given(...beforeCommand('HandOver')).when(complete('HANDOVER'), as('ppk')).thenRefused('stage.needs-handover'));
  it('leaves only what follows it', () => {
    const finished = eventsOf(JOURNEY);
    given(...finished).when(start('TRAINING')).thenRefused('location.finished');
    given(...finished).when(complete('FUNCTIONALITY')).thenTypes('StageStarted', 'StageCompleted');
  });
  it('comes with its last stage in a programme that hands nothing over', () => {
    const facts = { ...exampleFacts, locationId: 'kunjungan-2021-52.71.03.1004', definition: published(visitDefinition), occurredOn: day('2021-12-01') };
    const visiting = givenFor(location, facts);
    const [first] = JOURNEY;
    if (first?.command.type !== 'DesignateLocation') throw new Error('The journey begins with a designation.');
    const steps: LocationCommand[] = [
      { ...first.command, data: { ...first.command.data, programme: 'kunjungan' } }, complete('VISIT'),
      { type: 'SubmitEvidence', data: { document: 'laporan', files: [{ hash: 'a'.repeat(64), bytes: 1, name: 'laporan.pdf' }] } },
    ];
    const events = steps.reduce<LocationEvent[]>((past, command) => {
      const { decision } = visiting(...past).when(command);
      return decision.accepted ? [...past, ...decision.events] : past;
    }, []);
    visiting(...events).when(complete('REPORT')).thenTypes('StageStarted', 'StageCompleted', 'LocationFinished');
    visiting(...events).when({ type: 'HandOver', data: { bast: 'B', handedOverOn: day('2021-12-01'), recipient: 'Desa' } }).thenRefused('handover.not-in-programme');
    visiting(...events).when(complete('REPORT'), { today: day('2022-01-02'), occurredOn: day('2022-01-02') }).thenRefused('fiscal-year.not-crossed');
  });
});
