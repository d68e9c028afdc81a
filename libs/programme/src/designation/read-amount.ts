import { fault, isFault, type Reading } from './reading.js';
import type { Cell } from './sheet.js';

/** No location is given less; a smaller figure is a list kept in thousands or millions. */
const SMALLEST = 1_000_000;

const INDONESIAN = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;
const ENGLISH = /^(\d{1,3}(?:,\d{3}){2,}|\d+)(?:\.(\d{1,2}))?$/;
const IN_WORDS = /^(\d{1,6})(?:,(\d{1,6}))? ?(juta|jt|miliar|milyar)$/;

/** Integer rupiah, however few. Read the Indonesian way: a dot groups thousands, a comma starts the cents. */
export const readRupiah = ({ text, kind }: Cell): Reading<number> => {
  const bare = text.trim().toLowerCase().replace(/^(?:rp|idr)\.?\s*/, '').replace(/\s+/g, ' ').replace(/,-$/, '');
  const amount = kind === 'number' ? Number(text) : amountIn(bare);
  if (amount === undefined || Number.isNaN(amount)) return fault('amount.unreadable');
  return Number.isSafeInteger(amount) ? { value: amount } : fault('amount.not-whole');
};

/** What a location is given. */
export const readAmount = (cell: Cell): Reading<number> => {
  const reading = readRupiah(cell);
  if (isFault(reading) || reading.value >= SMALLEST) return reading;
  const { value } = reading;
  return fault('amount.too-small', value > 0 && value < 1000 ? `${value}.000.000` : undefined);
};

const amountIn = (text: string): number | undefined => {
  const words = IN_WORDS.exec(text);
  if (words) {
    const [, whole, decimals = '', unit = ''] = words;
    return scaled(`${whole}${decimals}`, (unit.startsWith('j') ? 6 : 9) - decimals.length);
  }
  const [, whole, cents = '0'] = INDONESIAN.exec(text) ?? ENGLISH.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return Number(`${whole.replace(/[.,]/g, '')}.${cents}`);
};

const scaled = (digits: string, zeros: number): number => Number(`${digits}e${zeros}`);
