import { bilingual, type Bilingual } from '@app/kernel';
import type { ScheduleCommand } from '../schedule/commands.js';
import type { ScheduleEvent } from '../schedule/events.js';
import { longDate } from './long-date.js';
import { plural } from './plural.js';

type Drafted = { readonly draft: number };
type Revised = { readonly revision: number };

export const SCHEDULE_REFUSALS = {
  'schedule.definition-unknown': ({ programme }: { readonly programme: string }) => bilingual(
    `Program ${programme} belum memiliki definisi; jadwal disusun menurut tahapannya.`,
    `The programme ${programme} has no definition yet; a schedule is made by its stages.`,
  ),
  'schedule.not-published': ({ programme, fiscalYear }: { readonly programme: string; readonly fiscalYear: number }) => bilingual(
    `Program ${programme} belum memiliki Jadwal Nasional ${fiscalYear}.`, `The programme ${programme} has no national schedule for ${fiscalYear} yet.`,
  ),
  'draft.note-missing': () => bilingual('Catatan rancangan jadwal belum diisi.', 'The note on the draft schedule is missing.'),
  'draft.unknown': ({ draft }: Drafted) => bilingual(`Rancangan jadwal ke-${draft} tidak ada.`, `There is no draft schedule number ${draft}.`),
  'draft.closed': ({ draft }: Drafted) => bilingual(
    `Rancangan jadwal ke-${draft} sudah dibatalkan atau diterbitkan.`,
    `Draft schedule number ${draft} has been discarded or published.`,
  ),
  'draft.reason-missing': () => bilingual('Alasan pembatalan rancangan belum diisi.', 'The reason for discarding the draft is missing.'),
  'draft.outdated': ({ draft, basedOn, revision }: Drafted & Revised & { readonly basedOn: number }) => bilingual(
    `Rancangan jadwal ke-${draft} disusun dari ${named(basedOn).id}, sedangkan yang berlaku kini revisi ke-${revision}; susun ulang dari yang terbaru.`,
    `Draft schedule number ${draft} was made from ${named(basedOn).en}, but revision ${revision} now holds; draft again from the newest.`,
  ),
  'publication.reason-missing': () => bilingual('Alasan penerbitan jadwal belum diisi.', 'The reason for publishing the schedule is missing.'),
  'publication.reference-missing': () => bilingual('Nomor surat dasar penerbitan jadwal belum diisi.', 'The reference of the letter the schedule rests on is missing.'),
  'change.stage-without-target': ({ stage }: { readonly stage: string }) => bilingual(
    `Tahapan ${stage} tidak memiliki sasaran yang dapat digeser.`, `The stage ${stage} has no target that could be moved.`,
  ),
  'change.units-mixed': ({ stage }: { readonly stage: string }) => bilingual(
    `Sasaran ${stage} dihitung dalam satuan hari yang lain; geserlah dengan satuan yang sama.`, `The target of ${stage} is counted in another kind of days; move it by the same kind.`,
  ),
  'change.before-anchor': ({ stage }: { readonly stage: string }) => bilingual(
    `Pergeseran ini membuat ${stage} jatuh sebelum tahapan acuannya.`, `Moved so far, ${stage} would fall before the stage it is counted from.`,
  ),
  'change.outside-year': ({ date, fiscalYear }: { readonly date: string; readonly fiscalYear: number }) => bilingual(
    `${longDate(date).id} berada di luar tahun anggaran ${fiscalYear}.`, `${longDate(date).en} lies outside the fiscal year ${fiscalYear}.`,
  ),
  'change.without-budget-stage': () => bilingual('Tidak ada tahapan program ini yang menunggu DIPA.', 'No stage of this programme waits for the DIPA.'),
  'revision.unknown': ({ revision }: Revised) => bilingual(`Revisi jadwal ke-${revision} tidak ada.`, `There is no schedule revision ${revision}.`),
  'revision.superseded': ({ revision }: Revised) => bilingual(
    `Revisi jadwal ke-${revision} sudah digantikan oleh revisi yang lebih baru.`,
    `Schedule revision ${revision} has been replaced by a newer one.`,
  ),
} as const;

const named = (basedOn: number): Bilingual =>
  basedOn < 0 ? bilingual('keadaan tanpa jadwal', 'no schedule') : bilingual(`revisi ke-${basedOn}`, `revision ${basedOn}`);

export const SCHEDULE_COMMAND_LABELS: { readonly [T in ScheduleCommand['type']]: Bilingual } = {
  DraftSchedule: bilingual('Susun rancangan jadwal', 'Draft a schedule'),
  DiscardDraft: bilingual('Batalkan rancangan jadwal', 'Discard the draft schedule'),
  PublishSchedule: bilingual('Terbitkan jadwal', 'Publish the schedule'),
};

/** What a publication does to days that the change in question leaves alone. */
export const refreshedSentence = ({ locations, days }: { readonly locations: number; readonly days: number }): Bilingual => days === 0
  ? bilingual('Tidak ada tanggal lain yang ikut disesuaikan.', 'No other days are brought up to date with it.')
  : bilingual(
    `Di luar perubahan ini, ${days} tanggal di ${locations} lokasi ikut disesuaikan: setiap penerbitan, juga tanpa perubahan, menghitung ulang tanggal rencana dari pelaksanaan sejauh ini dan kalender yang berlaku.`,
    `Apart from this change, ${plural(days, 'day')} at ${plural(locations, 'location')} ${days === 1 ? 'is' : 'are'} brought up to date with it: any publication, also one that changes nothing, counts planned days again from what has happened so far and by the calendar that holds.`,
  );

export const scheduleEventSentence = ({ type, data }: ScheduleEvent): Bilingual => {
  switch (type) {
    case 'ScheduleDrafted': return bilingual(`Rancangan jadwal ke-${data.draft} disusun: ${data.note}`, `Draft schedule number ${data.draft} was made: ${data.note}`);
    case 'ScheduleDraftDiscarded': return bilingual(
      `Rancangan jadwal ke-${data.draft} dibatalkan: ${data.reason}`, `Draft schedule number ${data.draft} was discarded: ${data.reason}`,
    );
    case 'SchedulePublished': return bilingual(
      `Jadwal Nasional revisi ke-${data.revision} diterbitkan ${longDate(data.publishedOn).id} (${data.reference}): ${data.reason}`,
      `Revision ${data.revision} of the national schedule was published on ${longDate(data.publishedOn).en} (${data.reference}): ${data.reason}`,
    );
    case 'RevisionConcluded': return bilingual(
      `Revisi jadwal ke-${data.revision} selesai diterapkan pada ${data.locations} lokasi; batas waktu ${data.rescheduled} lokasi bergeser.`,
      `Schedule revision ${data.revision} has been taken over by ${data.locations} locations; the deadlines of ${data.rescheduled} moved.`,
    );
  }
};
