import { both, type Bilingual } from './bilingual.js';

type Timed = { readonly dueOn?: string; readonly running: boolean };

const DAY_MS = 86_400_000;

/** Calendar days between the due day and the day it was done: working days are the server's to count. 0 for what was done in time, or had only a plan. */
export const daysAfterDue = (deadline: Timed | undefined, completedOn: string | undefined): number =>
  (deadline?.running !== true || deadline.dueOn === undefined || completedOn === undefined ? 0 : Math.max(0, (Date.parse(completedOn) - Date.parse(deadline.dueOn)) / DAY_MS));

export const afterDue = (days: string): Bilingual => both(`${days} hari setelah tenggat`, `${days} ${days === '1' ? 'day' : 'days'} after its due day`);
