import { alter, put, type ColumnType, type Instant, type Projection, type Role } from '@app/kernel';
import type { Evidence, LocationEvent } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, placeOf, type Place } from '../place.js';

export type PaperRow = Place & {
  readonly document: string;
  readonly work: string | null;
  readonly status: Evidence['status'];
  readonly chain: readonly Role[];
  /** How many of the chain have verified it. */
  readonly verified: number;
  /** When it came to be known. */
  readonly submitted_at: Instant;
  readonly returned_at: Instant | null;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS, document: 'text', work: 'text', status: 'text', chain: 'json', verified: 'integer', submitted_at: 'text', returned_at: 'text', position: 'text',
} as const satisfies { readonly [Column in keyof PaperRow]: ColumnType };

/** One row per submission of a document, and how far its verification has come. */
export const paperBoard: Projection<LocationEvent, PaperRow> = {
  table: 'paper_board',
  version: 2,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['location_id']],
  project({ event, stream, position, metadata: { recordedAt } }, read) {
    if (event.type === 'EvidenceSubmitted') {
      const { location_id, programme, fiscal_year, region } = placeOf(stream);
      const { evidence, document, work = null, chain } = event.data;
      return [put(`${location_id}/${evidence}`, { location_id, programme, fiscal_year, region, document, work, status: chain.length === 0 ? 'verified' : 'submitted', chain, verified: 0, submitted_at: recordedAt, returned_at: null, position })];
    }
    if (event.type !== 'EvidenceReturned' && event.type !== 'EvidenceVerified') return [];
    const key = `${locationIdOf(stream)}/${event.data.evidence}`;
    const known = read(key);
    if (known === undefined) return [];
    if (event.type === 'EvidenceReturned') return [alter(key, { status: 'returned', returned_at: recordedAt, position })];
    return [alter(key, { status: event.data.final ? 'verified' : 'submitted', verified: known.verified + 1, position })];
  },
};
