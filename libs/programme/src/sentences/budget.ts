import { bilingual, type Bilingual } from '@app/kernel';
import type { BudgetCommand } from '../budget/commands.js';
import type { BudgetEvent } from '../budget/events.js';
import { longDate } from './long-date.js';
import { rupiah } from './rupiah.js';

type Numbered = { readonly number: string };
type Referenced = { readonly reference: string };

export const BUDGET_REFUSALS = {
  'dipa.not-recorded': () => bilingual('DIPA satker ini belum dicatat.', 'The DIPA of this Satker has not been recorded.'),
  'dipa.already-recorded': ({ number }: Numbered) =>
    bilingual(`DIPA ${number} sudah dicatat; perubahannya lewat revisi.`, `The DIPA ${number} is already recorded; it is changed by a revision.`),
  'dipa.number-missing': () => bilingual('Nomor DIPA belum diisi.', 'The number of the DIPA is missing.'),
  'dipa.date-invalid': ({ date }: { readonly date: string }) => bilingual(`Tanggal DIPA ${date} tidak ada dalam kalender.`, `The DIPA date ${date} is no day of the calendar.`),
  'dipa.amount-invalid': () => bilingual('Pagu DIPA harus rupiah bulat lebih dari nol.', 'The amount of the DIPA must be whole rupiah above zero.'),
  'revision.already-open': ({ reference }: Referenced) =>
    bilingual(`Revisi DIPA ${reference} masih berjalan.`, `The DIPA revision ${reference} is still under way.`),
  'revision.not-open': () => bilingual('Tidak ada revisi DIPA yang sedang berjalan.', 'No DIPA revision is under way.'),
  'revision.reason-missing': () => bilingual('Alasan revisi DIPA belum diisi.', 'The reason for the DIPA revision is missing.'),
  'revision.reference-missing': () => bilingual('Nomor usulan revisi DIPA belum diisi.', 'The reference of the DIPA revision is missing.'),
  'revision.before-dipa': ({ date, dipa }: { readonly date: string; readonly dipa: string }) => bilingual(
    `Revisi bertanggal ${longDate(date).id} mendahului DIPA ${longDate(dipa).id}.`,
    `A revision of ${longDate(date).en} precedes the DIPA of ${longDate(dipa).en}.`,
  ),
} as const;

export const BUDGET_COMMAND_LABELS: { readonly [T in BudgetCommand['type']]: Bilingual } = {
  RecordDipa: bilingual('Catat DIPA', 'Record the DIPA'),
  OpenDipaRevision: bilingual('Buka revisi DIPA', 'Open a DIPA revision'),
  MakeDipaRevisionEffective: bilingual('Berlakukan revisi DIPA', 'Make the DIPA revision effective'),
};

export const budgetEventSentence = ({ type, data }: BudgetEvent): Bilingual => {
  switch (type) {
    case 'DipaRecorded': return bilingual(
      `DIPA ${data.number} sebesar ${rupiah(data.amount)} berlaku sejak ${longDate(data.date).id}.`,
      `The DIPA ${data.number} of ${rupiah(data.amount)} is in force from ${longDate(data.date).en}.`,
    );
    case 'DipaRevisionOpened': return bilingual(
      `Revisi ke-${data.revision} DIPA dibuka (${data.reference}): ${data.reason}`,
      `DIPA revision ${data.revision} was opened (${data.reference}): ${data.reason}`,
    );
    case 'DipaRevisionEffective': return bilingual(
      `Revisi ke-${data.revision} DIPA efektif sejak ${longDate(data.date).id} dengan pagu ${rupiah(data.amount)}.`,
      `DIPA revision ${data.revision} is effective from ${longDate(data.date).en} with ${rupiah(data.amount)}.`,
    );
  }
};
