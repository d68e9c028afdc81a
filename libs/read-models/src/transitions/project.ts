import { alter, put, type ColumnType, type Instant, type Projection, type Recorded } from '@app/kernel';
import type { LocationEvent, LocationEventOf } from '@app/programme';
import { searchText } from '../asking/search-text.js';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, type Place } from '../place.js';
import { STANDING_CHANGES, TRANSITIONS, type Standing, type TransitionType } from '../standing/standing.js';
import { STILL_KNOWN } from './known-at.js';

type Names = { readonly province: string; readonly regency: string | null; readonly district: string | null; readonly village: string | null };

/** What the event itself says. */
type Told = {
  readonly position: string;
  readonly revision: number;
  readonly type: TransitionType;
  /** The stage the event speaks of. */
  readonly stage: string | null;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  /** As `recorded_at`, but never before that of an earlier transition, even where the server's clock was set back. */
  readonly known_from: Instant;
  readonly actor_role: string;
  readonly actor_unit: string;
  readonly source: string;
  /** The import that recorded it. */
  readonly import_id: string | null;
  readonly details: object;
};

export type TransitionRow = Place & Names & Standing & Told & {
  readonly satker: string;
  readonly search: string;
  /** When the next one came to be known. */
  readonly known_until: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS,
  province: 'text', regency: 'text', district: 'text', village: 'text', satker: 'text', search: 'text',
  position: 'text', revision: 'integer', type: 'text', stage: 'text',
  situation: 'text', current_stage: 'text', stage_status: 'text', stage_since: 'text', last_completed_stage: 'text', under_way: 'json',
  occurred_at: 'text', recorded_at: 'text', known_from: 'text', known_until: 'text',
  actor_role: 'text', actor_unit: 'text', source: 'text', import_id: 'text', details: 'json',
} as const satisfies { readonly [Column in keyof TransitionRow]: ColumnType };

type Transition = Extract<LocationEvent, { type: TransitionType }>;
type Change = (standing: Standing, data: Transition['data']) => Partial<Standing>;

const isTransition = (event: LocationEvent): event is Transition => (TRANSITIONS as readonly string[]).includes(event.type);

/**
 * One row per change of standing, with the standing after it. The newest of a location lies under the location's own id,
 * where the next one finds it; then it moves to a key of its own.
 */
export const transitions: Projection<LocationEvent, TransitionRow> = {
  table: 'transitions',
  version: 2,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['position'], ['known_until', 'known_from']],
  project(recorded, read) {
    const { event, stream, metadata: { recordedAt } } = recorded;
    if (!isTransition(event)) return [];
    const id = locationIdOf(stream);
    if (event.type === 'LocationDesignated') return [put(id, designated(event, toldBy(recorded, event, recordedAt)))];
    const before = read(id);
    if (before === undefined) return []; // nothing is known of what was never designated
    const change = STANDING_CHANGES[event.type] as Change;
    const knownFrom = before.known_from > recordedAt ? before.known_from : recordedAt;
    return [
      put(`${id}/${before.revision}`, { ...before, known_until: knownFrom }),
      alter(id, { ...change(before, event.data), ...toldBy(recorded, event, knownFrom) }),
    ];
  },
};

/** One literal, and no other spread into it: only such a row is copied as a whole when it is closed. */
const designated = ({ data: { locationId, pin, fiscalYear, region, regionNames, satker, sk } }: LocationEventOf<'LocationDesignated'>, told: Told): TransitionRow => {
  const { province, regency = null, district = null, village = null } = regionNames;
  return {
    location_id: locationId, programme: pin.programme, fiscal_year: fiscalYear, region, province, regency, district, village, satker,
    search: searchText(village, district, regency, province, region, locationId, sk.number),
    situation: 'active', current_stage: null, stage_status: null, stage_since: null, last_completed_stage: null, under_way: {},
    position: told.position, revision: told.revision, type: told.type, stage: told.stage,
    occurred_at: told.occurred_at, recorded_at: told.recorded_at, known_from: told.known_from, known_until: STILL_KNOWN,
    actor_role: told.actor_role, actor_unit: told.actor_unit, source: told.source, import_id: told.import_id, details: told.details,
  };
};

const toldBy = ({ position, revision, metadata: { occurredAt, recordedAt, actor, source, $correlationId } }: Recorded, event: Transition, known_from: Instant): Told => ({
  position, revision, type: event.type, stage: 'stage' in event.data ? event.data.stage : null,
  occurred_at: occurredAt, recorded_at: recordedAt, known_from,
  actor_role: actor.role, actor_unit: actor.unit, source, import_id: source === 'import' ? $correlationId : null, details: detailsOf(event),
});

/** What the sentence needs and the columns do not say. */
const detailsOf = ({ type, data }: Transition): object => {
  switch (type) {
    case 'LocationDesignated': return { sk: data.sk, amount: data.amount };
    case 'StageStarted': return { main: data.main, ahead: data.ahead, on: data.on };
    case 'StageCompleted': return { main: data.main, round: data.round, on: data.on, next: data.next };
    case 'StageReopened': return { main: data.main, on: data.on, reason: data.reason };
    case 'LocationSuspended': return { reasonClass: data.reasonClass, from: data.from, until: data.until };
    case 'LocationResumed': return { on: data.on, days: data.days };
    case 'LocationFinished': return { on: data.on };
    case 'LocationCancelled': return { skRevision: data.skRevision };
    case 'LocationSubstituted': return { skRevision: data.skRevision, replacement: data.replacement };
    case 'ContractTerminated': return { number: data.number, on: data.terminatedOn };
    case 'LocationHandedOver': return { bast: data.bast, on: data.handedOverOn };
    case 'FiscalYearCrossed': return { fiscalYear: data.fiscalYear };
  }
};
