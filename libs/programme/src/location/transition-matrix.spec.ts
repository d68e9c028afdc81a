import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import { actorOf, before, day, eventsOf, exampleDefinition, exampleFacts, fileNamed, JOURNEY, published, SAMPLES } from '@app/testing';
import type { LocationCommand, LocationCommandType } from './commands.js';
import { location } from './decider.js';
import type { LocationEvent } from './events.js';
import { SITUATIONS, type LocationFacts, type Situation } from './state.js';

const by = { id: 'akun-lain', person: 'orang-lain', role: 'korkot' } as const;
const finding: LocationEvent[] = [
  { type: 'FindingRaised', data: { finding: 'finding-1', raisedBy: 'bpkp', reference: 'LHP-1', blocking: false, summary: 'x', by } },
  { type: 'FindingFollowedUp', data: { finding: 'finding-1', action: 'Dijawab', files: [], by } },
];
const lpj: LocationEvent = { type: 'EvidenceSubmitted', data: { evidence: 'lpj-1', document: 'lpj', files: [fileNamed('lpj.pdf')], by: { ...by, role: 'fasilitator' }, chain: ['korkot', 'ppk'] } };
const storm: LocationEvent = { type: 'HindranceFlagged', data: { code: 'cuaca', on: day('2021-04-01'), by } };

/** The works half done, the second tranche about to be asked for. */
const active = [...before(({ type, data }) => type === 'RequestTranche' && data.tranche === 2), ...finding, lpj, storm];
const earlier = [...before(({ type }) => type === 'SignContract'), ...finding];
const revision = { skRevision: 'SK-2', skDate: day('2021-04-20'), reason: 'x' };
const finished = eventsOf(JOURNEY);

const HISTORIES: { readonly [S in Situation]: readonly LocationEvent[] } = {
  unknown: [],
  active,
  suspended: [...active, { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'x', from: day('2021-11-01'), until: day('2021-12-31'), files: [] } }],
  finished: [...finished.slice(0, -1), ...finding],
  terminated: [...active, { type: 'ContractTerminated', data: { number: 'S-1', terminatedOn: day('2021-11-01'), reason: 'x' } }],
  cancelled: [...earlier, { type: 'LocationCancelled', data: revision }],
  replaced: [...earlier, { type: 'LocationSubstituted', data: { ...revision, replacement: 'contoh-2021-b' } }],
};
const STATES = Object.fromEntries(SITUATIONS.map((situation) => [situation, fold(location.evolve, location.initial, HISTORIES[situation])]));

const COLUMNS: readonly Situation[] = ['unknown', 'active', 'suspended', 'finished', 'terminated', 'cancelled', 'replaced'];
const [ok, unk, sus, fin, ter, can, rep, twice] = ['accepted', 'location.unknown', 'location.suspended', 'location.finished', 'location.terminated',
  'location.cancelled', 'location.replaced', 'location.already-designated'] as const;

