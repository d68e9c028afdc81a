import { fiscalYearOf } from '@app/kernel';
import type { DayOff } from '../../calendar/commands.js';
import type { WorkCalendar } from '../../calendar/work-calendar.js';
import type { Publication } from '../../calendar/state.js';

/** The calendar with further days off, as its next version. */
export const withDaysOff = ({ version, publications }: WorkCalendar, days: readonly DayOff[], region?: string): WorkCalendar => {
  const years = new Map(days.map(({ date }) => [fiscalYearOf(date), days.filter((other) => fiscalYearOf(other.date) === fiscalYearOf(date))]));
  const lists = [...years].map(([year, added]): Publication => {
    const list = publications.find((one) => one.year === year && one.region === region);
    const dates = new Set(added.map(({ date }) => date));
    const kept = (list?.days ?? []).filter(({ date }) => !dates.has(date));
    return { ...TRIED, ...list, year, ...(region !== undefined && { region }), publishedOn: list?.publishedOn ?? added[0]!.date, version: version + 1, days: [...kept, ...added] };
  });
  const others = publications.filter((one) => !lists.some(({ year }) => one.year === year && one.region === region));
  return { version: version + 1, publications: [...others, ...lists] };
};

const TRIED = { decree: 'Simulasi / what-if', source: 'A', clause: 'Hari libur yang diandaikan' } as const;
