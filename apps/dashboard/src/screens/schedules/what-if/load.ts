import type { Preview } from '../content.js';

export type Week = { readonly week: string; readonly before: number; readonly after: number };

/** Of all offices together, in the order of the weeks. */
export const loadByWeek = (load: Preview['whatIf']['load']): readonly Week[] => {
  const weeks = new Map<string, Week>();
  for (const { week, before, after } of load) {
    const known = weeks.get(week) ?? { week, before: 0, after: 0 };
    weeks.set(week, { week, before: known.before + before, after: known.after + after });
  }
  return [...weeks.values()].toSorted((a, b) => a.week.localeCompare(b.week));
};
