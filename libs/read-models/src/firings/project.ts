import { alter, put, type ColumnType, type Event, type Instant, type Projection } from '@app/kernel';
import { isBrokenPromise, REACTIONS } from '@app/programme';
import { weekBefore } from './week-before.js';

export type FiringRow = {
  /** The key of a rung, or the name of the event that tells of a reaction. */
  readonly rule: string;
  readonly last_at: Instant;
  /** Of the week before the last one, that included. */
  readonly recent: readonly Instant[];
};

const COLUMNS = { rule: 'text', last_at: 'text', recent: 'json' } as const satisfies { readonly [Column in keyof FiringRow]: ColumnType };

/** One row for each rule that has fired by itself in a stream. */
export const firings: Projection<Event, FiringRow> = {
  table: 'firings',
  version: 1,
  categories: ['Chase', 'Location', 'Dispatch', 'Directory'],
  columns: COLUMNS,
  indexes: [['rule', 'last_at'], ['last_at']],
  project({ event, stream, metadata: { source, recordedAt } }, read) {
    const rule = source === 'timer' ? ruleOf(event) : undefined;
    if (rule === undefined) return [];
    const key = `${stream}/${rule}`;
    const before = read(key);
    if (before === undefined) return [put(key, { rule, last_at: recordedAt, recent: [recordedAt] })];
    const last = before.last_at > recordedAt ? before.last_at : recordedAt;
    return [alter(key, { last_at: last, recent: [...before.recent, recordedAt].filter((at) => at > weekBefore(last)) })];
  },
};

/** That a broken promise is told of is the reaction to it, and no rung. */
const ruleOf = ({ type, data }: Event): string | undefined => {
  if (Object.hasOwn(REACTIONS, type)) return type;
  if (type !== 'ReminderIssued') return undefined;
  const { rung } = data as { readonly rung: string };
  return isBrokenPromise(rung) ? undefined : rung;
};
