import type { Bilingual, Unmet } from '@app/kernel';
import { headingSet, type Header, type HeadingSet } from '../designation/headings.js';
import { readRupiah } from '../designation/read-amount.js';
import { isFault, type Reading } from '../designation/reading.js';
import { levelOfCode } from '../designation/region.js';
import { EMPTY_CELL, type Cell, type SheetRow } from '../designation/sheet.js';
import { readCount, readDecimal, readPercent } from '../import/read-figures.js';
import { RECONCILIATION_PROBLEMS as PROBLEMS, RECONCILIATION_REFUSALS as REFUSALS } from '../sentences/reconciliation.js';
import type { ComparedFigure, ForeignMapping } from './mapping.js';

/** A figure that is absent has no column or an empty cell. */
export type TheirRow = { readonly row: number; readonly region: string; readonly figures: { readonly [key: string]: number | undefined } };
export type RowProblem = { readonly row: number; readonly code: string; readonly sentence: Bilingual };

export type TheirReading =
  | { readonly readable: true; readonly rows: readonly TheirRow[]; readonly problems: readonly RowProblem[]; readonly compared: readonly ComparedFigure[]; readonly missing: readonly ComparedFigure[] }
  | { readonly readable: false; readonly refusal: Unmet };

const READERS: { readonly [K in ComparedFigure['kind']]: (cell: Cell) => Reading<number> } = { rupiah: readRupiah, percent: readPercent, count: readCount, decimal: readDecimal };
const REGION = 'region';

const headingsOf = ({ region, figures }: ForeignMapping): HeadingSet<string> =>
  headingSet<string>({ [REGION]: region, ...Object.fromEntries(figures.map(({ key, title, also }) => [key, { title, also }])) }, [REGION]);

/** Which village each row is about and what it says of it. A row in doubt is told, not guessed. */
export const readTheirs = (rows: readonly SheetRow[], mapping: ForeignMapping): TheirReading => {
  const header = headingsOf(mapping).find(rows);
  if (header?.columns[REGION] === undefined) return { readable: false, refusal: { code: 'reconciliation.no-headings', sentence: REFUSALS['reconciliation.no-headings'](mapping) } };
  const compared = mapping.figures.filter(({ key }) => header.columns[key] !== undefined);
  const seen = new Set<string>();
  const read: TheirRow[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows.filter(({ number }) => number > header.row)) {
    const region = cellOf(row, header, REGION).text.trim();
    const told = compared.map((figure) => ({ figure, cell: cellOf(row, header, figure.key) }));
    if (region === '' && told.every(({ cell }) => cell.kind !== 'number')) continue; // a closing line or a signature
    const doubt = doubtOf(region, cellOf(row, header, REGION), seen);
    if (doubt !== undefined) {
      problems.push({ row: row.number, code: doubt, sentence: PROBLEMS[doubt](region) });
      continue;
    }
    seen.add(region);
    const { figures, faults } = figuresIn(told);
    read.push({ row: row.number, region, figures });
    problems.push(...faults.map(({ figure, cell }) => ({ row: row.number, code: 'figure.unreadable', sentence: PROBLEMS['figure.unreadable'](`${figure.title}: ${cell.text.trim()}`) })));
  }
  return { readable: true, rows: read, problems, compared, missing: mapping.figures.filter((figure) => !compared.includes(figure)) };
};

const cellOf = ({ cells }: SheetRow, { columns }: Header<string>, field: string): Cell => cells[columns[field] ?? -1] ?? EMPTY_CELL;

/** Codes of two systems have ten digits: one without its dots may be of either, and a number has lost its zeros. */
const doubtOf = (region: string, { kind }: Cell, seen: ReadonlySet<string>): keyof typeof PROBLEMS | undefined => {
  if (kind === 'number' || levelOfCode(region) === undefined) return 'region.unreadable';
  return seen.has(region) ? 'region.repeated' : undefined;
};

type ToldFigure = { readonly figure: ComparedFigure; readonly cell: Cell };

const figuresIn = (told: readonly ToldFigure[]): { readonly figures: TheirRow['figures']; readonly faults: readonly ToldFigure[] } => {
  const read = told.filter(({ cell }) => cell.text.trim() !== '').map((one) => ({ ...one, reading: READERS[one.figure.kind](one.cell) }));
  return {
    figures: Object.fromEntries(read.flatMap(({ figure, reading }) => (isFault(reading) ? [] : [[figure.key, reading.value]]))),
    faults: read.filter(({ reading }) => isFault(reading)),
  };
};
