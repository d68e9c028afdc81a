import type { Bilingual } from '../../../words/bilingual.js';
import type { Content } from '../content.js';
import type { Where } from './edits.js';

/** `pointer`: of what is not even of the right form. */
export type Finding = { readonly code: string; readonly sentence: Bilingual; readonly pointer?: string };
export type Placed = { readonly of: Finding; readonly where?: Where; readonly row: number };

/** The server names the row before what is wrong in it; people count from 1. */
const NATIONAL = /^Target in row (\d+): /;
const OVERRIDDEN = /^Override (.+), row (\d+): /;
const POINTED = /^\/content(?:\/overrides\/(\d+))?\/targets\/(\d+)/;

/** What the server found wrong: at their rows, and what belongs to none. */
export const placeFindings = (findings: readonly Finding[], content: Content): { readonly placed: readonly Placed[]; readonly others: readonly Finding[] } => {
  const found = findings.map((one) => pointed(one, content) ?? told(one, content) ?? one);
  return { placed: found.filter(isPlaced), others: found.filter((one): one is Finding => !isPlaced(one)) };
};

const pointed = (of: Finding, { overrides }: Content): Placed | undefined => {
  const [, override, row] = POINTED.exec(of.pointer ?? '') ?? [];
  return row === undefined ? undefined : { of, where: override === undefined ? undefined : overrides[Number(override)]?.key, row: Number(row) };
};

const told = (of: Finding, { overrides }: Content): Placed | undefined => {
  const national = NATIONAL.exec(of.sentence.en)?.[1];
  if (national !== undefined) return { of, row: Number(national) - 1 };
  const [, override, row] = OVERRIDDEN.exec(of.sentence.en) ?? [];
  const where = overrides.find(({ key }, index) => key === override || String(index + 1) === override)?.key;
  return where === undefined ? undefined : { of, where, row: Number(row) - 1 };
};

const isPlaced = (one: Placed | Finding): one is Placed => 'of' in one;

export const findingsAt = (placed: readonly Placed[], where: Where, row: number): readonly Finding[] => placed.filter((one) => one.where === where && one.row === row).map(({ of }) => of);
