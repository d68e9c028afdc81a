import type { Instant, PlainDate, Query, Scope } from '@app/kernel';
import { all, where, within } from '../asking/predicate.js';
import { deadlineItem, type DeadlineItem } from '../deadline-board/item.js';

export type NearRequest = {
  readonly scope: Scope;
  readonly status: 'open' | 'ended';
  readonly now: Instant;
  readonly today: PlainDate;
  /** From that day on, or before it; the nearest first. */
  readonly side: 'ahead' | 'behind';
  readonly limit: number;
};

const SIDES = { ahead: { than: '>=', order: 'due_on, key' }, behind: { than: '<', order: 'due_on DESC, key' } } as const;

/** So many deadlines on one side of a day, without a count of all. */
export const nearDeadlines = ({ scope, status, now, today, side, limit }: NearRequest): Query<DeadlineItem> => {
  const { than, order } = SIDES[side];
  const { sql, parameters } = all(within(scope), where('status = ?', status), where(`due_on ${than} ?`, today));
  return {
    sql: `SELECT * FROM (
      SELECT d.*, l.province, l.regency, l.district, l.village FROM deadline_board d JOIN location_board l ON l.key = d.location_id WHERE d.stage <> '')
      WHERE ${sql} ORDER BY ${order} LIMIT ?`,
    parameters: [...parameters, limit],
    row: deadlineItem(now),
  };
};
