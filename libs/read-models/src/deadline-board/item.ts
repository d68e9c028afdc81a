import type { Instant, SqlRow } from '@app/kernel';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { placeItem, type PlaceItem } from '../place-item.js';
import type { DeadlineStatus } from './row.js';

/** A deadline as lists show it, with both verdicts: by the rule of now, and by the rule that was in force when a day was over. */
export type DeadlineItem = PlaceItem & {
  readonly stage: string;
  readonly status: DeadlineStatus;
  /** Absent where the law gives the stage no day any more. */
  readonly dueOn?: string;
  readonly originalDueOn?: string;
  /** Its clock has started; else it is the plan. */
  readonly running: boolean;
  readonly version: number;
  readonly setOn: string;
  readonly revision: number;
  readonly calendarVersion: number;
  readonly completedOn?: string;
  readonly suspendedUntil?: string;
  readonly late: boolean;
  /** The newest version that was missed. */
  readonly missed?: { readonly on: string; readonly dueOn: string; readonly revision: number };
};

export const deadlineItem = (now: Instant) => (row: SqlRow): DeadlineItem => ({
  ...placeItem(row),
  stage: textIn(row, 'stage'), status: textIn(row, 'status') as DeadlineStatus,
  dueOn: maybe(row, 'due_on', textIn), originalDueOn: maybe(row, 'original_due_on', textIn), running: row['running'] === 1, version: numberIn(row, 'version'),
  setOn: textIn(row, 'set_on'), revision: numberIn(row, 'revision'), calendarVersion: numberIn(row, 'calendar_version'),
  completedOn: maybe(row, 'completed_on', textIn), suspendedUntil: maybe(row, 'suspended_until', textIn),
  late: row['status'] === 'open' && row['running'] === 1 && row['late_from'] !== null && textIn(row, 'late_from') <= now,
  missed: maybe(row, 'missed_on', (one) => ({ on: textIn(one, 'missed_on'), dueOn: textIn(one, 'missed_due_on'), revision: numberIn(one, 'missed_revision') })),
});
