import { describe, expect, it } from '@jest/globals';
import { actorOf, beforeCommand, beforeCompleting, day, exampleDefinition, exampleFacts, fileNamed, givenFor, published } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, exampleFacts);
const building = beforeCommand('ReportProgress');
const pause: CommandData<'Suspend'> = { reasonClass: 'bencana', reason: 'Gempa', from: day('2021-06-10'), until: day('2021-09-08'), files: [fileNamed('surat.pdf')] };
const suspend = (differing: Partial<typeof pause> = {}): LocationCommand => ({ type: 'Suspend', data: { ...pause, ...differing } });
const resume = (on: string): LocationCommand => ({ type: 'Resume', data: { on: day(on), reason: 'Aman kembali' } });
const suspended: LocationEvent = { type: 'LocationSuspended', data: pause };
const resumed: LocationEvent = { type: 'LocationResumed', data: { on: day('2021-07-10'), reason: 'Aman kembali', days: 30 } };

describe('rule 21: a suspended location stands still', () => {
  it('with a class of reason, evidence and an end', () => {
    given(...building).when(suspend()).then(suspended);
    given(...building).when(suspend({ reasonClass: 'malas' })).thenRefused('suspension.reason-unknown');
    given(...building).when(suspend({ files: [] })).thenRefused('file.missing');
    given(...building).when(suspend({ reason: '' })).thenRefused('reason.missing');
  });
  it('for at least a day and no longer than the programme allows', () => {
    given(...building).when(suspend({ until: pause.from })).thenRefused('suspension.too-short');
    given(...building).when(suspend({ until: day('2021-09-09') })).thenRefused('suspension.too-long');
    given(...building).when(suspend({ until: day('kapan-kapan') })).thenRefused('time.invalid');
  });
  it('while works and money wait', () => {
    given(...building, suspended).when({ type: 'StartStage', data: { stage: 'TRAINING' } }).thenRefused('location.suspended');
    given(...building, suspended).when({ type: 'RequestTranche', data: { tranche: 2, amount: 1 } }).thenRefused('location.suspended');
    given(...building, suspended).when(suspend()).thenRefused('location.already-suspended');
  });
  it('until it is resumed, and the days are counted', () => {
    given(...building, suspended).when(resume('2021-07-10')).then(resumed);
    expect(given(...building, suspended, resumed).state).toMatchObject({ situation: 'active', suspensions: [{ from: '2021-06-10', resumedOn: '2021-07-10' }] });
    given(...building, suspended).when(resume('2021-06-09')).thenRefused('time.out-of-order');
    given(...building).when(resume('2021-07-10')).thenRefused('location.not-suspended');
  });
  it('for no more days than were granted, however late it goes on', () => {
    given(...building, suspended).when(resume('2021-09-08')).then({ type: 'LocationResumed', data: { on: day('2021-09-08'), reason: 'Aman kembali', days: 90 } });
    given(...building, suspended).when(resume('2021-11-30')).then({ type: 'LocationResumed', data: { on: day('2021-11-30'), reason: 'Aman kembali', days: 90 } });
  });
  it('never twice for the same days', () => {
    given(...building, suspended, resumed).when(suspend({ from: day('2021-07-09') })).thenRefused('time.out-of-order');
    given(...building, suspended, resumed).when(suspend({ from: day('2021-07-10') })).thenTypes('LocationSuspended');
  });
});

describe('rule 18 and 21: an extension moves a deadline and keeps the ones before', () => {
  const extend = (newDueOn: string, reference = 'S-7', stage = 'CONSTRUCTION'): LocationCommand =>
    ({ type: 'ExtendDeadline', data: { stage, newDueOn: day(newDueOn), reference, reason: 'Hujan' } });
  const once: LocationEvent = { type: 'DeadlineExtended', data: { stage: 'CONSTRUCTION', newDueOn: day('2021-12-28'), reference: 'S-7', reason: 'Hujan' } };
  it('is recorded with the letter it rests on', () => {
    given(...building).when(extend('2021-12-28')).then(once);
    given(...building).when(extend('2021-12-28', '')).thenRefused('field.missing');
    given(...building, once).when(extend('2021-12-28')).thenNothing();
  });
  it('only ever moves later', () => {
    given(...building, once).when(extend('2021-12-28', 'S-8')).thenRefused('time.out-of-order');
    given(...building, once).when(extend('2021-12-30', 'S-8')).thenTypes('DeadlineExtended');
    given(...building).when(extend('2021-12-19')).thenRefused('time.out-of-order');
    given(...building).when(extend('2021-02-30')).thenRefused('time.invalid', 'time.out-of-order');
  });
  it('is of a stage still to be done', () => {
    given(...building).when(extend('2021-12-28', 'S-7', 'RKM')).thenRefused('stage.already-completed');
    given(...building).when(extend('2021-12-28', 'S-7', 'EMERGENCY')).thenRefused('stage.not-applicable');
    given(...building).when(extend('2021-12-28', 'S-7', 'isPrototypeOf')).thenRefused('stage.unknown');
  });
});

describe('rule 2: acceleration needs recorded criteria', () => {
  const ready = beforeCompleting('KSM_FORMATION');
  const accelerate = (criteria: readonly string[]): LocationCommand => ({ type: 'Accelerate', data: { criteria, reference: 'S-1', reason: 'Lokasi berulang' } });
  const granted: LocationEvent = { type: 'LocationAccelerated', data: { criteria: ['lokasi-berulang'], reference: 'S-1', reason: 'Lokasi berulang' } };
  it('is granted for criteria of the programme', () => {
    given(...ready).when(accelerate(['lokasi-berulang'])).then(granted);
    given(...ready).when(accelerate([])).thenRefused('acceleration.criteria-missing');
    given(...ready).when(accelerate(['kenalan'])).thenRefused('acceleration.criterion-unknown');
  });
  it('is granted once', () => {
    given(...ready, granted).when(accelerate(['lokasi-berulang'])).thenNothing();
    given(...ready, granted).when(accelerate(['dokumen-tersedia'])).thenRefused('acceleration.already-granted');
  });
  it('does not exist in every programme', () =>
    given(...ready).when(accelerate(['x']), { definition: published({ ...exampleDefinition, acceleration: undefined }) })
      .thenRefused('acceleration.not-in-programme'));
  it('lifts no gate of the contract', () =>
    given(...ready, granted).when({ type: 'SignContract', data: { number: 'P', signedOn: day('2021-05-03'), endsOn: day('2021-10-31'), amount: 1 } }, { actor: actorOf('ppk') })
      .thenRefused('stage.out-of-order'));
});
