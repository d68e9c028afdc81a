import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import { longDate } from '../sentences/long-date.js';
import type { ChangeForLetter } from './reminder-for-letter.js';

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

const NO_MORE: { readonly [R in ChangeForLetter['reason']]: Bilingual } = {
  rescheduled: bilingual('jadwal diubah', 'the schedule was changed'),
  completed: bilingual('tahapan sudah selesai', 'the stage is completed'),
  suspended: bilingual('lokasi ditunda', 'the location is suspended'),
  ended: bilingual('lokasi tidak dilanjutkan', 'the location has ended'),
};

/** Every phrase of the letters. */
export const WORDS = {
  to: (unit: string, role: Bilingual) => bilingual(`Yth. ${unit} (${role.id}),`, `To ${unit}, ${role.en},`),
  digestSubject: (count: number, day: PlainDate) => bilingual(`Pengingat tahapan ${longDate(day).id}: ${count} hal`, `Stage reminders of ${longDate(day).en}: ${count} ${count === 1 ? 'matter' : 'matters'}`),
  digestOpening: (count: number) => bilingual(
    `Berikut ${count} tahapan yang memerlukan perhatian Anda, dimulai dari yang paling mendesak.`,
    `${count === 1 ? 'this stage needs' : `these ${count} stages need`} your attention, the most urgent first.`),
  changesOnly: () => bilingual('Tidak ada pengingat baru; ada perubahan atas pengingat sebelumnya.', 'there is no new reminder; earlier ones have changed.'),
  immediateSubject: (tone: Bilingual, stage: Bilingual, location: string) => bilingual(`${tone.id}: ${stage.id}, ${location}`, `${tone.en}: ${stage.en}, ${location}`),
  immediateOpening: () => bilingual('Tahapan berikut memerlukan tindakan Anda sekarang.', 'this stage needs you to act now.'),
  trialSubject: (day: PlainDate) => bilingual(`Surat uji Tahapan, ${longDate(day).id}`, `Test letter of Tahapan, ${longDate(day).en}`),
  trialOpening: () => bilingual('Surat ini hanya menguji apakah alamat Anda dapat dijangkau. Tidak ada yang perlu dilakukan.', 'this letter only tests that your address can be reached. Nothing needs to be done.'),
  due: (dueOn: PlainDate, late: number) => {
    const { id, en } = longDate(dueOn);
    if (late > 0) return bilingual(`${id} (H+${late}, terlambat ${late} hari kerja)`, `${en} (H+${late}, ${days(late)} late)`);
    return late === 0 ? bilingual(`${id} (H-0, hari ini)`, `${en} (H-0, today)`) : bilingual(`${id} (H${late}, ${-late} hari kerja lagi)`, `${en} (H${late}, in ${days(-late)})`);
  },
  missing: (documents: readonly string[]) => bilingual(`Belum ada: ${documents.join('; ')}.`, `Missing: ${documents.join('; ')}.`),
  promised: (on: PlainDate) => bilingual(`Dijanjikan selesai ${longDate(on).id}.`, `Promised for ${longDate(on).en}.`),
  moved: (from: PlainDate, revision: number | undefined) => revision === undefined
    ? bilingual(`Rencana semula ${longDate(from).id}.`, `At first it was planned for ${longDate(from).en}.`)
    : bilingual(`Semula ${longDate(from).id}; diubah oleh revisi jadwal ke-${revision}.`, `It was ${longDate(from).en} before revision ${revision} of the schedule.`),
  asksReason: () => bilingual('Sertakan alasan keterlambatan dalam tanggapan Anda.', 'Your answer must give the reason for the delay.'),
  more: (count: number) => bilingual(`Dan ${count} tahapan lain; lihat dasbor.`, `And ${count} more; see the dashboard.`),
  noLonger: (location: string, stage: Bilingual, { reason, from, to }: Pick<ChangeForLetter, 'reason' | 'from' | 'to'>) => bilingual(
    `${location}, ${stage.id}: pengingat untuk ${longDate(from).id} tidak berlaku lagi, ${NO_MORE[reason].id}${to === undefined ? '' : `; kini ${longDate(to).id}`}.`,
    `${location}, ${stage.en}: the reminder for ${longDate(from).en} no longer holds, ${NO_MORE[reason].en}${to === undefined ? '' : `; now ${longDate(to).en}`}.`),
  answer: () => bilingual('Tanggapi melalui tautan di atas: sebutkan tanggal selesainya, atau unggah dokumennya.', 'Answer by the link above: say for which day you promise it, or upload the documents.'),
  dashboard: (home: string) => bilingual(`Dasbor: ${home}`, `Dashboard: ${home}`),
  automatic: () => bilingual('Surat ini dikirim otomatis oleh Tahapan; balasan surel tidak dibaca.', 'This letter was sent by Tahapan automatically; replies by mail are not read.'),
  changes: () => bilingual('Perubahan atas pengingat sebelumnya', 'Changes to earlier reminders'),
  caption: () => bilingual('Tahapan yang memerlukan perhatian', 'Stages that need attention'),
  place: () => bilingual('Lokasi', 'Location'),
  stage: () => bilingual('Tahapan', 'Stage'),
  dueOn: () => bilingual('Tenggat', 'Due'),
  notes: () => bilingual('Keterangan', 'Notes'),
} as const satisfies Readonly<Record<string, (...told: never[]) => Bilingual>>;
