import { addDays, parsePlainDate, type PlainDate } from '@app/kernel';
import { fault, type Reading } from './reading.js';
import type { Cell } from './sheet.js';

const MONTHS = ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'];
/** Short and English forms that the first three letters of the Indonesian month do not cover. */
const OTHER_MONTHS: Readonly<Record<string, number>> = { pebruari: 2, may: 5, agt: 8, ags: 8, august: 8, october: 10, nopember: 11, dec: 12, december: 12 };

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const WRITTEN = /^(\d{1,2})[ -]([a-z]{3,10})\.?[ -](\d{4})$/;
/** Day 0 of the spreadsheet calendar, as it counts from March 1900 on. */
const SPREADSHEET_EPOCH = '1899-12-30' as PlainDate;

/** Day first, as Indonesia writes it: 12/04/2021 is 12 April. */
export const readDate = ({ text, kind }: Cell): Reading<PlainDate> => {
  if (kind === 'number') return fault('date.number', spreadsheetDay(text));
  const bare = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = parsePlainDate(bare);
  if (iso) return { value: iso };
  const numeric = NUMERIC.exec(bare);
  if (numeric) {
    const [, day = '', month = '', year = ''] = numeric;
    const date = dateOf(year, Number(month), day);
    return date ? { value: date } : fault('date.unreal', dateOf(year, Number(day), month));
  }
  const [, day = '', word = '', year = ''] = WRITTEN.exec(bare) ?? [];
  const month = monthOf(word);
  if (month === undefined) return fault('date.unreadable');
  const date = dateOf(year, month, day);
  return date ? { value: date } : fault('date.unreal');
};

const dateOf = (year: string, month: number, day: string): PlainDate | undefined =>
  parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);

const monthOf = (word: string): number | undefined => {
  const at = word === '' ? -1 : MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word);
  return at >= 0 ? at + 1 : OTHER_MONTHS[word];
};

const spreadsheetDay = (text: string): string | undefined => {
  const days = Number(text);
  return Number.isInteger(days) && days > 36_525 && days < 73_051 ? addDays(SPREADSHEET_EPOCH, days) : undefined;
};
