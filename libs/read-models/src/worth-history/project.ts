import { put, type ColumnType, type Instant, type Projection, type Recorded } from '@app/kernel';
import type { LocationEvent, LocationEventOf } from '@app/programme';
import { counted, findings } from '../location-board/changes.js';
import type { LocationRow } from '../location-board/row.js';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, type Place } from '../place.js';
import { STILL_KNOWN } from '../transitions/known-at.js';

/** What the board of locations tells and neither their transitions nor their reports and payments tell of the past. */
type Worth = Pick<LocationRow,
  'amount' | 'designated_on' | 'contract_amount' | 'contract_signed_on' | 'handed_over_on' | 'spot_score' | 'findings' | 'open_findings' | 'blocking_findings'
  | 'kpp_completed' | 'lpj_completed' | 'bast_completed' | 'accelerated' | 'crossed_year'>;

export type WorthRow = Place & Worth & { readonly known_from: Instant; readonly known_until: string; readonly revision: number };

const COLUMNS = {
  ...PLACE_COLUMNS, amount: 'integer', designated_on: 'text', contract_amount: 'integer', contract_signed_on: 'text', handed_over_on: 'text', spot_score: 'real',
  findings: 'json', open_findings: 'integer', blocking_findings: 'integer',
  kpp_completed: 'integer', lpj_completed: 'integer', bast_completed: 'integer', accelerated: 'integer', crossed_year: 'integer',
  known_from: 'text', known_until: 'text', revision: 'integer',
} as const satisfies { readonly [Column in keyof WorthRow]: ColumnType };

/** One row for as long as it stood; what holds lies under the location's own id, then it moves to a key of its own. */
export const worthHistory: Projection<LocationEvent, WorthRow> = {
  table: 'worth_history',
  version: 2,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['known_until', 'known_from']],
  project(recorded, read) {
    const { event, stream, revision, metadata: { recordedAt } } = recorded;
    const id = locationIdOf(stream);
    if (event.type === 'LocationDesignated') return [put(id, designated(event, recordedAt, revision))];
    const change = changeBy(event);
    const before = change && read(id);
    if (before === undefined) return [];
    const changed = { ...before, ...change?.(before) };
    if (Object.keys(changed).every((column) => changed[column as keyof WorthRow] === before[column as keyof WorthRow])) return [];
    // Never known before what was known earlier, even where the server's clock was set back.
    const known_from = before.known_from > recordedAt ? before.known_from : recordedAt;
    return [put(`${id}/${before.revision}`, { ...before, known_until: known_from }), put(id, { ...changed, known_from, revision })];
  },
};

const designated = ({ data }: LocationEventOf<'LocationDesignated'>, known_from: Instant, revision: number): WorthRow => {
  const { locationId, pin, fiscalYear, region, amount, sk } = data;
  return {
    location_id: locationId, programme: pin.programme, fiscal_year: fiscalYear, region, amount, designated_on: sk.date,
    contract_amount: null, contract_signed_on: null, handed_over_on: null, spot_score: null, findings: {}, open_findings: 0, blocking_findings: 0,
    kpp_completed: 0, lpj_completed: 0, bast_completed: 0, accelerated: 0, crossed_year: 0, known_from, known_until: STILL_KNOWN, revision,
  };
};

type Change = (before: WorthRow) => Partial<Worth>;

const changeBy = ({ type, data }: Recorded<LocationEvent>['event']): Change | undefined => {
  switch (type) {
    case 'DesignationAmended': return () => ({ amount: data.amount });
    case 'ContractSigned': return () => ({ contract_amount: data.amount, contract_signed_on: data.signedOn });
    case 'ContractAmended': return () => ({ contract_amount: data.amount });
    case 'SpotCheckScored': return () => ({ spot_score: data.score });
    case 'FindingRaised': return (before) => findings({ ...before.findings, [data.finding]: data.blocking });
    case 'FindingSettled': return ({ findings: { [data.finding]: _settled, ...unsettled } }) => findings(unsettled);
    case 'StageCompleted': return () => counted(data.stage, 1);
    case 'StageStarted':
    case 'StageReopened': return () => counted(data.stage, 0);
    case 'LocationAccelerated': return () => ({ accelerated: 1 });
    case 'FiscalYearCrossed': return () => ({ crossed_year: 1 });
    case 'LocationHandedOver': return () => ({ handed_over_on: data.handedOverOn });
    default: return undefined;
  }
};
