import { alter, put, type Projection } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { locationIdOf, LOCATIONS } from '../place.js';
import { CHANGES } from './changes.js';
import { designated } from './designated.js';
import { LOCATION_COLUMNS, type LocationRow } from './row.js';

type Change = (row: LocationRow, data: LocationEvent['data']) => Partial<LocationRow>;

/** One row per location: where it stands, and its figures. Physical and money stay two facts. */
export const locationBoard: Projection<LocationEvent, LocationRow> = {
  table: 'location_board',
  version: 4,
  categories: LOCATIONS,
  columns: LOCATION_COLUMNS,
  indexes: [['region', 'location_id'], ['fiscal_year', 'programme', 'current_stage'], ['programme', 'current_stage', 'stage_since', 'situation', 'region'], ['position']],
  project(recorded, read) {
    const { event, stream, position, revision, metadata: { occurredAt, recordedAt, source } } = recorded;
    const id = locationIdOf(stream);
    if (event.type === 'LocationDesignated') return [put(id, designated({ ...recorded, event }))];
    const row = read(id);
    if (row === undefined) return []; // nothing is known of what was never designated
    const change = CHANGES[event.type] as Change;
    return [alter(id, { ...change(row, event.data), position, revision, occurred_at: occurredAt, recorded_at: recordedAt, ...(source === 'timer' ? {} : { news_at: recordedAt }) })];
  },
};
