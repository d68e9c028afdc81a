import { addDays, type PlainDate } from '@app/kernel';
import type { ReportForm } from './form.js';
import type { ReportPeriod } from './facts.js';

export type PeriodAsked = { readonly month?: string; readonly until?: PlainDate };

const firstOf = (month: string): PlainDate => `${month}-01` as PlainDate;
/** No month has more than 31 days: a day of the next one, taken back to its beginning, less one. */
const lastOf = (month: string): PlainDate => addDays(firstOf(addDays(firstOf(month), 31).slice(0, 7)), -1);

/** A month is told as a whole; two weeks and a year up to a day. Where nothing is said: up to today. */
export const periodOf = (period: ReportForm['period'], fiscalYear: number, { month, until }: PeriodAsked, today: PlainDate): ReportPeriod => {
  const end = until ?? (month === undefined ? today : lastOf(month));
  if (period === 'month') {
    const asked = month ?? end.slice(0, 7);
    return { from: firstOf(asked), until: lastOf(asked) };
  }
  return { from: period === 'fortnight' ? addDays(end, -13) : firstOf(`${fiscalYear}-01`), until: end };
};
