import { bilingual, type PlainDate } from '@app/kernel';
import type { DayOff, DayOffKind, DaysOffOfYear } from './commands.js';
import type { Publication } from './state.js';
import type { WorkCalendar } from './work-calendar.js';

export const day = (text: string): PlainDate => text as PlainDate;

export const off = (date: string, kind: DayOffKind = 'libur-nasional', name = 'Libur'): DayOff => ({ date: day(date), name: bilingual(name, `${name} (en)`), kind });

export const listOf = (year: number, days: readonly DayOff[], change: Partial<DaysOffOfYear> = {}): DaysOffOfYear => ({
  year, days, decree: `SKB ${year}`, publishedOn: day(`${year - 1}-09-10`), source: 'A', clause: 'Contoh untuk uji', ...change,
});

export const regional = (region: string, year: number, ...dates: readonly string[]): DaysOffOfYear =>
  listOf(year, dates.map((date) => off(date, 'libur-daerah')), { region, decree: `Keputusan ${region}` });

export const calendarOf = (...lists: readonly DaysOffOfYear[]): WorkCalendar => {
  const publications: readonly Publication[] = lists.map((list, index) => ({ ...list, version: index + 1 }));
  return { version: publications.length, publications };
};
