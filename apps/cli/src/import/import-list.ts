import { officerFor, type RefusedDesignation } from '@app/engine';
import { reviewTable, type Problem, type SkList } from '@app/programme';
import type { House } from '../house/house.js';
import { listIn } from './list-in.js';

export type ImportOptions = {
  readonly apply?: boolean;
  readonly review?: string;
  readonly sheet?: string;
  readonly onProgress?: (done: number, total: number) => void;
};

type Refusal = { readonly row: number; readonly locationId: string; readonly unmet: RefusedDesignation['unmet'] };

export type ImportResult = {
  readonly file: string;
  readonly sha256: string;
  readonly applied: boolean;
  readonly importId?: string;
  /** Ready to be designated; after applying, those that now are. */
  readonly ready: number;
  readonly there: number;
  readonly refused: readonly Refusal[];
  readonly doubtful: readonly { readonly row: number; readonly doubt: Problem; readonly suggestions: readonly string[] }[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly skipped: readonly number[];
  readonly review?: string;
};

/** Reads, looks, and where asked to, applies. What a person must decide goes into the review file. */
export const importList = async (house: House, file: string, { apply = false, review, sheet, onProgress }: ImportOptions): Promise<ImportResult> => {
  const { source, rows, list } = await listIn(house, file, sheet);
  if (review !== undefined) await house.sheets.writeReview(review, reviewTable(rows, list));
  const found = { file, sha256: source.sha256, applied: apply, ...doubtsOf(list), ...(review === undefined ? {} : { review }) };
  const by = officerFor('pengawas-pusat', '');
  if (apply) {
    const { importId, tally, refused } = await house.importer.apply(source, list.designations, by, { onProgress });
    return { ...found, importId, ready: tally.created, there: tally.unchanged, refused: refused.map(refusalOf) };
  }
  const survey = await house.importer.survey(list.designations, by, { onProgress });
  return { ...found, ready: survey.ready.length, there: survey.there.length, refused: survey.refused.map(refusalOf) };
};

const doubtsOf = ({ doubtful, problems, warnings, skipped }: SkList) => ({
  doubtful: doubtful.map(({ row, doubt, candidates }) => ({
    row, doubt, suggestions: candidates.slice(0, 3).map(({ region: { code, path } }) => `${code} (${Object.values(path).reverse().join(', ')})`),
  })),
  problems, warnings, skipped,
});

const refusalOf = ({ designation: { row, locationId }, unmet }: RefusedDesignation): Refusal => ({ row, locationId, unmet });
