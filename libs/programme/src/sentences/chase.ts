import { bilingual, type Bilingual } from '@app/kernel';
import type { ChaseCommand } from '../chase/commands.js';
import type { ChaseEvent } from '../chase/events.js';
import type { Definition, Labelled } from '../definition/definition.js';
import { either, labelIn } from './location-terms.js';
import { longDate } from './long-date.js';
import { failureSentence, reminderSentence } from './reminders.js';

type OfStage = { readonly stage: Bilingual };
type OfDay = { readonly day: string };
type OfReasons = { readonly reasons: readonly Labelled[] };

const choices = (reasons: readonly Labelled[]): Bilingual => either(reasons.map(({ key, label: { id, en } }) => bilingual(`${key} (${id})`, `${key} (${en})`)));

export const CHASE_REFUSALS = {
  'reminder.none': ({ stage }: OfStage) =>
    bilingual(`Belum ada pengingat untuk tenggat ${stage.id} yang berlaku sekarang, jadi belum ada yang perlu dijawab.`, `There has been no reminder of the present due day of ${stage.en}, so there is nothing to answer yet.`),
  'reminder.ground-ended': (_: OfStage) => bilingual('Lokasi ini sudah berakhir; tidak ada pengingat lagi.', 'This location has ended; there are no reminders any more.'),
  'reminder.ground-completed': ({ stage }: OfStage) => bilingual(`${stage.id} sudah selesai; tidak ada pengingat lagi.`, `${stage.en} is completed; there are no reminders any more.`),
  'reminder.ground-suspended': (_: OfStage) => bilingual('Lokasi ini sedang ditunda; pengingatnya berhenti.', 'This location is suspended; its reminders stand still.'),
  'reminder.ground-rescheduled': ({ stage }: OfStage) => bilingual(`${stage.id} tidak mempunyai tenggat yang berjalan.`, `${stage.en} has no deadline that is running.`),
  'reminder.no-ladder': ({ stage }: OfStage) => bilingual(`Jadwal tidak mempunyai tangga pengingat untuk ${stage.id}.`, `The schedule has no ladder of reminders for ${stage.en}.`),
  'answer.day-invalid': ({ day }: OfDay) => bilingual(`Tanggal ${day} tidak ada dalam kalender.`, `The date ${day} is no day of the calendar.`),
  'answer.day-over': ({ day }: OfDay) => bilingual(`Tanggal ${longDate(day).id} harus setelah hari ini.`, `The day ${longDate(day).en} must come after today.`),
  'answer.day-too-far': ({ most, latest }: { readonly most: number; readonly latest: string }) => bilingual(
    `Paling lama ${most} hari kerja dari hari ini, yaitu ${longDate(latest).id}.`,
    `At most ${most} working days from today, which is ${longDate(latest).en}.`,
  ),
  'promise.postponed': ({ promisedOn }: { readonly promisedOn: string }) => bilingual(
    `Janji sampai ${longDate(promisedOn).id} masih berlaku dan hanya dapat dimajukan.`,
    `The promise for ${longDate(promisedOn).en} still holds and can only be brought forward.`,
  ),
  'promise.reason-missing': ({ reasons }: OfReasons) => bilingual(
    `Alasan keterlambatan belum dipilih: ${choices(reasons).id}.`,
    `The reason for the delay has not been chosen: ${choices(reasons).en}.`,
  ),
  'promise.reason-unknown': ({ reason, reasons }: OfReasons & { readonly reason: string }) => bilingual(
    `Alasan ${reason} tidak dikenal; pilihannya: ${choices(reasons).id}.`,
    `The reason ${reason} is not known; the choices are: ${choices(reasons).en}.`,
  ),
  'snooze.too-late': ({ stage }: OfStage) => bilingual(
    `Pengingat ${stage.id} sudah pada tingkat merah dan tidak dapat ditunda lagi; jawablah dengan janji.`,
    `The reminders of ${stage.en} have reached the red level and cannot be put off any more; answer them with a promise.`,
  ),
  'snooze.reason-missing': () => bilingual('Alasan menunda pengingat belum diisi.', 'The reason for putting the reminders off is missing.'),
} as const;

export const CHASE_COMMAND_LABELS: { readonly [T in ChaseCommand['type']]: Bilingual } = {
  IssueReminder: bilingual('Terbitkan pengingat', 'Issue a reminder'),
  WithdrawReminders: bilingual('Tarik pengingat', 'Withdraw reminders'),
  RecordDelivery: bilingual('Catat pengiriman', 'Record a delivery'),
  AcknowledgeReminder: bilingual('Jawab pengingat dengan janji', 'Answer a reminder with a promise'),
  SnoozeReminders: bilingual('Tunda pengingat', 'Put reminders off'),
  RemindNow: bilingual('Kirim pengingat sekarang', 'Send a reminder now'),
  BreakPromise: bilingual('Catat janji yang lewat', 'Record a broken promise'),
};

const WITHDRAWN: { readonly [R in Extract<ChaseEvent, { type: 'ReminderWithdrawn' }>['data']['reason']]: Bilingual } = {
  rescheduled: bilingual('jadwalnya berubah', 'its schedule has changed'),
  completed: bilingual('tahapannya sudah selesai', 'its stage is completed'),
  suspended: bilingual('lokasinya ditunda', 'its location is suspended'),
  ended: bilingual('lokasinya sudah berakhir', 'its location has ended'),
};

export const chaseEventSentence = ({ type, data }: ChaseEvent, definition: Definition | undefined): Bilingual => {
  const stage = 'stage' in data ? labelIn(definition?.stages, data.stage) : bilingual('', '');
  switch (type) {
    case 'ReminderIssued': {
      const { id, en } = reminderSentence({ ...data, stage });
      return bilingual(`Pengingat ${data.rung}: ${id}`, `Reminder ${data.rung}: ${en}`);
    }
    case 'ReminderWithdrawn': {
      const { id, en } = WITHDRAWN[data.reason];
      return bilingual(`Pengingat ${data.reminder} ditarik karena ${id}.`, `The reminder ${data.reminder} was withdrawn because ${en}.`);
    }
    case 'ReminderDelivered':
      return bilingual(`Pengingat ${data.reminder} sampai pada ${data.recipient}.`, `The reminder ${data.reminder} reached ${data.recipient}.`);
    case 'ReminderFailed': {
      const { id, en } = failureSentence(data.error);
      return bilingual(`Pengingat ${data.reminder} tidak sampai pada ${data.recipient}: ${id}`, `The reminder ${data.reminder} did not reach ${data.recipient}: ${en}`);
    }
    case 'ReminderAcknowledged':
      return bilingual(`${stage.id} dijanjikan selesai ${longDate(data.promisedOn).id}.`, `${stage.en} is promised for ${longDate(data.promisedOn).en}.`);
    case 'RemindersSnoozed':
      return bilingual(`Pengingat ${stage.id} ditunda sampai ${longDate(data.until).id}: ${data.reason}`, `The reminders of ${stage.en} are put off until ${longDate(data.until).en}: ${data.reason}`);
    case 'PromiseBroken':
      return bilingual(`Janji ${stage.id} pada ${longDate(data.promisedOn).id} tidak dipenuhi.`, `The promise of ${stage.en} for ${longDate(data.promisedOn).en} was not kept.`);
  }
};
