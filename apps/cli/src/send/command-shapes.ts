import type { CommandData, LocationCommandType } from '@app/programme';
import { AUDITORS, FUNCTIONING } from './choices.js';
import type { FieldKind } from './field-kinds.js';

/** A trailing `?` where a field may be left out. */
type Shape<Data> = { readonly [Field in keyof Data]-?: undefined extends Data[Field] ? Optional : Required };
type Required = FieldKind | readonly string[];
type Optional = `${FieldKind}?`;

const SK_REVISION = { skRevision: 'text', skDate: 'day', reason: 'text' } as const;
const LABOUR = { workers: 'integer', women: 'integer', mbr: 'integer', affected: 'integer', breadwinners: 'integer?', hok: 'number', wages: 'integer', youngestAge: 'integer' } as const;
const TERM = { number: 'text', signedOn: 'day', endsOn: 'day', amount: 'integer' } as const;
const STAGE = { stage: 'text' } as const;

/** What each command carries: a new command, or a new field of one, does not compile until it stands here. */
export const COMMAND_SHAPES = {
  DesignateLocation: { programme: 'text', fiscalYear: 'integer', region: 'text', sk: 'sk', amount: 'integer', satker: 'text', replaces: 'text?' },
  AmendDesignation: { sk: 'sk', amount: 'integer', reason: 'text' },
  RepinDefinition: { version: 'integer', reason: 'text' },
  AssignOfficer: { role: 'role', account: 'text', unit: 'text' },
  StartStage: STAGE,
  CompleteStage: STAGE,
  ReopenStage: { ...STAGE, reason: 'text' },
  SubmitEvidence: { document: 'text', work: 'text?', files: 'files', number: 'text?', note: 'text?' },
  ReturnEvidence: { evidence: 'text', reason: 'text' },
  VerifyEvidence: { evidence: 'text', note: 'text?' },
  FormInstitution: { kind: 'text', name: 'text', villages: 'texts', members: 'integer', women: 'integer', formedOn: 'day', deed: 'text?' },
  AddWork: { name: 'text', institution: 'text', amount: 'integer', volume: 'text?' },
  SignContract: TERM,
  AmendContract: { ...TERM, reason: 'text' },
  TerminateContract: { number: 'text', terminatedOn: 'day', reason: 'text' },
  RequestTranche: { tranche: 'integer', amount: 'integer' },
  IssueSpp: { tranche: 'integer', number: 'text', issuedOn: 'day' },
  IssueSpm: { tranche: 'integer', number: 'text', issuedOn: 'day' },
  DisburseTranche: { tranche: 'integer', sp2d: 'text', disbursedOn: 'day', amount: 'integer' },
  ReportProgress: { work: 'text?', percent: 'number', observedOn: 'day', photos: 'files', obstacle: 'text?' },
  CorrectProgress: { report: 'text', percent: 'number', photos: 'files', reason: 'text' },
  ReportLabour: { ...LABOUR, work: 'text?', month: 'text' },
  CorrectLabour: { ...LABOUR, report: 'text', reason: 'text' },
  ReportLeftover: { amount: 'integer', depositReference: 'text?' },
  RaiseFinding: { raisedBy: AUDITORS, reference: 'text', blocking: 'boolean', summary: 'text', dueOn: 'day?' },
  FollowUpFinding: { finding: 'text', action: 'text', files: 'files' },
  SettleFinding: { finding: 'text', reference: 'text' },
  ScoreSpotCheck: { checkedOn: 'day', outputs: 'scores', note: 'text?' },
  FlagHindrance: { code: 'text', note: 'text?', stage: 'text?' },
  LiftHindrance: { code: 'text', note: 'text?' },
  Suspend: { reasonClass: 'text', reason: 'text', from: 'day', until: 'day', files: 'files' },
  Resume: { on: 'day', reason: 'text' },
  ExtendDeadline: { ...STAGE, newDueOn: 'day', reference: 'text', reason: 'text' },
  Accelerate: { criteria: 'texts', reference: 'text', reason: 'text' },
  Cancel: SK_REVISION,
  Substitute: { ...SK_REVISION, replacement: 'text' },
  HandOver: { bast: 'text', handedOverOn: 'day', recipient: 'text' },
  CrossFiscalYear: { reason: 'text', reference: 'text?' },
  RecordFunctionality: { observedOn: 'day', functioning: FUNCTIONING, households: 'integer?', note: 'text?' },
} as const satisfies { readonly [Type in LocationCommandType]: Shape<CommandData<Type>> };

export type AnyShape = { readonly [field: string]: Required | Optional };
