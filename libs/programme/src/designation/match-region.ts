import { REGION_LEVELS, type Region, type RegionLevel, type RegionLookup } from './region.js';
import { comparableName, LIKENESS, similarity, type ComparableName } from './region-name.js';

export type GivenNames = { readonly [Level in RegionLevel]?: string };
export type Candidate = { readonly region: Region; /** 0..1 over all names given. */ readonly score: number };

export type RegionMatch =
  | { readonly sure: true; readonly region: Region }
  | {
      readonly sure: false;
      /** The widest level that left a doubt, and the name given there. */
      readonly level: RegionLevel;
      readonly name: string;
      readonly why: 'similar' | 'ambiguous' | 'unknown';
      /** Best first. */
      readonly candidates: readonly Candidate[];
    };

type Named = ComparableName & { readonly code: string };
/** Comparable names of all regions of a level inside a parent. */
export type NameIndex = (parent: string | undefined, level: RegionLevel) => readonly Named[];
export type Register = { readonly find: RegionLookup['find']; readonly names: NameIndex };
type Choice = { readonly code: string | undefined; readonly score: number };
type Doubt = Omit<Extract<RegionMatch, { sure: false }>, 'candidates' | 'sure'>;

const MOST_CHOICES = 5;

/** Names are made comparable once per parent: rows of a list share their parents. */
export const indexNames = (regions: RegionLookup): NameIndex => {
  const known = new Map<string, readonly Named[]>();
  return (parent, level) => {
    const key = `${level} ${parent ?? ''}`;
    const names = known.get(key) ?? regions.within(parent, level).map(({ code, name }) => ({ code, ...comparableName(name, level), ...kindByCode(code) }));
    known.set(key, names);
    return names;
  };
};

/** Kemendagri counts kelurahan from 1001 and desa from 2001. */
const kindByCode = (code: string): Pick<ComparableName, 'kind'> => {
  const number = code.split('.')[3];
  return number === undefined ? {} : { kind: number.startsWith('1') ? 'kelurahan' : 'desa' };
};

/**
 * Goes down the given names level by level, each only within the region found so far. A level left blank is passed over:
 * the next name is then sought in all of the region above. Same names once titles and punctuation are gone are sure,
 * anything else is a doubt with suggestions, never a guess.
 */
export const matchRegion = (given: GivenNames, { find, names }: Register): RegionMatch => {
  let choices: readonly Choice[] = [{ code: undefined, score: 1 }];
  let doubt: Doubt | undefined;
  for (const level of REGION_LEVELS) {
    const name = given[level];
    if (!name) continue;
    const sought = comparableName(name, level);
    const exact = doubt ? [] : narrow(sameNames(choices, sought, level, names), sought);
    choices = exact.length > 0 ? exact : likeNames(choices, sought, level, names);
    if (!doubt && exact.length !== 1) {
      doubt = { level, name, why: exact.length > 1 ? 'ambiguous' : choices.length > 0 ? 'similar' : 'unknown' };
    }
  }
  const candidates = choices.flatMap(({ code, score }) => {
    const region = code === undefined ? undefined : find(code);
    return region ? [{ region, score }] : [];
  });
  const only = candidates[0];
  if (!doubt && only) return { sure: true, region: only.region };
  return { sure: false, level: 'province', name: '', why: 'unknown', ...doubt, candidates };
};

type Option = Choice & Named;

const sameNames = (choices: readonly Choice[], { key, kind }: ComparableName, level: RegionLevel, names: NameIndex): readonly Option[] =>
  choices.flatMap(({ code, score }) => names(code, level)
    .filter((named) => named.key === key && !otherKind(level, named.kind, kind))
    .map((named) => ({ ...named, score })));

const likeNames = (choices: readonly Choice[], { key, kind }: ComparableName, level: RegionLevel, names: NameIndex): readonly Option[] => {
  const likeness = (named: Named) => similarity(named.key, key) * (otherKind(level, named.kind, kind) ? 0.9 : 1);
  return choices
    .flatMap(({ code, score }) => names(code, level)
      .filter((named) => likeness(named) >= LIKENESS)
      .map((named) => ({ ...named, score: score * likeness(named) })))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_CHOICES);
};

/** A kabupaten is never the kota of the same name; a desa may since have become a kelurahan. */
const otherKind = (level: RegionLevel, one: ComparableName['kind'], other: ComparableName['kind']): boolean =>
  level === 'regency' && one !== undefined && other !== undefined && one !== other;

/** Where a desa and a kelurahan share one name, the title decides if there is one. */
const narrow = (exact: readonly Option[], { kind }: ComparableName): readonly Option[] => {
  const same = exact.filter((option) => option.kind === kind);
  return exact.length > 1 && same.length > 0 ? same : exact;
};
