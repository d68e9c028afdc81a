import { tableAfter, type Recorded, type SqlRow } from '@app/kernel';
import type { ChaseEvent } from '@app/programme';
import { reminderBoard } from './project.js';
import { promiseBoard } from './promises.js';
import { reminderItem, type ReminderItem } from './queries.js';
import { REMINDER_COLUMNS, type ReminderRow } from './row.js';

/** The reminders of one location as its events up to a moment tell them, by the projections of the tables; newest first. */
export const remindersKnown = (recorded: readonly Recorded<ChaseEvent>[], names: ReminderItem['names']): readonly ReminderItem[] => {
  const promises = tableAfter(promiseBoard, recorded);
  return [...tableAfter(reminderBoard, recorded).values()]
    .sort((one, other) => (one.issued_position < other.issued_position ? 1 : -1))
    .map((row) => {
      const promise = promises.get(`${row.location_id}/${row.stage}`);
      const answered = promise?.version === row.version ? { promised_on: promise.promised_on, broken: promise.broken, promise_reason: promise.reason, promise_role: promise.role } : NO_PROMISE;
      return { ...reminderItem({ ...asStored(row), ...answered }), names };
    });
};

const NO_PROMISE = { promised_on: null, broken: null, promise_reason: null, promise_role: null };

const asStored = (row: ReminderRow): SqlRow =>
  Object.fromEntries(Object.entries(REMINDER_COLUMNS).map(([column, type]) => [column, type === 'json' ? JSON.stringify(row[column as keyof ReminderRow]) : row[column as keyof ReminderRow]] as const)) as SqlRow;
