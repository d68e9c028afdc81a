import type { Bilingual } from '../../../words/bilingual.js';

export type DayOff = { readonly date: string; readonly name: Bilingual; readonly kind: string };
/** Days on end, with the weekends between them. */
export type Band = { readonly from: string; readonly to: string; readonly isEid: boolean };

/** A pause of so many days still belongs to the same holidays. */
const GAP_DAYS = 3;
const DAY_MS = 86_400_000;

const isEid = ({ name }: DayOff): boolean => name.id.includes('Idul Fitri');
const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / DAY_MS;

/** When offices stand still: Idul Fitri, and the collective leave of the year. Single holidays are no band. */
export const bandsOf = (days: readonly DayOff[]): readonly Band[] =>
  days.filter((day) => day.kind === 'cuti-bersama' || isEid(day)).toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .reduce<readonly Band[]>((bands, day) => {
      const last = bands.at(-1);
      return last !== undefined && daysFrom(last.to, day.date) <= GAP_DAYS
        ? [...bands.slice(0, -1), { from: last.from, to: day.date, isEid: last.isEid || isEid(day) }]
        : [...bands, { from: day.date, to: day.date, isEid: isEid(day) }];
    }, []);
