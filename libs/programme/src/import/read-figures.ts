import { readDate } from '../designation/read-date.js';
import { fault, isFault, type Reading } from '../designation/reading.js';
import type { Cell } from '../designation/sheet.js';

const DECIMAL = /^(\d{1,9})(?:[.,](\d{1,4}))?$/;
const LONGEST_TEXT = 2000;

const decimalIn = (text: string): number | undefined => {
  const [, whole, decimals = '0'] = DECIMAL.exec(text) ?? [];
  return whole === undefined ? undefined : Number(`${whole}.${decimals}`);
};

/** A cell formatted as a percentage holds a hundredth of what it shows, and the file does not say which it is. */
export const readPercent = ({ text, kind }: Cell): Reading<number> => {
  const percent = decimalIn(text.trim().replace(/\s*%$/, ''));
  if (kind === 'number' && percent !== undefined && percent > 0 && percent < 1) return fault('percent.fraction', String(Math.round(percent * 10_000) / 100));
  return percent === undefined || percent > 100 || Math.round(percent * 100) / 100 !== percent ? fault('percent.unreadable') : { value: percent };
};

export const readDecimal = ({ text }: Cell): Reading<number> => {
  const value = decimalIn(text.trim());
  return value === undefined ? fault('decimal.unreadable') : { value };
};

export const readCount = ({ text }: Cell): Reading<number> =>
  /^\d{1,7}$/.test(text.trim()) ? { value: Number(text) } : fault('number.unreadable');

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** As a month, or as any day in it. */
export const readMonth = (cell: Cell): Reading<string> => {
  const text = cell.text.trim();
  if (MONTH.test(text)) return { value: text };
  const day = readDate(cell);
  return isFault(day) ? fault('month.unreadable') : { value: day.value.slice(0, 7) };
};

export const readProse = ({ text }: Cell): Reading<string> => {
  const value = text.normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return value.length > LONGEST_TEXT ? fault('text.too-long') : { value };
};

export const readFingerprint = ({ text }: Cell): Reading<string> => {
  const value = text.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(value) ? { value } : fault('fingerprint.unreadable');
};
