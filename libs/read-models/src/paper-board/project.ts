import { alter, put, type ColumnType, type Projection, type Role } from '@app/kernel';
import type { Evidence, LocationEvent } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, placeOf, type Place } from '../place.js';

export type PaperRow = Place & {
  readonly document: string;
  readonly work: string | null;
  readonly status: Evidence['status'];
  readonly chain: readonly Role[];
  /** How many of the chain have verified it. */
  readonly verified: number;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS, document: 'text', work: 'text', status: 'text', chain: 'json', verified: 'integer', position: 'text',
} as const satisfies { readonly [Column in keyof PaperRow]: ColumnType };

/** One row per submission of a document, and how far its verification has come. */
export const paperBoard: Projection<LocationEvent, PaperRow> = {
  table: 'paper_board',
  version: 1,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['location_id']],
  project({ event, stream, position }, read) {
    if (event.type === 'EvidenceSubmitted') {
      const { location_id, programme, fiscal_year, region } = placeOf(stream);
      const { evidence, document, work = null, chain } = event.data;
      return [put(`${location_id}/${evidence}`, { location_id, programme, fiscal_year, region, document, work, status: chain.length === 0 ? 'verified' : 'submitted', chain, verified: 0, position })];
    }
    if (event.type !== 'EvidenceReturned' && event.type !== 'EvidenceVerified') return [];
    const key = `${locationIdOf(stream)}/${event.data.evidence}`;
    const known = read(key);
    if (known === undefined) return [];
    if (event.type === 'EvidenceReturned') return [alter(key, { status: 'returned', position })];
    return [alter(key, { status: event.data.final ? 'verified' : 'submitted', verified: known.verified + 1, position })];
  },
};
