import type { Query, Role, Scope, SqlRow } from '@app/kernel';
import type { ReminderStatus, Tone } from '@app/programme';
import { keysetPage, type Paged, type PageRequest } from '../asking/keyset-page.js';
import { all, asked, inRegion, where, within, type Predicate } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { matching } from '../asking/search-text.js';
import type { RecipientOutcome } from './row.js';

export type ReminderFilters = {
  readonly programme?: string;
  readonly fiscalYear?: number;
  /** Kemendagri codes. */
  readonly province?: string;
  readonly regency?: string;
  readonly satker?: string;
  readonly stage?: string;
  readonly tone?: Tone;
  readonly status?: ReminderStatus;
  /** To whom it is addressed; copies do not count. */
  readonly role?: Role;
  /** Words of a name, code, SK or contract. */
  readonly q?: string;
};

export type ReminderItem = {
  readonly locationId: string;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly region: string;
  readonly names: { readonly province?: string; readonly regency?: string; readonly district?: string; readonly village?: string };
  readonly reminder: string;
  readonly stage: string;
  /** Of the deadline. */
  readonly version: number;
  readonly rung: string;
  readonly dueOn: string;
  readonly issuedAt: string;
  readonly late: number;
  readonly tone: Tone;
  readonly delivery: 'digest' | 'immediate';
  readonly to: readonly Role[];
  readonly cc: readonly Role[];
  readonly asksReason: boolean;
  readonly missing: readonly string[];
  readonly status: ReminderStatus;
  readonly withdrawnReason?: string;
  readonly recipients: readonly (RecipientOutcome & { readonly recipient: string })[];
  readonly promise?: { readonly promisedOn: string; readonly broken: boolean; readonly reason?: string; readonly role: string };
};

/** Each reminder with the names of its place and what was promised for its version of the deadline. */
const REMINDERS = `(
  SELECT r.*, l.province, l.regency, l.district, l.village, l.satker, l.search, p.promised_on, p.broken, p.reason AS promise_reason, p.role AS promise_role
  FROM reminder_board r LEFT JOIN location_board l ON l.key = r.location_id
  LEFT JOIN promise_board p ON p.key = r.location_id || '/' || r.stage AND p.version = r.version)`;

/** Newest first. */
export const reminders = ({ scope, filters = {}, ...request }: PageRequest & { readonly scope: Scope; readonly filters?: ReminderFilters }): Paged<ReminderItem> =>
  keysetPage({ table: REMINDERS, item: reminderItem, predicate: remindersLike(scope, filters), sort: NEWEST_FIRST }, request);

/** What somebody has to see to: reminders that will not reach one of their recipients. */
export const reminderIncidents = ({ scope, filters = {}, ...request }: PageRequest & { readonly scope: Scope; readonly filters?: ReminderFilters }): Paged<ReminderItem> =>
  keysetPage({ table: REMINDERS, item: reminderItem, predicate: all(remindersLike(scope, filters), where('unreached > 0')), sort: NEWEST_FIRST }, request);

export const remindersOf = ({ scope, locationId }: { readonly scope: Scope; readonly locationId: string }): Query<ReminderItem> => {
  const { sql, parameters } = all(where('location_id = ?', locationId), within(scope));
  return { sql: `SELECT * FROM ${REMINDERS} WHERE ${sql} ORDER BY issued_position DESC`, parameters, row: reminderItem };
};

const NEWEST_FIRST = { by: 'issued_position', direction: 'desc' } as const;

const remindersLike = (scope: Scope, filters: ReminderFilters): Predicate => all(
  within(scope),
  asked(filters.programme, (programme) => where('programme = ?', programme)),
  asked(filters.fiscalYear, (year) => where('fiscal_year = ?', year)),
  asked(filters.province, inRegion),
  asked(filters.regency, inRegion),
  asked(filters.satker, (satker) => where('satker = ?', satker)),
  asked(filters.stage, (stage) => where('stage = ?', stage)),
  asked(filters.tone, (tone) => where('tone = ?', tone)),
  asked(filters.status, (status) => where('status = ?', status)),
  asked(filters.role, (role) => where('EXISTS (SELECT 1 FROM json_each(addressees) WHERE value = ?)', role)),
  asked(filters.q, matching),
);

const listIn = (row: SqlRow, column: string): readonly string[] => JSON.parse(textIn(row, column)) as readonly string[];

export const reminderItem = (row: SqlRow): ReminderItem => ({
  locationId: textIn(row, 'location_id'),
  programme: textIn(row, 'programme'),
  fiscalYear: numberIn(row, 'fiscal_year'),
  region: textIn(row, 'region'),
  names: {
    province: maybe(row, 'province', textIn), regency: maybe(row, 'regency', textIn),
    district: maybe(row, 'district', textIn), village: maybe(row, 'village', textIn),
  },
  reminder: textIn(row, 'reminder'),
  stage: textIn(row, 'stage'),
  version: numberIn(row, 'version'),
  rung: textIn(row, 'rung'),
  dueOn: textIn(row, 'due_on'),
  issuedAt: textIn(row, 'issued_at'),
  late: numberIn(row, 'late'),
  tone: textIn(row, 'tone') as Tone,
  delivery: textIn(row, 'delivery') as ReminderItem['delivery'],
  to: listIn(row, 'addressees') as readonly Role[],
  cc: listIn(row, 'copies') as readonly Role[],
  asksReason: row['asks_reason'] === 1,
  missing: listIn(row, 'missing'),
  status: textIn(row, 'status') as ReminderStatus,
  withdrawnReason: maybe(row, 'withdrawn_reason', textIn),
  recipients: Object.entries(JSON.parse(textIn(row, 'recipients')) as Record<string, RecipientOutcome>).map(([recipient, outcome]) => ({ recipient, ...outcome })),
  promise: maybe(row, 'promised_on', () => ({
    promisedOn: textIn(row, 'promised_on'), broken: row['broken'] === 1, reason: maybe(row, 'promise_reason', textIn), role: textIn(row, 'promise_role'),
  })),
});
