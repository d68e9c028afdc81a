import { parsePlainDate, type Unmet } from '@app/kernel';
import { CALENDAR_REFUSALS } from '../sentences/calendar.js';
import { refusal } from '../sentences/refusal.js';
import { DAY_OFF_KINDS, type DayOff, type DaysOffOfYear } from './commands.js';

const unmet = refusal(CALENDAR_REFUSALS);

/** What is wrong with the days of a list, each with its row counted from 1. */
export const listedDays = (list: DaysOffOfYear): readonly Unmet[] =>
  list.days.flatMap((day, index) => [...dated(list, day, index), ...ofKind(list, day, index + 1), ...named(day, index + 1)]);

const dated = ({ year, days }: DaysOffOfYear, { date }: DayOff, index: number): readonly Unmet[] => {
  const row = index + 1;
  if (parsePlainDate(date) === undefined) return [unmet('calendar.day-invalid', { row, date })];
  const first = days.findIndex((day) => day.date === date);
  return [
    ...(Number(date.slice(0, 4)) === year ? [] : [unmet('calendar.day-outside-year', { row, date, year })]),
    ...(first < index ? [unmet('calendar.day-twice', { row, date, first: first + 1 })] : []),
  ];
};

const ofKind = ({ region }: DaysOffOfYear, { kind }: DayOff, row: number): readonly Unmet[] => {
  if (!DAY_OFF_KINDS.includes(kind)) return [unmet('calendar.kind-unknown', { row, kind })];
  return (kind === 'libur-daerah') === (region !== undefined) ? [] : [unmet('calendar.kind-misplaced', { row, kind })];
};

const named = ({ name }: DayOff, row: number): readonly Unmet[] =>
  (name.id.trim() === '' || name.en.trim() === '' ? [unmet('calendar.name-missing', { row })] : []);
