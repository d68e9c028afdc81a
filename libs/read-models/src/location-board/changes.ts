import type { LocationEventOf, LocationEventType } from '@app/programme';
import { searchText } from '../asking/search-text.js';
import { STANDING_CHANGES } from '../standing/standing.js';
import { withCrew } from './labour-totals.js';
import type { Flag, LocationRow } from './row.js';

type Searched = Pick<LocationRow, 'location_id' | 'region' | 'province' | 'regency' | 'district' | 'village' | 'sk_number' | 'contract_number'>;

export const searchOf = ({ location_id, region, province, regency, district, village, sk_number, contract_number }: Searched): string =>
  searchText(village, district, regency, province, region, location_id, sk_number, contract_number);

type Changes = {
  readonly [T in Exclude<LocationEventType, 'LocationDesignated'>]: (row: LocationRow, data: LocationEventOf<T>['data']) => Partial<LocationRow>;
};

const unchanged = (): Partial<LocationRow> => ({});

export const findings = (unsettled: LocationRow['findings']): Pick<LocationRow, 'findings' | 'open_findings' | 'blocking_findings'> => {
  const blocking = Object.values(unsettled);
  return { findings: unsettled, open_findings: blocking.length, blocking_findings: blocking.filter(Boolean).length };
};

const reported = ({ works }: LocationRow, { work, percent, physical }: { readonly work?: string; readonly percent: number; readonly physical: number }): Partial<LocationRow> => {
  const known = work === undefined ? undefined : works[work];
  return work === undefined || known === undefined ? { physical } : { physical, works: { ...works, [work]: { ...known, physical: percent } } };
};

/** Stages of which the national figures count who has completed them. */
const COUNTED: { readonly [stage: string]: 'kpp_completed' | 'lpj_completed' | 'bast_completed' | undefined } =
  { KPP_FORMATION: 'kpp_completed', LPJ: 'lpj_completed', HANDOVER: 'bast_completed' };

export const counted = (stage: string, completed: Flag): Partial<Pick<LocationRow, 'kpp_completed' | 'lpj_completed' | 'bast_completed'>> => {
  const column = Object.hasOwn(COUNTED, stage) ? COUNTED[stage] : undefined;
  return column === undefined ? {} : { [column]: completed };
};

export const CHANGES: Changes = {
  ...STANDING_CHANGES,
  StageStarted: (row, data) => ({ ...STANDING_CHANGES.StageStarted(row, data), ...counted(data.stage, 0) }),
  StageCompleted: (row, data) => ({ ...STANDING_CHANGES.StageCompleted(row, data), ...counted(data.stage, 1) }),
  StageReopened: (row, data) => ({ ...STANDING_CHANGES.StageReopened(row, data), ...counted(data.stage, 0) }),
  DesignationAmended: (row, { sk, amount }) =>
    ({ sk_number: sk.number, sk_date: sk.date, sk_row: sk.row, amount, search: searchOf({ ...row, sk_number: sk.number }) }),
  DefinitionRepinned: (_row, { to }) => ({ definition_version: to.version }),
  OfficerAssigned: unchanged,
  EvidenceSubmitted: unchanged,
  EvidenceReturned: unchanged,
  EvidenceVerified: unchanged,
  InstitutionFormed: unchanged,
  WorkAdded: ({ works }, { work, name, amount }) => ({ works: { ...works, [work]: { name, amount, physical: 0 } } }),
  ContractSigned: (row, { number, amount, endsOn, signedOn }) =>
    ({ contract_number: number, contract_amount: amount, contract_ends_on: endsOn, contract_signed_on: signedOn, search: searchOf({ ...row, contract_number: number }) }),
  ContractAmended: (_row, { amount, endsOn }) => ({ contract_amount: amount, contract_ends_on: endsOn }),
  TrancheRequested: ({ requested }, { amount }) => ({ requested: requested + amount }),
  SppIssued: unchanged,
  SpmIssued: unchanged,
  TrancheDisbursed: ({ disbursed, tranches_disbursed }, { amount }) => ({ disbursed: disbursed + amount, tranches_disbursed: tranches_disbursed + 1 }),
  ProgressReported: reported,
  ProgressCorrected: reported,
  LabourReported: withCrew,
  LabourCorrected: withCrew,
  LeftoverReported: (_row, { amount }) => ({ leftover: amount }),
  FindingRaised: (row, { finding, blocking }) => findings({ ...row.findings, [finding]: blocking }),
  FindingFollowedUp: unchanged,
  FindingSettled: (row, { finding }) => {
    const { [finding]: _settled, ...unsettled } = row.findings;
    return findings(unsettled);
  },
  HindranceFlagged: ({ hindrances }, { code, on, note, stage }) =>
    ({ hindrances: { ...hindrances, [code]: { since: on, ...(note !== undefined && { note }), ...(stage !== undefined && { stage }) } } }),
  HindranceLifted: ({ hindrances }, { code }) => {
    const { [code]: _lifted, ...standing } = hindrances;
    return { hindrances: standing };
  },
  SpotCheckScored: (_row, { score }) => ({ spot_score: score }),
  LocationSuspended: (row, data) => ({ ...STANDING_CHANGES.LocationSuspended(row, data), suspended_until: data.until }),
  LocationResumed: (row, data) => ({ ...STANDING_CHANGES.LocationResumed(row, data), suspended_until: null }),
  DeadlineExtended: unchanged,
  LocationAccelerated: () => ({ accelerated: 1 }),
  LocationSubstituted: (row, data) => ({ ...STANDING_CHANGES.LocationSubstituted(row, data), replaced_by: data.replacement }),
  LocationHandedOver: (_row, { handedOverOn }) => ({ handed_over_on: handedOverOn }),
  FiscalYearCrossed: () => ({ crossed_year: 1 }),
  FunctionalityRecorded: unchanged,
  DeadlinesSet: unchanged,
  TargetsRescheduled: unchanged,
  DeadlineMissed: unchanged,
};
