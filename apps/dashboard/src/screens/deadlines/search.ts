import type { Schemas } from '../../api/client.js';
import { HINDRANCES } from '../../words/hindrances.js';

type Filters = Schemas['DeadlineFiltersDto'];
export type Band = NonNullable<Filters['band']>;
export type Status = NonNullable<Filters['status']>;
export type Sort = NonNullable<Filters['sort']>;
type Reminder = Schemas['ReminderItemDto'];

export const BANDS = ['overdue', 'due-in-7-days', 'critical', 'crossing-year', 'verified-unpaid', 'tranche-1-waiting', 'tranche-2-waiting', 'paid-but-still', 'may-accelerate', 'no-news', 'reminder-failed'] as const satisfies readonly Band[];
/** Of what else was known then the server tells. */
const BANDS_OF_NOW = ['no-news', 'reminder-failed'] as const satisfies readonly Band[];
export const isOfNow = (band: Band | undefined): boolean => BANDS_OF_NOW.some((one) => one === band);
export const STATUSES = ['open', 'completed', 'withdrawn', 'ended'] as const satisfies readonly Status[];
export const SORTS = ['days-late', 'due-day', 'place'] as const satisfies readonly Sort[];
export const TABS = ['board', 'log', 'jobs'] as const;
export type Tab = (typeof TABS)[number];
export const REMINDER_STATUSES = ['issued', 'delivered', 'failed', 'withdrawn'] as const satisfies readonly Reminder['status'][];
export const TONES = ['info', 'warning', 'red', 'critical'] as const satisfies readonly Reminder['tone'][];
const FLAGS = ['running', 'overdue', 'missed', 'current'] as const satisfies readonly (keyof Filters)[];
const DAYS = ['dueFrom', 'dueBefore'] as const satisfies readonly (keyof Filters)[];

/** What the board is filtered by, beside the frame; by the names that the server has for it. */
export type DeadlineFilters = Omit<Filters, 'programme' | 'fiscalYear' | 'province' | 'sort'>;
export type DeadlinesSearch = DeadlineFilters & {
  readonly sort?: Sort;
  readonly tab?: Tab;
  /** Of the log: what became of a reminder, and how urgent it sounds. */
  readonly reminder?: Reminder['status'];
  readonly tone?: Reminder['tone'];
  /** The bulk action that is looked at. */
  readonly bulk?: string;
};

const SHAPES = {
  stage: /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/,
  satker: /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/,
  regency: /^\d{2}\.\d{2}$/,
  locationId: /^[a-z][a-z0-9-]{1,39}-\d{4}-\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/,
  bulk: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_WORDS = 100;

/** Whatever is not sound is left out: addresses are typed and pasted by people. */
export const soundDeadlinesSearch = (search: Record<string, unknown>): DeadlinesSearch => ({
  ...chosen('band', BANDS, search), ...chosen('hindrance', HINDRANCES, search), ...chosen('status', STATUSES, search), ...chosen('sort', SORTS, search), ...chosen('tab', TABS, search), ...chosen('tone', TONES, search),
  ...chosen('reminder', REMINDER_STATUSES, search),
  ...Object.fromEntries(Object.entries(SHAPES).filter(([name, shape]) => search[name] !== undefined && shape.test(String(search[name]))).map(([name]) => [name, String(search[name])])),
  ...Object.fromEntries(FLAGS.filter((name) => /^(true|false)$/.test(String(search[name]))).map((name) => [name, String(search[name]) === 'true'])),
  ...Object.fromEntries(DAYS.filter((name) => DAY.test(String(search[name]))).map((name) => [name, String(search[name])])),
  ...(typeof search['q'] === 'string' && search['q'].trim() !== '' ? { q: search['q'].trim().slice(0, LONGEST_WORDS) } : {}),
});

const chosen = <Name extends string, Choice extends string>(name: Name, choices: readonly Choice[], search: Record<string, unknown>): { readonly [N in Name]?: Choice } => {
  const choice = choices.find((one) => one === search[name]);
  return choice === undefined ? {} : { [name]: choice } as { readonly [N in Name]: Choice };
};

export const filtersIn = ({ tab: _, sort: __, reminder: ___, tone: ____, bulk: _____, ...filters }: DeadlinesSearch): DeadlineFilters => filters;

/** Takes every filter away, and leaves what is looked at. */
export const NO_FILTERS: Readonly<Record<keyof DeadlineFilters, undefined>> = {
  band: undefined, hindrance: undefined, status: undefined, stage: undefined, satker: undefined, regency: undefined, locationId: undefined, q: undefined,
  running: undefined, overdue: undefined, missed: undefined, current: undefined, dueFrom: undefined, dueBefore: undefined,
};
