import type { ContactImportResult } from './import-contacts.js';

export const contactLines = ({ file, applied, recorded, unchanged, problems, refused }: ContactImportResult): readonly string[] => [
  applied ? `Kontak dari ${file} dicatat. / The contacts of ${file} were recorded.` : `${file} baru diperiksa; belum ada yang ditulis. / ${file} was only looked at; nothing was written.`,
  `${applied ? 'baru atau berubah' : 'akan dicatat'} / ${applied ? 'new or changed' : 'to be recorded'}: ${recorded.length}`,
  ...recorded.map((contact) => `  ${contact}`),
  `tetap / unchanged: ${unchanged}`,
  `bermasalah / problems: ${problems.length}`,
  ...problems.flatMap(({ row, column, sentence }) => [`  baris/row ${row}, ${column}: ${sentence.id}`, `      ${sentence.en}`]),
  ...refused.flatMap(({ sentence }) => [`  ${sentence.id}`, `      ${sentence.en}`]),
];
