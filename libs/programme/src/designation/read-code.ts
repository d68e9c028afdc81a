import { levelOfCode } from './region.js';
import { fault, type Reading } from './reading.js';
import type { Cell } from './sheet.js';

/** Both systems have ten digits for a village and different numbers for the same place: the list must say which it uses. */
export type CodeSystem = 'kemendagri' | 'bps';
export type RegionCode = { readonly system: CodeSystem; readonly code: string };

const SUGGESTED = /^([\d.]+) ?\(.*\)$/;
const PART_WIDTHS = [2, 2, 2, 4];

/**
 * A dotted Kemendagri code as text; also `52.71.03.1004 (...)`, as the review file suggests it. A number has lost its zeros or dots
 * (32.10 becomes 32.1), so it is never taken as it stands.
 */
export const readRegionCode = ({ text, kind }: Cell, system: CodeSystem): Reading<RegionCode> => {
  const code = SUGGESTED.exec(text.trim())?.[1] ?? text.trim();
  if (system === 'bps') {
    return /^\d{2}(\d{2}(\d{3}(\d{3})?)?)?$/.test(code) ? { value: { system, code } } : fault('code.unreadable');
  }
  if (kind === 'number') return fault('code.number', restored(code));
  if (levelOfCode(code)) return { value: { system, code } };
  return fault('code.unreadable', restored(code));
};

/** Zeros come back where a part is too short: at the end of a decimal number (32.1), in front anywhere else (52.71.3.1004). */
const restored = (code: string): string | undefined => {
  const dotted = code.split('.');
  const parts = dotted.length > 1
    ? dotted.map((part, at) => dotted.length === 2 ? part.padEnd(2, '0') : part.padStart(PART_WIDTHS[at] ?? 0, '0'))
    : [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].filter((part) => part !== '');
  const whole = parts.join('.');
  return levelOfCode(whole) ? whole : undefined;
};
