import { titleOf } from './columns.js';
import type { SheetRow } from './sheet.js';
import type { SkList } from './sk-list.js';

/** Text cells, as a person gets them to correct and send back. */
export type ReviewTable = { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] };

const SUGGESTIONS = ['Kode Usulan 1', 'Kode Usulan 2', 'Kode Usulan 3'];
const OWN_TITLES = [...SUGGESTIONS, 'Masalah'];

/** The rows that could not be designated, as they were, with suggested codes and what is wrong; a code is chosen by copying it to Kode Wilayah. */
export const reviewTable = (rows: readonly SheetRow[], { header, doubtful, problems }: SkList): ReviewTable => {
  if (!header) return { titles: OWN_TITLES, rows: [] };
  const kept = header.titles.flatMap((title, at) => OWN_TITLES.includes(title) ? [] : [at]);
  const codeColumn = header.columns.regionCode === undefined ? [titleOf('regionCode')] : [];
  const doubts = new Map(doubtful.map((one) => [one.row, one]));
  const sentences = new Map<number, string[]>();
  for (const { row, sentence } of [...doubtful.map(({ doubt }) => doubt), ...problems]) {
    sentences.set(row, [...(sentences.get(row) ?? []), `${sentence.id} (${sentence.en})`]);
  }
  return {
    titles: [...kept.map((at) => header.titles[at] ?? ''), ...codeColumn, ...OWN_TITLES],
    rows: rows.filter(({ number }) => number > header.row && sentences.has(number)).map(({ number, cells }) => [
      ...kept.map((at) => cells[at]?.text ?? ''),
      ...codeColumn.map(() => ''),
      ...SUGGESTIONS.map((_, rank) => suggested(doubts.get(number)?.candidates[rank]?.region)),
      (sentences.get(number) ?? []).join(' | '),
    ]),
  };
};

/** The names beside the code also keep a spreadsheet from taking it for a number or a date. */
const suggested = (region: SkList['doubtful'][number]['candidates'][number]['region'] | undefined): string =>
  region === undefined ? '' : `${region.code} (${Object.values(region.path).reverse().join(', ')})`;
