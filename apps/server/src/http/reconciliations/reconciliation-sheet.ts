import type { Bilingual, Language } from '@app/kernel';
import type { CellFormat, CellValue, SheetColumn } from '@app/engine';
import { VERDICTS_IN_WORDS, WORDS_OF_RECONCILIATION as WORDS, type ComparedCell, type ComparedFigure, type ComparedRow, type Comparison } from '@app/programme';

const FORMATS: { readonly [K in ComparedFigure['kind']]: CellFormat } = { rupiah: 'rupiah', percent: 'decimal', count: 'count', decimal: 'decimal' };

/** Row by row: ours, theirs, the difference and the verdict; the totals stand last. */
export const reconciliationSheet = ({ rows, totals }: Comparison, compared: readonly ComparedFigure[], language: Language) => {
  const column = (title: Bilingual, format: CellFormat, width: number): SheetColumn => ({ title: title[language], format, width });
  const columns = [
    column(WORDS.verdict, 'text', 16), column(WORDS.region, 'text', 15), column(WORDS.locationId, 'text', 32), column(WORDS.place, 'text', 36), column(WORDS.row, 'count', 9),
    ...compared.flatMap(({ title, kind }) => [WORDS.ours(title), WORDS.theirs(title), WORDS.difference(title)].map((heading) => column(heading, FORMATS[kind], 16))),
  ];
  const cellsOf = ({ verdict, region, locationId, names, row, cells }: ComparedRow): readonly CellValue[] =>
    [VERDICTS_IN_WORDS[verdict][language], region, locationId, names, row, ...figuresOf(cells)];
  return { columns, rows: [...rows.map(cellsOf), [WORDS.total[language], undefined, undefined, undefined, undefined, ...figuresOf(totals)]] };
};

const figuresOf = (cells: readonly ComparedCell[]): readonly CellValue[] => cells.flatMap(({ ours, theirs, difference }) => [ours, theirs, difference]);