/** Double entry: written out here by hand, to be compared with what the law decides. */
const MATRIX: { readonly [T in LocationCommandType]: readonly string[] } = {
  DesignateLocation:   [ok, twice, twice, twice, twice, twice, twice],
  AmendDesignation:    [unk, ok, ok, fin, ter, can, rep],
  RepinDefinition:     [unk, ok, ok, fin, ter, can, rep],
  AssignOfficer:       [unk, ok, ok, ok, ok, can, rep],
  StartStage:          [unk, ok, sus, fin, ter, can, rep],
  CompleteStage:       [unk, ok, sus, ok, ter, can, rep],
  ReopenStage:         [unk, ok, sus, fin, ter, can, rep],
  SubmitEvidence:      [unk, ok, ok, ok, ok, can, rep],
  ReturnEvidence:      [unk, ok, ok, 'evidence.already-verified', ok, can, rep],
  VerifyEvidence:      [unk, ok, ok, 'evidence.already-verified', ok, can, rep],
  FormInstitution:     [unk, 'institution.contract-signed', sus, fin, ter, can, rep],
  AddWork:             [unk, 'work.progress-begun', sus, fin, ter, can, rep],
  SignContract:        [unk, 'contract.already-signed', sus, fin, ter, can, rep],
  AmendContract:       [unk, ok, sus, fin, ter, can, rep],
  TerminateContract:   [unk, ok, ok, fin, ter, can, rep],
  RequestTranche:      [unk, ok, sus, fin, ter, can, rep],
  IssueSpp:            [unk, 'tranche.not-requested', sus, fin, ter, can, rep],
  IssueSpm:            [unk, 'spp.missing', sus, fin, ter, can, rep],
  DisburseTranche:     [unk, 'spm.missing', sus, fin, ter, can, rep],
  ReportProgress:      [unk, ok, sus, fin, ter, can, rep],
  CorrectProgress:     [unk, ok, sus, fin, ter, can, rep],
  ReportLabour:        [unk, ok, sus, fin, ter, can, rep],
  CorrectLabour:       [unk, ok, sus, fin, ter, can, rep],
  ReportLeftover:      [unk, ok, sus, fin, ok, can, rep],
  RaiseFinding:        [unk, ok, ok, ok, ok, ok, ok],
  FollowUpFinding:     [unk, ok, ok, ok, ok, ok, ok],
  SettleFinding:       [unk, ok, ok, ok, ok, ok, ok],
  ScoreSpotCheck:      [unk, ok, sus, ok, ter, can, rep],
  FlagHindrance:       [unk, ok, ok, fin, ter, can, rep],
  LiftHindrance:       [unk, ok, ok, fin, ter, can, rep],
  Suspend:             [unk, ok, 'location.already-suspended', fin, ter, can, rep],
  Resume:              [unk, 'location.not-suspended', ok, fin, ter, can, rep],
  ExtendDeadline:      [unk, ok, sus, fin, ter, can, rep],
  Accelerate:          [unk, ok, sus, fin, ter, can, rep],
  Cancel:              [unk, 'location.money-disbursed', 'location.money-disbursed', fin, ter, can, rep],
  Substitute:          [unk, 'location.money-disbursed', 'location.money-disbursed', fin, ter, can, rep],
  HandOver:            [unk, 'evidence.missing stage.out-of-order', sus, fin, ter, can, rep],
  CrossFiscalYear:     [unk, 'fiscal-year.not-over', 'fiscal-year.not-over', fin, ter, can, rep],
  RecordFunctionality: [unk, 'location.not-finished', 'location.not-finished', ok, ter, can, rep],
};

const outcome = (type: LocationCommandType, situation: Situation): string => {
  const { by: role, data } = SAMPLES[type];
  const facts: LocationFacts = { ...exampleFacts, actor: actorOf(role, 'orang-sendiri'), requestedDefinition: published(exampleDefinition, 2) };
  const decision = location.decide({ type, data } as LocationCommand, STATES[situation] ?? location.initial, facts);
  if (decision.accepted) return 'accepted';
  for (const { sentence } of decision.unmet) {
    expect(sentence.id.trim().length).toBeGreaterThan(5);
    expect(sentence.en.trim().length).toBeGreaterThan(5);
    expect(sentence.en).not.toBe(sentence.id);
  }
  return [...new Set(decision.unmet.map(({ code }) => code))].sort().join(' ');
};

describe('every command in every situation', () => {
  it('meets each situation as it is named', () => expect(COLUMNS.map((situation) => STATES[situation]?.situation)).toEqual(COLUMNS));
  it('knows every situation and every command', () => {
    expect([...COLUMNS].sort()).toEqual([...SITUATIONS].sort());
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(SAMPLES).sort());
  });
  it.each(Object.keys(MATRIX) as LocationCommandType[])('%s', (type) =>
    expect(Object.fromEntries(COLUMNS.map((situation) => [situation, outcome(type, situation)])))
      .toEqual(Object.fromEntries(COLUMNS.map((situation, at) => [situation, MATRIX[type][at]]))));
});
