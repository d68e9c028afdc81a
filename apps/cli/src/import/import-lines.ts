import type { Problem } from '@app/programme';
import type { ImportResult } from './import-list.js';

const count = (id: string, en: string, number: number): string => `${`${id} / ${en}`.padEnd(44, ' ')}${String(number).padStart(7)}`;
const place = ({ row, column }: Problem): string => `  baris/row ${row}, ${column}:`;

/** The answer of an import for people: the counts, then everything somebody has to look at. */
export const importLines = (result: ImportResult): readonly string[] => [
  result.applied ? `Impor ${result.file} selesai. / The import of ${result.file} is complete.` : `${result.file} baru diperiksa; belum ada yang ditulis. / ${result.file} was only looked at; nothing was written.`,
  count(result.applied ? 'lokasi baru' : 'siap ditetapkan', result.applied ? 'new locations' : 'ready', result.ready),
  count('sudah ada', 'already there', result.there),
  count('meragukan', 'doubtful', result.doubtful.length),
  count('bermasalah', 'problems', result.problems.length),
  count('ditolak', 'refused', result.refused.length),
  ...result.doubtful.flatMap(({ doubt, suggestions }) => [
    `${place(doubt)} ${doubt.sentence.id}`,
    `      ${doubt.sentence.en}`,
    ...suggestions.map((suggestion) => `      → ${suggestion}`),
  ]),
  ...result.problems.flatMap((problem) => [`${place(problem)} ${problem.sentence.id}`, `      ${problem.sentence.en}`]),
  ...result.refused.flatMap(({ row, locationId, unmet }) => [
    `  baris/row ${row}, ${locationId}:`,
    ...unmet.flatMap(({ sentence }) => [`      ${sentence.id}`, `      ${sentence.en}`]),
  ]),
  ...(result.review === undefined ? [] : [`Daftar tinjauan: ${result.review} / Review list: ${result.review}`]),
  ...(result.importId === undefined ? [] : [`Import-${result.importId}`]),
];
