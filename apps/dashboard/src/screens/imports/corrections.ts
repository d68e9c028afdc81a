import type { Schemas } from '../../api/client.js';
import type { Mapping } from './mapping-draft.js';

export type Row = Schemas['ImportRowDto'];
export type Finding = Row['findings'][number];
export type Correction = NonNullable<Mapping['corrections']>[number];

/** As many as the server takes of one import. */
export const MOST_CORRECTIONS = 500;

/** A later one of the same cell takes the place of the earlier. */
export const withCorrections = (before: readonly Correction[], added: readonly Correction[]): readonly Correction[] => {
  const isAdded = ({ row, field }: Correction): boolean => added.some((one) => one.row === row && one.field === field);
  return [...before.filter((one) => !isAdded(one)), ...added].slice(0, MOST_CORRECTIONS);
};

/** What is probably meant, wherever the same is wrong with the same column and only one thing can be meant. */
export const allLike = (rows: readonly Row[], { code, column }: Pick<Finding, 'code' | 'column'>): readonly Correction[] =>
  rows.flatMap(({ row, findings }) => findings
    .filter((finding) => finding.code === code && finding.column === column)
    .flatMap(({ suggestions: [only, ...others] }) => (only === undefined || others.length > 0 ? [] : [{ row, field: only.field, value: only.value }])));

/** What is wrong more than once, and could be put right at once. */
export const repeatedFindings = (rows: readonly Row[]): readonly Finding[] => {
  const first = new Map<string, Finding>();
  for (const finding of rows.flatMap(({ findings }) => findings)) {
    const key = `${finding.code} ${finding.column}`;
    if (!first.has(key) && allLike(rows, finding).length > 1) first.set(key, finding);
  }
  return [...first.values()];
};
