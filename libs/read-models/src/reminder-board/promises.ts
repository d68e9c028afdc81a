import { alter, put, type ColumnType, type PlainDate, type Projection } from '@app/kernel';
import type { ChaseEvent } from '@app/programme';
import { PLACE_COLUMNS, placeOfLocation, type Place } from '../place.js';
import { chasedLocation, CHASES } from './project.js';

export type PromiseRow = Place & {
  readonly stage: string;
  /** Of the deadline that the promise answers; 0 while there is none. */
  readonly version: number;
  readonly promised_on: PlainDate | null;
  readonly reason: string | null;
  readonly role: string | null;
  readonly broken: 0 | 1;
  readonly snoozed_until: PlainDate | null;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS,
  stage: 'text', version: 'integer', promised_on: 'text', reason: 'text', role: 'text', broken: 'integer', snoozed_until: 'text', position: 'text',
} as const satisfies { readonly [Column in keyof PromiseRow]: ColumnType };

/** What people have answered to the reminders of a stage: the newest promise and the newest snooze. */
export const promiseBoard: Projection<ChaseEvent, PromiseRow> = {
  table: 'promise_board',
  version: 1,
  categories: CHASES,
  columns: COLUMNS,
  indexes: [['location_id', 'stage']],
  project({ event, stream, position }, read) {
    const change = answered(event);
    if (change === undefined) return [];
    const id = chasedLocation(stream);
    const key = `${id}/${change.stage}`;
    if (read(key) !== undefined) return [alter(key, { ...change, position })];
    const { location_id, programme, fiscal_year, region } = placeOfLocation(id);
    return [put(key, { location_id, programme, fiscal_year, region, version: 0, promised_on: null, reason: null, role: null, broken: 0, snoozed_until: null, ...change, position })];
  },
};

const answered = ({ type, data }: ChaseEvent): (Partial<PromiseRow> & Pick<PromiseRow, 'stage'>) | undefined => {
  switch (type) {
    case 'ReminderAcknowledged':
      return { stage: data.stage, version: data.version, promised_on: data.promisedOn, reason: data.reason ?? null, role: data.by.role, broken: 0 };
    case 'RemindersSnoozed': return { stage: data.stage, snoozed_until: data.until };
    case 'PromiseBroken': return { stage: data.stage, broken: 1 };
    default: return undefined;
  }
};
