import { addDays, alter, atHour, dayIn, put, zoneOf, type Projection, type RowChange } from '@app/kernel';
import type { DeadlineChange, LocationEvent, LocationEventOf } from '@app/programme';
import { LOCATIONS, locationIdOf } from '../place.js';
import { DEADLINE_COLUMNS, type DeadlineRow } from './row.js';

type Read = (key: string) => DeadlineRow | undefined;
type Changes = readonly RowChange<DeadlineRow>[];

/** One row per location and stage that was ever given a day; the last one stands. */
export const deadlineBoard: Projection<LocationEvent, DeadlineRow> = {
  table: 'deadline_board',
  version: 3,
  categories: LOCATIONS,
  columns: DEADLINE_COLUMNS,
  indexes: [
    ['status', 'running', 'late_from'], ['status', 'due_on', 'location_id'], ['programme', 'fiscal_year', 'stage'], ['location_id'], ['status', 'urgency', 'key'],
    // By place; and whatever a list counts is found here without a look at the rows.
    ['status', 'region', 'key', 'programme', 'fiscal_year', 'stage', 'satker', 'running', 'due_on', 'late_from', 'missed_on', 'location_id'],
  ],
  project({ event, stream, position, metadata: { recordedAt } }, read) {
    const id = locationIdOf(stream);
    switch (event.type) {
      case 'LocationDesignated': return [put(id, designated(event.data, position))];
      case 'DeadlinesSet': return given(id, event.data, event.data.deadlines, position, read);
      case 'TargetsRescheduled': return given(id, event.data, event.data.stages, position, read);
      case 'DeadlineMissed': return alterKnown(rowKey(id, event.data.stage), read, ({ region }) =>
        ({ missed_on: dayIn(zoneOf(region), recordedAt), missed_due_on: event.data.dueOn, missed_revision: event.data.revision, position }));
      case 'StageCompleted': return restated(id, event.data.stage, read, () => ({ status: 'completed', completed_on: event.data.on, position }));
      case 'StageStarted':
      case 'StageReopened': return restated(id, event.data.stage, read, reopened(id, position, read));
      case 'LocationSuspended': return alterAll(id, read, () => ({ suspended_until: event.data.until, position }));
      case 'LocationResumed': return alterAll(id, read, () => ({ suspended_until: null, position }));
      case 'LocationFinished':
      case 'LocationCancelled':
      case 'LocationSubstituted':
      case 'ContractTerminated': return alterAll(id, read, ({ stage, status }) => ({ status: stage === '' || status === 'open' ? 'ended' : status, suspended_until: null, position }));
      default: return [];
    }
  },
};

const rowKey = (id: string, stage: string): string => `${id}/${stage}`;

const alterKnown = (key: string, read: Read, change: (row: DeadlineRow) => Partial<DeadlineRow>): Changes => {
  const row = read(key);
  return row === undefined ? [] : [alter(key, change(row))];
};

/** The row of the location and those of all its stages. */
const alterAll = (id: string, read: Read, change: (row: DeadlineRow) => Partial<DeadlineRow>): Changes =>
  [id, ...(read(id)?.stages ?? []).map((stage) => rowKey(id, stage))].flatMap((key) => alterKnown(key, read, change));

const standing = ({ status, completed_on, due_on }: DeadlineRow): 'kept' | 'overrun' | undefined =>
  status !== 'completed' || completed_on === null || due_on === null ? undefined : completed_on <= due_on ? 'kept' : 'overrun';

/** A stage that is completed or is so no more; the row of the location counts with it. */
const restated = (id: string, stage: string, read: Read, change: (row: DeadlineRow) => Partial<DeadlineRow>): Changes => {
  const [head, before] = [read(id), read(rowKey(id, stage))];
  if (before === undefined) return [];
  const changed = change(before);
  const [was, is] = [standing(before), standing({ ...before, ...changed })];
  const by = (kind: typeof was): number => Number(is === kind) - Number(was === kind);
  return [
    alter<DeadlineRow>(rowKey(id, stage), changed),
    ...(head === undefined || was === is ? [] : [alter<DeadlineRow>(id, { kept: head.kept + by('kept'), overrun: head.overrun + by('overrun') })]),
  ];
};

/** What follows the end, such as upkeep, may go round again; its deadline does not. */
const reopened = (id: string, position: string, read: Read) => ({ status }: DeadlineRow): Partial<DeadlineRow> =>
  (status === 'completed' ? { status: read(id)?.status === 'ended' ? 'ended' : 'open', completed_on: null, position } : { position });

type Law = { readonly on: DeadlineRow['set_on']; readonly revision: number; readonly calendarVersion: number };

const given = (id: string, { on, revision, calendarVersion }: Law, changes: readonly DeadlineChange[], position: string, read: Read): Changes => {
  const head = read(id);
  if (head === undefined) return []; // nothing is known of what was never designated
  const law = { revision, calendar_version: calendarVersion, position };
  const named = changes.map(({ stage }) => stage);
  const stages = [...head.stages, ...named.filter((stage) => !head.stages.includes(stage))];
  const isNewLaw = head.revision !== revision || head.calendar_version !== calendarVersion;
  const unmoved = isNewLaw ? head.stages.filter((stage) => !named.includes(stage)).map((stage) => rowKey(id, stage)).filter((key) => read(key)?.status === 'open') : [];
  return [
    alter<DeadlineRow>(id, { ...law, stages }),
    ...unmoved.map((key) => alter<DeadlineRow>(key, law)), // they hold by the new law too
    ...changes.map((change) => {
      const key = rowKey(id, change.stage);
      const known = read(key);
      const day = { ...dayOf(change, head.region, known), set_on: on, ...law };
      return known === undefined ? put<DeadlineRow>(key, { ...head, stage: change.stage, stages: [], ...day }) : alter<DeadlineRow>(key, day);
    }),
  ];
};

const [RUNNING, PLANNED, NEVER] = ['0', '1', '2'];

type Day = Pick<DeadlineRow, 'status' | 'version' | 'running' | 'urgency' | 'due_on' | 'late_from' | 'original_due_on'>;

const dayOf = ({ version, running, to }: DeadlineChange, region: string, known: DeadlineRow | undefined): Day => {
  if (to === undefined) return { status: 'withdrawn', version, running: 0, urgency: NEVER, due_on: null, late_from: null, original_due_on: null };
  const lateFrom = atHour(zoneOf(region), addDays(to, 1), 0);
  return { status: 'open', version, running: running ? 1 : 0, urgency: `${running ? RUNNING : PLANNED}${to}`, due_on: to, late_from: lateFrom, original_due_on: known?.original_due_on ?? to };
};

const designated = ({ locationId, pin, fiscalYear, region, satker }: LocationEventOf<'LocationDesignated'>['data'], position: string): DeadlineRow => ({
  location_id: locationId, programme: pin.programme, fiscal_year: fiscalYear, region, satker,
  stage: '', status: 'none', due_on: null, late_from: null, original_due_on: null, version: 0, running: 0, urgency: NEVER, set_on: null, revision: null, calendar_version: null,
  completed_on: null, missed_on: null, missed_due_on: null, missed_revision: null, suspended_until: null, stages: [], kept: 0, overrun: 0, position,
});
