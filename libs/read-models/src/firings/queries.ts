import type { Instant, Query } from '@app/kernel';
import { numberIn, textIn } from '../asking/read-row.js';
import { daysBefore, weekBefore } from './week-before.js';

export type Firing = { readonly rule: string; readonly lastAt: string; /** Within 24 hours, and within 7 days. */ readonly ofDay: number; readonly ofWeek: number };

/** Of every rule that has ever fired by itself. */
export const firingsOf = (now: Instant): Query<Firing> => ({
  sql: `SELECT every.rule, every.last_at, ifnull(of_day, 0) AS of_day, ifnull(of_week, 0) AS of_week
    FROM (SELECT rule, max(last_at) AS last_at FROM firings GROUP BY rule) every
    LEFT JOIN (SELECT rule, sum(one.value > ?) AS of_day, count(*) AS of_week FROM firings, json_each(recent) one WHERE last_at > ? AND one.value > ? GROUP BY rule) late ON late.rule = every.rule`,
  parameters: [daysBefore(now, 1), weekBefore(now), weekBefore(now)],
  row: (row) => ({ rule: textIn(row, 'rule'), lastAt: textIn(row, 'last_at'), ofDay: numberIn(row, 'of_day'), ofWeek: numberIn(row, 'of_week') }),
});
