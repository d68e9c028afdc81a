import { FISCAL_YEAR, PROGRAMME } from '../fields/index.js';
import { ProblemError } from '../problems/problem.js';

/** What an address names; nothing is there under any other. */
export const schedulePlace = (programme: string, year: string): { readonly programme: string; readonly fiscalYear: number } => {
  const fiscalYear = /^\d{4}$/.test(year) ? Number(year) : Number.NaN;
  if (!PROGRAMME.accepts(programme) || !FISCAL_YEAR.accepts(fiscalYear)) throw new ProblemError('not-found');
  return { programme, fiscalYear };
};

export const numbered = (text: string): number => {
  if (!/^(0|[1-9]\d{0,5})$/.test(text)) throw new ProblemError('not-found');
  return Number(text);
};
