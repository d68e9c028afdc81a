import { bilingual, type Bilingual } from '@app/kernel';
import { EXIT } from './complaint.js';

/** What the parser of arguments complains of, by its own codes. */
const SENTENCES: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'Perintah itu tidak ada.',
  'commander.unknownOption': 'Pilihan itu tidak ada.',
  'commander.missingArgument': 'Ada masukan yang belum diberikan.',
  'commander.optionMissingArgument': 'Pilihan itu memerlukan nilai.',
  'commander.missingMandatoryOptionValue': 'Ada pilihan wajib yang belum diberikan.',
  'commander.excessArguments': 'Masukan terlalu banyak.',
  'commander.invalidArgument': 'Nilai itu tidak dapat dipakai.',
};

export type UsageFault = { readonly exitCode: number; readonly sentences: readonly Bilingual[] };

/** Undefined where the parser has nothing to do with it. Help that was asked for is no fault. */
export const usageOf = (fault: Error & { readonly code?: string; readonly exitCode?: number }): UsageFault | undefined => {
  const { code = '', message, exitCode } = fault;
  if (!code.startsWith('commander.')) return undefined;
  if (exitCode === 0) return { exitCode: 0, sentences: [] };
  if (code === 'commander.help') return { exitCode: EXIT.usage, sentences: [] };
  const detail = message.replace(/^error: /, '');
  const sentence = bilingual(`${SENTENCES[code] ?? 'Perintah tidak dimengerti.'} (${detail}) Lihat --help.`, `${detail}. See --help.`);
  return { exitCode: EXIT.usage, sentences: [sentence] };
};
