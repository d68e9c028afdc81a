import { matchRegion, type Candidate, type GivenNames, type RegionMatch, type Register } from './match-region.js';
import type { Problem } from './problems.js';
import type { SkRow } from './read-sk-row.js';
import { comparableName, LIKENESS, similarity } from './region-name.js';
import { REGION_LEVELS, type Region, type RegionLevel } from './region.js';
import type { RowCells } from './row-cells.js';

export type Place =
  | { readonly kind: 'found'; readonly region: Region; readonly warnings: readonly Problem[] }
  | { readonly kind: 'doubtful'; readonly doubt: Problem; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'impossible'; readonly problem: Problem };

/** The one region a row speaks of, at the level its programme works at: by its code where it has one, else by its names. */
export const locateRow = ({ names: all, code }: SkRow, cells: RowCells, level: RegionLevel, register: Register): Place => {
  const wanted = REGION_LEVELS.slice(0, REGION_LEVELS.indexOf(level) + 1);
  const given: GivenNames = Object.fromEntries(wanted.map((one) => [one, all[one]]));
  if (code?.system === 'kemendagri') return byCode(code.code, level, given, cells, register);

  const missing = ([level, 'regency'] as const).find((one) => wanted.includes(one) && !given[one]);
  if (missing) return { kind: 'impossible', problem: cells.complain(missing, 'cell.missing') };
  const match = matchRegion(given, register);
  if (match.sure) return { kind: 'found', region: match.region, warnings: [] };
  return { kind: 'doubtful', doubt: cells.complain(match.level, `name.${match.why}`), candidates: match.candidates };
};

/** A code decides, unless a name beside it says something else: then a person must. */
const byCode = (code: string, level: RegionLevel, given: GivenNames, cells: RowCells, register: Register): Place => {
  const candidates = () => nearest(given, level, register);
  const region = register.find(code);
  if (!region) return { kind: 'doubtful', doubt: cells.complain('regionCode', 'code.unknown'), candidates: candidates() };
  if (region.level !== level) return { kind: 'impossible', problem: cells.complain('regionCode', 'code.level') };

  const warnings: Problem[] = [];
  for (const [depth, one] of REGION_LEVELS.entries()) {
    const [name, registered] = [given[one], region.path[one]];
    if (!name || !registered) continue;
    const agreement = compare(name, registered, one, register.names(parentAt(code, depth), one).map(({ key }) => key));
    if (agreement === 'other') {
      return { kind: 'doubtful', doubt: cells.complain(one, 'code.contradicted', { other: registered }), candidates: candidates() };
    }
    if (agreement === 'respelled') warnings.push(cells.complain(one, 'name.respelled', { other: registered }));
  }
  return { kind: 'found', region, warnings };
};

/** What the names beside a code may mean: in the named kecamatan, else anywhere in the named regency. A wider region is no answer. */
const nearest = (given: GivenNames, level: RegionLevel, register: Register): readonly Candidate[] => {
  const within = (names: GivenNames): readonly Candidate[] => candidatesOf(matchRegion(names, register)).filter(({ region }) => region.level === level);
  const near = within(given);
  return near.length > 0 || level !== 'village' ? near : within({ ...given, district: undefined });
};

const candidatesOf = (match: RegionMatch): readonly Candidate[] => match.sure ? [{ region: match.region, score: 1 }] : match.candidates;

const parentAt = (code: string, depth: number): string | undefined => code.split('.').slice(0, depth).join('.') || undefined;

const compare = (name: string, registered: string, level: RegionLevel, neighbours: readonly string[]): 'same' | 'respelled' | 'other' => {
  const [said, meant] = [comparableName(name, level), comparableName(registered, level)];
  if (level === 'regency' && said.kind && said.kind !== meant.kind) return 'other';
  if (said.key === meant.key) return 'same';
  return !neighbours.includes(said.key) && similarity(said.key, meant.key) >= LIKENESS ? 'respelled' : 'other';
};
