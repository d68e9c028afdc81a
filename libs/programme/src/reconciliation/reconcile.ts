import type { ComparedFigure } from './mapping.js';
import type { TheirRow } from './their-rows.js';

export const VERDICTS = ['differs', 'only-here', 'only-there', 'same'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type OurRow = { readonly locationId: string; readonly region: string; readonly names: string; readonly figures: { readonly [key: string]: number | undefined } };

/** Ours less theirs; absent where one of the two is. */
export type ComparedCell = { readonly figure: string; readonly ours?: number; readonly theirs?: number; readonly difference?: number; readonly same: boolean };

export type ComparedRow = {
  readonly region: string;
  readonly locationId?: string;
  readonly names?: string;
  /** In their file. */
  readonly row?: number;
  readonly verdict: Verdict;
  readonly cells: readonly ComparedCell[];
};

export type Comparison = {
  /** What asks for somebody's attention first; by region within that. */
  readonly rows: readonly ComparedRow[];
  readonly totals: readonly ComparedCell[];
  readonly counts: { readonly [V in Verdict]: number };
};

const NOTHING: OurRow['figures'] = {};

export const compareFigures = (ours: readonly OurRow[], theirs: readonly TheirRow[], figures: readonly ComparedFigure[]): Comparison => {
  const theirsBy = new Map(theirs.map((row) => [row.region, row]));
  const oursBy = new Map(ours.map((row) => [row.region, row]));
  const regions = [...new Set([...oursBy.keys(), ...theirsBy.keys()])].sort();
  const rows = regions.map((region) => comparedRow(region, oursBy.get(region), theirsBy.get(region), figures));
  return {
    rows: VERDICTS.flatMap((verdict) => rows.filter((row) => row.verdict === verdict)),
    totals: figures.map((figure) => compared(figure, sum(ours, figure), sum(theirs, figure))),
    counts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length])) as Comparison['counts'],
  };
};

const comparedRow = (region: string, ours: OurRow | undefined, theirs: TheirRow | undefined, figures: readonly ComparedFigure[]): ComparedRow => {
  const cells = figures.map((figure) => compared(figure, (ours?.figures ?? NOTHING)[figure.key], (theirs?.figures ?? NOTHING)[figure.key]));
  return { region, locationId: ours?.locationId, names: ours?.names, row: theirs?.row, verdict: verdictOn(ours, theirs, cells), cells };
};

const verdictOn = (ours: OurRow | undefined, theirs: TheirRow | undefined, cells: readonly ComparedCell[]): Verdict => {
  if (theirs === undefined) return 'only-here';
  if (ours === undefined) return 'only-there';
  return cells.every(({ same }) => same) ? 'same' : 'differs';
};

/** Nothing recorded and nothing told is the same; nothing and a nought are too, since a form knows no empty sum. */
const compared = ({ key, tolerance }: ComparedFigure, ours: number | undefined, theirs: number | undefined): ComparedCell => {
  const difference = rounded((ours ?? 0) - (theirs ?? 0));
  return { figure: key, ours, theirs, ...(ours !== undefined && theirs !== undefined && { difference }), same: Math.abs(difference) <= tolerance };
};

/** Percentages of different places come to nothing together. */
const sum = (rows: readonly { readonly figures: OurRow['figures'] }[], { key, kind }: ComparedFigure): number | undefined =>
  (kind === 'percent' ? undefined : rounded(rows.reduce((total, { figures }) => total + (figures[key] ?? 0), 0)));

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
