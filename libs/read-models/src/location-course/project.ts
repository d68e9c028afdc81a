import { alter, put, type ColumnType, type Projection } from '@app/kernel';
import { location, type KnownLocation, type LocationEvent, type LocationEventType } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, type Place } from '../place.js';

/** What the days of a location depend on: anything else that happens to it is left out of its course. */
const TOLD: ReadonlySet<LocationEventType> = new Set<LocationEventType>([
  'LocationDesignated', 'DefinitionRepinned', 'StageStarted', 'StageCompleted', 'StageReopened', 'LocationSuspended', 'LocationResumed', 'DeadlineExtended', 'LocationAccelerated',
  'LocationCancelled', 'LocationSubstituted', 'LocationFinished', 'ContractTerminated', 'DeadlinesSet', 'TargetsRescheduled', 'DeadlineMissed',
]);

export type CourseRow = Place & {
  readonly situation: KnownLocation['situation'];
  readonly satker: string;
  /** The law it has taken over; null until it has one. */
  readonly revision: number | null;
  readonly calendar_version: number | null;
  /** The location folded from these events alone: its papers, money and works are not among them. */
  readonly course: KnownLocation;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS, situation: 'text', satker: 'text', revision: 'integer', calendar_version: 'integer', course: 'json', position: 'text',
} as const satisfies { readonly [Column in keyof CourseRow]: ColumnType };

/** One row per location with all that its dates depend on, so that a schedule can be tried on the whole country at once. */
export const locationCourse: Projection<LocationEvent, CourseRow> = {
  table: 'location_course',
  version: 1,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['programme', 'fiscal_year', 'situation', 'revision']],
  project({ event, stream, position }, read) {
    if (!TOLD.has(event.type)) return [];
    const id = locationIdOf(stream);
    const course = location.evolve(read(id)?.course ?? location.initial, event);
    if (course.situation === 'unknown') return []; // nothing is known of what was never designated
    const { situation, deadlines, satker, locationId, pin, fiscalYear, region } = course;
    const told = { situation, revision: deadlines?.revision ?? null, calendar_version: deadlines?.calendarVersion ?? null, course, position };
    if (event.type !== 'LocationDesignated') return [alter(id, told)];
    return [put(id, { location_id: locationId, programme: pin.programme, fiscal_year: fiscalYear, region, satker, ...told })];
  },
};
