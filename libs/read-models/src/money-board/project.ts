import { alter, dayIn, put, zoneOf, type ColumnType, type Instant, type PlainDate, type Projection } from '@app/kernel';
import type { LocationEvent, LocationEventOf } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, placeOf, type Place } from '../place.js';

export type TrancheStatus = 'requested' | 'spp' | 'spm' | 'disbursed';

export type TrancheRow = Place & {
  readonly tranche: number;
  readonly percent: number;
  /** As requested. */
  readonly amount: number;
  readonly status: TrancheStatus;
  readonly requested_on: PlainDate;
  readonly spp_number: string | null;
  readonly spp_on: PlainDate | null;
  readonly spm_number: string | null;
  readonly spm_on: PlainDate | null;
  readonly sp2d_number: string | null;
  readonly disbursed_on: PlainDate | null;
  /** When the SP2D came to be known. */
  readonly paid_at: Instant | null;
  /** 0 until there is an SP2D. */
  readonly disbursed: number;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS,
  tranche: 'integer', percent: 'real', amount: 'integer', status: 'text', requested_on: 'text',
  spp_number: 'text', spp_on: 'text', spm_number: 'text', spm_on: 'text', sp2d_number: 'text', disbursed_on: 'text', paid_at: 'text', disbursed: 'integer',
  position: 'text',
} as const satisfies { readonly [Column in keyof TrancheRow]: ColumnType };

/** One row per tranche asked for, and how far its payment has come. */
export const moneyBoard: Projection<LocationEvent, TrancheRow> = {
  table: 'money_board',
  version: 2,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['location_id'], ['fiscal_year', 'programme']],
  project({ event, stream, position, metadata }, read) {
    const id = locationIdOf(stream);
    if (event.type === 'TrancheRequested') return [put(`${id}/${event.data.tranche}`, requested(event, stream, position, metadata.occurredAt))];
    const change = payment(event, metadata.recordedAt);
    if (change === undefined) return [];
    const key = `${id}/${change.tranche}`;
    return read(key) === undefined ? [] : [alter(key, { ...change, position })];
  },
};

const requested = ({ data: { tranche, percent, amount } }: LocationEventOf<'TrancheRequested'>, stream: string, position: string, at: Instant): TrancheRow => {
  const { location_id, programme, fiscal_year, region } = placeOf(stream);
  return {
    location_id, programme, fiscal_year, region, tranche, percent, amount, status: 'requested', requested_on: dayIn(zoneOf(region), at),
    spp_number: null, spp_on: null, spm_number: null, spm_on: null, sp2d_number: null, disbursed_on: null, paid_at: null, disbursed: 0, position,
  };
};

const payment = (event: LocationEvent, paid_at: Instant): (Partial<TrancheRow> & Pick<TrancheRow, 'tranche' | 'status'>) | undefined => {
  switch (event.type) {
    case 'SppIssued':
      return { tranche: event.data.tranche, status: 'spp', spp_number: event.data.number, spp_on: event.data.issuedOn };
    case 'SpmIssued':
      return { tranche: event.data.tranche, status: 'spm', spm_number: event.data.number, spm_on: event.data.issuedOn };
    case 'TrancheDisbursed': {
      const { tranche, sp2d, disbursedOn, amount } = event.data;
      return { tranche, status: 'disbursed', sp2d_number: sp2d, disbursed_on: disbursedOn, paid_at, disbursed: amount };
    }
    default:
      return undefined;
  }
};
