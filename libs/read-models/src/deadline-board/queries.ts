import type { Instant, PlainDate, Query, Scope } from '@app/kernel';
import { keysetPage, type Paged, type PageRequest, type Sort } from '../asking/keyset-page.js';
import { all, asked, inRegion, where, within, type Predicate } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { matching } from '../asking/search-text.js';
import { hinderedBy } from '../location-board/hindered.js';
import { boardsThen } from '../past/boards-then.js';
import { stagesAsked } from './band-law.js';
import { inBand, type Band, type Moment } from './bands.js';
import { deadlineItem, type DeadlineItem } from './item.js';
import type { DeadlineStatus } from './row.js';

export type DeadlineFilters = {
  readonly locationId?: string;
  readonly programme?: string;
  readonly fiscalYear?: number;
  /** Kemendagri codes. */
  readonly province?: string;
  readonly regency?: string;
  readonly stage?: string;
  readonly satker?: string;
  /** Open ones where not said. */
  readonly status?: DeadlineStatus;
  readonly running?: boolean;
  /** Past its day by the rule that holds now. */
  readonly overdue?: boolean;
  /** Missed at some time, by the rule that held then. */
  readonly missed?: boolean;
  readonly dueFrom?: PlainDate;
  readonly dueBefore?: PlainDate;
  /** Of the stage where the location stands, and of no other. */
  readonly current?: boolean;
  readonly band?: Band;
  /** That stands in the location. */
  readonly hindrance?: string;
  /** Words of a name, code, SK or contract. */
  readonly q?: string;
};

/** `asOf`: what was known at that moment. By which words a location is found, and what hinders it, is of now. */
type Asked = Moment & { readonly scope: Scope; readonly filters?: DeadlineFilters; readonly asOf?: Instant };

/** With the names of the place. */
const DEADLINES = `(
  SELECT d.*, l.province, l.regency, l.district, l.village FROM deadline_board d JOIN main.location_board l ON l.key = d.location_id WHERE d.stage <> '')`;

const given = ({ asOf, law }: Pick<Asked, 'asOf' | 'law'>): Predicate => boardsThen(asOf, law && stagesAsked(law));

/** What is open or has ended is a deadline only while it has a day; then it is found in the order of the days. */
const hasDay = (status: DeadlineStatus): boolean => status === 'open' || status === 'ended';
const earliestFirst = (status: DeadlineStatus): Sort => ({ by: hasDay(status) ? 'due_on' : "ifnull(due_on, '')", direction: 'asc', then: 'key' });

/** `days-late`: what is late or will be comes before what is only planned. */
export const DEADLINE_SORTS = {
  'due-day': earliestFirst,
  'days-late': () => ({ by: 'urgency', direction: 'asc', then: 'key' }),
  place: () => ({ by: 'region', direction: 'asc', then: 'key' }),
} as const satisfies { readonly [name: string]: (status: DeadlineStatus) => Sort };
export type DeadlineSort = keyof typeof DEADLINE_SORTS;

const statusAsked = ({ overdue, band, status = 'open' }: DeadlineFilters): DeadlineStatus => overdue === true || band !== undefined ? 'open' : status;

export const deadlines = ({ scope, filters = {}, now, asOf, law, sort = 'due-day', ...request }: PageRequest & Asked & { readonly sort?: DeadlineSort }): Paged<DeadlineItem> => {
  return keysetPage({
    table: DEADLINES, counted: 'deadline_board', item: deadlineItem(now), predicate: deadlinesLike(scope, filters), moment: atMoment(filters, { now, law }),
    sort: DEADLINE_SORTS[sort](statusAsked(filters)), countsLocations: filters.band !== undefined || filters.overdue === true, given: given({ asOf, law }),
  }, request);
};

export type LateCount = {
  readonly programme: string;
  readonly province: string;
  readonly provinceName: string;
  readonly stage: string;
  /** Open deadlines whose clock runs. */
  readonly running: number;
  /** Past their day by the rule of now. */
  readonly late: number;
  /** Open or completed, and missed at some time by the rule of then. */
  readonly missed: number;
  /** The earliest day that is past; absent where none is. */
  readonly earliest?: string;
};

/** Unlike any other, and in the order of the list. */
export const lateCountKey = ({ programme, province, stage }: LateCount): string => `${programme}/${province}/${stage}`;

