import { describe, expect, it } from '@jest/globals';
import { beforeCommand, beforeCompleting, day, eventsOf, exampleDefinition, exampleFacts, givenFor, JOURNEY, published } from '@app/testing';
import type { CommandData, LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';

const given = givenFor(location, exampleFacts);
const [first] = JOURNEY;
const asked = first?.command.data as CommandData<'DesignateLocation'>;
const designate = (differing: Partial<CommandData<'DesignateLocation'>> = {}): LocationCommand => ({ type: 'DesignateLocation', data: { ...asked, ...differing } });
const sk = (differing: Partial<typeof asked.sk>) => designate({ sk: { ...asked.sk, ...differing } });
const designated = eventsOf(JOURNEY.slice(0, 1));

describe('rule 15: one location per programme, fiscal year and region', () => {
  it('designates the location, completing the entry stage on the day of the SK', () => given().when(designate()).then(...designated));
  it('takes the very same designation again as already so', () => given(...designated).when(designate()).thenNothing());
  it('refuses another designation of the same location', () => given(...designated).when(designate({ amount: 1 })).thenRefused('location.already-designated'));
  it('refuses an id that does not say its programme, year and region', () =>
    given().when(designate(), { locationId: 'contoh-2021-lain' }).thenRefused('designation.id-mismatch'));
  it('starts in the stage that follows the entry stage', () => expect(given(...designated).state).toMatchObject({ situation: 'active', currentStage: 'SOSIALISASI' }));
});

describe('rule 16: only locations in an SK start', () => {
  it('needs the number of the SK', () => given().when(sk({ number: ' ' })).thenRefused('field.missing'));
  it('needs the row of the SK', () => given().when(sk({ row: 0 })).thenRefused('number.invalid'));
  it('needs a real day', () => given().when(sk({ date: day('2021-02-30') })).thenRefused('time.invalid'));
  it('refuses an SK of the day after', () => given().when(sk({ date: day('2021-12-21') })).thenRefused('time.in-future'));
  it('accepts an SK of the year before the fiscal year', () =>
    given().when(sk({ date: day('2020-12-15') })).thenTypes('LocationDesignated', 'StageStarted', 'StageCompleted'));
  it('refuses an SK older than that', () => given().when(sk({ date: day('2019-12-31') })).thenRefused('sk.wrong-year'));
  it('refuses a year that is none', () => given().when(designate({ fiscalYear: NaN })).thenRefused('designation.fiscal-year-invalid', 'designation.id-mismatch'));
  it('refuses a region nobody knows', () => given().when(designate(), { regionNames: undefined, regionLevel: undefined }).thenRefused('designation.region-unknown'));
  it('refuses a region of the wrong level', () => given().when(designate(), { regionLevel: 'district' }).thenRefused('designation.wrong-level'));
  it('refuses an amount that is no whole rupiah above zero', () => given().when(designate({ amount: 0.5 })).thenRefused('amount.invalid'));
  it('refuses a programme without a definition', () => given().when(designate(), { definition: undefined }).thenRefused('definition.unknown'));
  it('refuses everything else before the designation', () => given().when({ type: 'StartStage', data: { stage: 'RKM' } }).thenRefused('location.unknown'));
  it('links a replacement only where the old location names it', () => {
    const replaces = 'contoh-2021-52.71.03.1009';
    const command = designate({ replaces });
    given().when(command).thenRefused('designation.not-the-replacement');
    given().when(command, { replaced: { exists: true, replacedBy: 'contoh-2021-lain' } }).thenRefused('designation.not-the-replacement');
    given().when(command, { replaced: { exists: true, replacedBy: exampleFacts.locationId } }).thenTypes('LocationDesignated', 'StageStarted', 'StageCompleted');
  });
});

describe('an amended designation', () => {
  const amended = { number: '9/KPTS/M/2021', date: day('2021-06-01'), row: 3 };
  const amend = (amount: number, differing: Partial<typeof asked.sk> = {}): LocationCommand =>
    ({ type: 'AmendDesignation', data: { sk: { ...amended, ...differing }, amount, reason: 'Revisi SK' } });
  const signed = beforeCommand('RequestTranche');

  it('keeps the former amount beside the new one', () =>
    given(...signed).when(amend(400_000_000)).then({
      type: 'DesignationAmended', data: { sk: amended, amount: 400_000_000, previousAmount: 300_000_001, reason: 'Revisi SK' },
    }));
  it('never falls below the contract', () => given(...signed).when(amend(299_999_999)).thenRefused('amount.below-contract'));
  it('never falls below the works', () => given(...beforeCommand('SignContract')).when(amend(299_999_999)).thenRefused('amount.below-works'));
  it('is not older than the SK it amends', () => given(...signed).when(amend(400_000_000, { date: day('2021-01-31') })).thenRefused('time.out-of-order'));
  it('does not move the day before which nothing happened', () => {
    const { events } = given(...designated).when(amend(400_000_000)).decision as { events: typeof designated };
    given(...designated, ...events).when({ type: 'StartStage', data: { stage: 'SOSIALISASI' } }, { occurredOn: day('2021-03-01') }).thenTypes('StageStarted');
  });
});

describe('a definition of another version', () => {
  const repin = (version: number): LocationCommand => ({ type: 'RepinDefinition', data: { version, reason: 'Perubahan juknis' } });
  const without = (key: string) => ({ requestedDefinition: published({ ...exampleDefinition, stages: exampleDefinition.stages.filter((stage) => stage.key !== key) }, 2) });
  const paid = beforeCommand('ReportProgress');

  it('is pinned where everything lived has its place in it', () => given(...paid).when(repin(2), without('UJI_PETIK')).thenTypes('DefinitionRepinned'));
  it('is refused where it drops a stage already done', () => given(...paid).when(repin(2), without('RKM')).thenRefused('definition.stage-missing'));
  it('is refused where it changes a tranche already requested', () => {
    const tranches = exampleDefinition.tranches.map((tranche) => ({ ...tranche, percent: 50 }));
    given(...paid).when(repin(2), { requestedDefinition: published({ ...exampleDefinition, tranches }, 2) }).thenRefused('definition.tranche-changed');
  });
  it('is refused where it was never published', () => given(...paid).when(repin(3)).thenRefused('definition.version-unknown'));
  it('is refused where it requires a stage before one that is completed, until that one is reopened', () => {
    const permit = { ...exampleDefinition.stages[2]!, key: 'PERMIT', after: ['RKM_VERIFICATION'], completes: [] };
    const stages = [...exampleDefinition.stages, permit].map((stage) => (stage.key === 'CONTRACT' ? { ...stage, after: ['PERMIT'] } : stage));
    const requestedDefinition = published({ ...exampleDefinition, stages }, 2);
    const reopened: LocationEvent = { type: 'StageReopened', data: { stage: 'CONTRACT', main: true, on: day('2021-05-04'), reason: 'x' } };
    const signed = beforeCompleting('TRANCHE_1');
    given(...signed).when(repin(2), { requestedDefinition }).thenRefused('definition.stage-inserted');
    given(...signed, reopened).when(repin(2), { requestedDefinition }).thenTypes('DefinitionRepinned');
    given(...beforeCompleting('CONTRACT')).when(repin(2), { requestedDefinition }).thenTypes('DefinitionRepinned');
  });
  it('changes nothing where it is the one pinned', () => given(...paid).when(repin(1)).thenNothing());
});

describe('the day a command speaks of', () => {
  const start: LocationCommand = { type: 'StartStage', data: { stage: 'SOSIALISASI' } };
  it('is not in the future', () => given(...designated).when(start, { occurredOn: day('2021-12-21') }).thenRefused('time.in-future'));
  it('is not before the SK', () => given(...designated).when(start, { occurredOn: day('2021-01-31') }).thenRefused('time.before-designation'));
  it('is a real day', () => given(...designated).when(start, { occurredOn: day('kemarin') }).thenRefused('time.invalid'));
});

describe('officers', () => {
  const assign = (account: string): LocationCommand => ({ type: 'AssignOfficer', data: { role: 'ppk', account, unit: 'BPPW NTB' } });
  it('are remembered with who was there before', () => {
    const once = given(...designated).when(assign('akun-1')).decision;
    if (!once.accepted) throw new Error('The first officer was refused.');
    given(...designated, ...once.events).when(assign('akun-2')).then({ type: 'OfficerAssigned', data: { role: 'ppk', account: 'akun-2', unit: 'BPPW NTB', previous: 'akun-1' } });
    given(...designated, ...once.events).when(assign('akun-1')).thenNothing();
  });
  it('have an account', () => given(...designated).when(assign('')).thenRefused('field.missing'));
});
