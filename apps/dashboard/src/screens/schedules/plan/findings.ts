import type { Bilingual } from '../../../words/bilingual.js';
import type { Content } from '../content.js';
import { rowsOf, type Where } from './edits.js';

/** `pointer`: to the part of the schedule at fault, or of the body it was sent in. */
export type Finding = { readonly code: string; readonly sentence: Bilingual; readonly pointer?: string };
export type Placed = { readonly of: Finding; readonly where?: Where; readonly row: number };

const POINTED = /^(?:\/content)?(?:\/overrides\/(\d+))?\/targets\/(\d+)(?:\/|$)/;

/** What the server found wrong: at their rows, and what belongs to none. */
export const placeFindings = (findings: readonly Finding[], content: Content): { readonly placed: readonly Placed[]; readonly others: readonly Finding[] } => {
  const found = findings.map((one) => pointed(one, content) ?? one);
  return { placed: found.filter(isPlaced), others: found.filter((one): one is Finding => !isPlaced(one)) };
};

const pointed = (of: Finding, content: Content): Placed | undefined => {
  const [, override, target] = POINTED.exec(of.pointer ?? '') ?? [];
  const row = Number(target);
  const where = override === undefined ? undefined : content.overrides[Number(override)]?.key;
  return target === undefined || rowsOf(content, where)[row] === undefined || (override !== undefined && where === undefined) ? undefined : { of, where, row };
};

const isPlaced = (one: Placed | Finding): one is Placed => 'of' in one;

export const findingsAt = (placed: readonly Placed[], where: Where, row: number): readonly Finding[] => placed.filter((one) => one.where === where && one.row === row).map(({ of }) => of);