/** How many are late in each province at each stage, by both verdicts; only where there is something to tell. */
export const lateCounts = ({ scope, filters = {}, now, asOf }: Asked): Query<LateCount> => {
  const [{ sql, parameters }, then] = [all(within(scope), ...placed(filters), where(`status IN ('open', 'completed')`)), given({ asOf })];
  const clocks = `sum(status = 'open' AND running = 1)`;
  const late = `status = 'open' AND running = 1 AND late_from <= ?`;
  const missed = 'sum(missed_on IS NOT NULL)';
  return {
    sql: `${then.sql}SELECT counts.*, (SELECT province FROM main.location_board WHERE region >= code AND region < code || '/' LIMIT 1) AS name FROM (
        SELECT programme, substr(region, 1, 2) AS code, stage, ${clocks} AS running, sum(${late}) AS late, ${missed} AS missed, min(CASE WHEN ${late} THEN due_on END) AS earliest
        FROM deadline_board WHERE ${sql} GROUP BY programme, code, stage HAVING ${clocks} > 0 OR ${missed} > 0) counts ORDER BY programme || '/' || code || '/' || stage`,
    parameters: [...then.parameters, now, now, ...parameters],
    row: (row) => ({
      programme: textIn(row, 'programme'), province: textIn(row, 'code'), provinceName: textIn(row, 'name'), stage: textIn(row, 'stage'),
      running: numberIn(row, 'running'), late: numberIn(row, 'late'), missed: numberIn(row, 'missed'), earliest: maybe(row, 'earliest', textIn),
    }),
  };
};

const deadlinesLike = (scope: Scope, filters: DeadlineFilters): Predicate => all(
  within(scope),
  ...placed(filters),
  where('status = ?', statusAsked(filters)),
  hasDay(statusAsked(filters)) ? where('due_on IS NOT NULL') : undefined,
  flag(filters.running, where('running = 1'), where('running = 0')),
  flag(filters.missed, where('missed_on IS NOT NULL'), where('missed_on IS NULL')),
  asked(filters.dueFrom, (day) => where('due_on >= ?', day)),
  asked(filters.dueBefore, (day) => where('due_on < ?', day)),
  flag(filters.current, atCurrentStage('IN'), atCurrentStage('NOT IN')),
  asked(filters.hindrance, (code) => located(hinderedBy(code))),
  asked(filters.q, (text) => located(matching(text))),
);

const located = ({ sql, parameters }: Predicate): Predicate => ({ sql: `location_id IN (SELECT key FROM main.location_board WHERE ${sql})`, parameters });

const atCurrentStage = (is: 'IN' | 'NOT IN'): Predicate => where(`key ${is} (SELECT key || char(47) || current_stage FROM location_board WHERE current_stage IS NOT NULL)`);

const atMoment = (filters: DeadlineFilters, moment: Moment): Predicate | undefined => {
  const asked = [overdueAt(filters, moment.now), filters.band && inBand(filters.band, moment)].filter((predicate) => predicate !== undefined);
  return asked.length === 0 ? undefined : all(...asked);
};

const overdueAt = ({ overdue }: DeadlineFilters, now: Instant): Predicate | undefined =>
  flag(overdue, where('running = 1 AND late_from <= ?', now), where('running = 0 OR late_from > ?', now));

const placed = (filters: DeadlineFilters): readonly (Predicate | undefined)[] => [
  asked(filters.locationId, (id) => where('location_id = ?', id)),
  asked(filters.programme, (programme) => where('programme = ?', programme)),
  asked(filters.fiscalYear, (year) => where('fiscal_year = ?', year)),
  asked(filters.province, inRegion),
  asked(filters.regency, inRegion),
  asked(filters.stage, (stage) => where('stage = ?', stage)),
  asked(filters.satker, (satker) => where('satker = ?', satker)),
];

const flag = (wanted: boolean | undefined, yes: Predicate, no: Predicate): Predicate | undefined => wanted === undefined ? undefined : wanted ? yes : no;

/** As `deadlines`, all at once and by name alone; no more than the limit. */
export const selectedDeadlines = ({ scope, filters = {}, now, law, limit }: Asked & { readonly limit: number }): Query<string> => {
  const { sql, parameters } = all(deadlinesLike(scope, filters), atMoment(filters, { now, law }));
  return { sql: `SELECT key FROM deadline_board WHERE ${sql} AND stage <> '' ORDER BY key LIMIT ?`, parameters: [...parameters, limit], row: (row) => textIn(row, 'key') };
};

/** How many `deadlines` would list in each band. */
export const bandCounts = ({ scope, filters = {}, now, asOf, law }: Asked, bands: readonly Band[]): Query<BandCounts> => {
  const counts = bands.map((band) => all(deadlinesLike(scope, { ...filters, band }), inBand(band, { now, law }), where(`stage <> ''`)));
  const then = given({ asOf, law });
  return {
    sql: `${then.sql}SELECT ${counts.map(({ sql }, at) => `(SELECT count(*) FROM deadline_board WHERE ${sql}) AS "${bands[at] ?? ''}"`).join(', ')}`,
    parameters: [...then.parameters, ...counts.flatMap(({ parameters }) => parameters)],
    row: (row) => Object.fromEntries(bands.map((band) => [band, numberIn(row, band)])),
  };
};
export type BandCounts = { readonly [B in Band]?: number };
