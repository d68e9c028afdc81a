import type { Schemas } from '../../api/client.js';

/** Which locations a report is of, and up to when: to the end of a month, or to a day; else to today. */
export type Place = { readonly programme: string; readonly fiscalYear: number; readonly province?: string; readonly satker?: string; readonly month?: string; readonly until?: string };

export type Period = { readonly from: string; readonly until: string };

const DAY_MS = 86_400_000;
const FORTNIGHT = 14;
const MONTHS = 12;
const MONTH_LENGTH = 'yyyy-mm'.length;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);

export const lastDayOf = (month: string): string => dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(MONTH_LENGTH - 2)), 0));

/** Up to when the figures count. */
export const endOf = ({ month, until }: Place, today: string): string => (month === undefined ? until ?? today : lastDayOf(month));

/** The days that a form tells of, as the server counts them. */
export const periodOf = (kind: Schemas['ReportFormDto']['period'], place: Place, today: string): Period => {
  const until = endOf(place, today);
  if (kind === 'month') return { from: `${until.slice(0, MONTH_LENGTH)}-01`, until: lastDayOf(until.slice(0, MONTH_LENGTH)) };
  return { from: kind === 'fortnight' ? dayOf(Date.parse(until) - (FORTNIGHT - 1) * DAY_MS) : `${place.fiscalYear}-01-01`, until };
};

/** The months of a fiscal year that have begun, the newest first. */
export const monthsOf = (fiscalYear: number, today: string): readonly string[] =>
  Array.from({ length: MONTHS }, (_, index) => `${fiscalYear}-${String(MONTHS - index).padStart(2, '0')}`).filter((month) => `${month}-01` <= today);

export const searchOf = (query: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))).toString();
