import { put, type ColumnType, type Instant, type PlainDate, type Projection, type Recorded } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, type Place } from '../place.js';
import { STILL_KNOWN } from '../transitions/known-at.js';

/** What of a location neither its transitions nor its reports tell of the past. */
type Worth = {
  /** Of the SK. */
  readonly amount: number;
  readonly designated_on: PlainDate;
  readonly handed_over_on: PlainDate | null;
  /** Of the newest spot check. */
  readonly spot_score: number | null;
};

export type WorthRow = Place & Worth & { readonly known_from: Instant; readonly known_until: string; readonly revision: number };

const COLUMNS = {
  ...PLACE_COLUMNS, amount: 'integer', designated_on: 'text', handed_over_on: 'text', spot_score: 'real', known_from: 'text', known_until: 'text', revision: 'integer',
} as const satisfies { readonly [Column in keyof WorthRow]: ColumnType };

/** One row for as long as it stood; what holds lies under the location's own id, then it moves to a key of its own. */
export const worthHistory: Projection<LocationEvent, WorthRow> = {
  table: 'worth_history',
  version: 1,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['known_until', 'known_from']],
  project(recorded, read) {
    const { event, stream, revision, metadata: { recordedAt } } = recorded;
    const id = locationIdOf(stream);
    if (event.type === 'LocationDesignated') {
      const { locationId, pin, fiscalYear, region, amount, sk } = event.data;
      return [put(id, { location_id: locationId, programme: pin.programme, fiscal_year: fiscalYear, region, amount, designated_on: sk.date, handed_over_on: null, spot_score: null, known_from: recordedAt, known_until: STILL_KNOWN, revision })];
    }
    const change = changeBy(event);
    const before = change && read(id);
    if (before === undefined) return [];
    // Never known before what was known earlier, even where the server's clock was set back.
    const known_from = before.known_from > recordedAt ? before.known_from : recordedAt;
    return [put(`${id}/${before.revision}`, { ...before, known_until: known_from }), put(id, { ...before, ...change, known_from, revision })];
  },
};

const changeBy = (event: Recorded<LocationEvent>['event']): Partial<Worth> | undefined => {
  switch (event.type) {
    case 'DesignationAmended': return { amount: event.data.amount };
    case 'SpotCheckScored': return { spot_score: event.data.score };
    case 'LocationHandedOver': return { handed_over_on: event.data.handedOverOn };
    default: return undefined;
  }
};
