import { findHeader, titleOf, type Header } from './columns.js';
import { designateRow, type RowOutcome } from './designate-row.js';
import type { ListedProgramme } from './listed-programme.js';
import { indexNames } from './match-region.js';
import { problem, type Problem } from './problems.js';
import { REQUIRED_FIELDS } from './read-sk-row.js';
import type { RegionLookup } from './region.js';
import { isEmpty, type Defaults } from './row-cells.js';
import type { SheetRow } from './sheet.js';
import type { SkList } from './sk-list.js';

export type SkListContext = { readonly regions: RegionLookup; readonly programmes: readonly ListedProgramme[]; readonly defaults?: Defaults; /** Where a person has said which row and columns; else they are found. */ readonly header?: Header };

/** Reads a list as sheets give it. No row is lost: each is designated, in doubt, told as a problem, or skipped. */
export const readSkList = (rows: readonly SheetRow[], { regions, programmes, defaults = {}, header = findHeader(rows) }: SkListContext): SkList => {
  if (!header) {
    const nowhere = problem('header.missing', { row: rows[0]?.number ?? 1, column: '', value: '' });
    return { designations: [], doubtful: [], problems: [nowhere], warnings: [], skipped: [] };
  }
  const filled = rows.filter((row) => row.number > header.row && !row.cells.every(isEmpty));
  const context = { header, programmes, defaults, register: { find: regions.find, names: indexNames(regions) } };
  const outcomes = withoutRepeats(filled.filter((row) => !holdsNoLocation(row)).map((row) => designateRow(row, context)));
  return {
    header,
    designations: outcomes.flatMap(({ designation }) => designation ?? []),
    doubtful: outcomes.flatMap(({ doubtful }) => doubtful ?? []),
    problems: [...problemsOf(header, defaults), ...outcomes.flatMap(({ problems }) => problems)],
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    skipped: filled.filter(holdsNoLocation).map(({ number }) => number),
  };
};

const TOTAL = /^(?:sub ?|grand ?)?(?:total|jumlah)\b/i;

/** A line of totals, or the line `(1) (2) (3)` that official tables put under their headings. */
const holdsNoLocation = ({ cells }: SheetRow): boolean => {
  const texts = cells.map(({ text }) => text.trim());
  const first = texts.find((text) => text !== '') ?? '';
  return TOTAL.test(first) || (texts.length > 2 && texts.every((text, at) => text.replace(/[()]/g, '') === String(at + 1)));
};

const problemsOf = ({ row, titles, columns, repeated }: Header, defaults: Defaults): readonly Problem[] => [
  ...REQUIRED_FIELDS
    .filter((field) => columns[field] === undefined && defaults[field] === undefined)
    .map((field) => problem('column.missing', { row, column: titleOf(field), value: titles.join('; ') })),
  ...repeated.map((title) => problem('column.repeated', { row, column: title, value: title })),
];

/** The first row of a location stands; a later one is told. */
const withoutRepeats = (outcomes: readonly RowOutcome[]): readonly RowOutcome[] => {
  const firstRow = new Map<string, number>();
  return outcomes.map((outcome) => {
    const { designation, problems, warnings } = outcome;
    if (!designation) return outcome;
    const { locationId, row, region } = designation;
    const earlier = firstRow.get(locationId);
    if (earlier === undefined) {
      firstRow.set(locationId, row);
      return outcome;
    }
    return { problems: [...problems, problem('row.repeated', { row, column: titleOf(region.level), value: region.name, other: String(earlier) })], warnings };
  });
};
