import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import { isBrokenPromise } from '../chase/broken-promise.js';
import type { Tone } from '../schedule/content.js';
import { attemptFailure } from './dispatch.js';
import { longDate } from './long-date.js';

export const TONE_LABELS: { readonly [T in Tone]: Bilingual } = {
  info: bilingual('Info', 'Information'),
  warning: bilingual('Peringatan', 'Warning'),
  red: bilingual('Terlambat', 'Overdue'),
  critical: bilingual('Kritis', 'Critical'),
};

export const REMINDER_STATUS_LABELS = {
  issued: bilingual('Diterbitkan', 'Issued'),
  withdrawn: bilingual('Ditarik', 'Withdrawn'),
  delivered: bilingual('Terkirim', 'Delivered'),
  failed: bilingual('Gagal', 'Failed'),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ReminderStatus = keyof typeof REMINDER_STATUS_LABELS;

export type Reminded = { readonly stage: Bilingual; readonly rung: string; readonly dueOn: PlainDate; /** Working days past the due date. */ readonly late: number };

/** What a reminder says, in one sentence. */
export const reminderSentence = ({ stage, rung, dueOn, late }: Reminded): Bilingual => {
  const due = longDate(dueOn);
  if (isBrokenPromise(rung)) {
    return bilingual(`Tanggal yang dijanjikan untuk ${stage.id} sudah lewat, tetapi tahapan belum selesai; tenggatnya ${due.id}.`, `The day promised for ${stage.en} is over and the stage is not completed; its due day is ${due.en}.`);
  }
  if (late > 0) return bilingual(`${stage.id} terlambat ${late} hari kerja dari tenggatnya, ${due.id}.`, `${stage.en} is ${workingDaysIn(late)} late; it was due on ${due.en}.`);
  if (late === 0) return bilingual(`${stage.id} jatuh tempo ${due.id}.`, `${stage.en} is due on ${due.en}.`);
  return bilingual(`${stage.id} jatuh tempo ${due.id}, ${-late} hari kerja lagi.`, `${stage.en} is due on ${due.en}, in ${workingDaysIn(-late)}.`);
};

const NO_RECIPIENT = bilingual('Tidak ada penerima: belum ada petugas dengan peran ini untuk lokasi tersebut.', 'No recipient: nobody holds this role for the location yet.');

/** Why a delivery failed; the stable code stands beside it. */
export const failureSentence = (error: string): Bilingual => {
  if (error === 'no-recipient') return NO_RECIPIENT;
  const { id, en } = attemptFailure(error);
  return bilingual(`Tidak terkirim: ${id}.`, `Not delivered: ${en}.`);
};

const workingDaysIn = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`);
