import type { ColumnType, Instant, PlainDate } from '@app/kernel';
import { PLACE_COLUMNS, type Place } from '../place.js';

/** `withdrawn`: the law gives the stage no day any more. `ended`: the location did before the stage was completed. */
export type DeadlineStatus = 'open' | 'completed' | 'withdrawn' | 'ended';

export type DeadlineRow = Place & {
  readonly satker: string;
  /** Empty in the row of the location itself, which says of what its stages' rows have in common and which they are. */
  readonly stage: string;
  readonly status: DeadlineStatus | 'none';
  readonly due_on: PlainDate | null;
  /** The first moment after the due day, where the location is. */
  readonly late_from: Instant | null;
  readonly original_due_on: PlainDate | null;
  readonly version: number;
  /** 1 once its clock has started: the day can be missed. */
  readonly running: number;
  /** In the order of this text what runs comes before what is only planned, and of both the earliest day first. */
  readonly urgency: string;
  /** From when this version holds. */
  readonly set_on: PlainDate | null;
  readonly revision: number | null;
  readonly calendar_version: number | null;
  readonly completed_on: PlainDate | null;
  /** The newest version that was missed, by the rule then in force, and the day on which that became known. */
  readonly missed_on: PlainDate | null;
  readonly missed_due_on: PlainDate | null;
  readonly missed_revision: number | null;
  readonly suspended_until: PlainDate | null;
  readonly stages: readonly string[];
  /** In the row of the location: how many of its stages that had a day stand completed by it, and after it. */
  readonly kept: number;
  readonly overrun: number;
  readonly position: string;
};

export const DEADLINE_COLUMNS = {
  ...PLACE_COLUMNS,
  satker: 'text', stage: 'text', status: 'text',
  due_on: 'text', late_from: 'text', original_due_on: 'text', version: 'integer', running: 'integer', urgency: 'text', set_on: 'text', revision: 'integer', calendar_version: 'integer',
  completed_on: 'text', missed_on: 'text', missed_due_on: 'text', missed_revision: 'integer', suspended_until: 'text', stages: 'json', kept: 'integer', overrun: 'integer', position: 'text',
} as const satisfies { readonly [Column in keyof DeadlineRow]: ColumnType };
