import { scheduleEventSentence } from '@app/programme';
import type { ListedSchedule, PreviewShown, ScheduleKept, ScheduleShown } from './keep-schedule.js';

export const listLines = (schedules: readonly ListedSchedule[]): readonly string[] => schedules.map(({ programme, fiscalYear, revision, publishedOn, reference, drafts }) => {
  const newest = revision === undefined ? 'belum terbit / not published' : `revisi / revision ${revision}, ${publishedOn} (${reference})`;
  return `${programme} ${fiscalYear}  ${newest}${drafts === 0 ? '' : `, ${drafts} rancangan / drafts`}`;
});

export const showLines = ({ programme, fiscalYear, revisions, drafts }: ScheduleShown): readonly string[] => [
  `Jadwal Nasional ${programme} ${fiscalYear} / National schedule of ${programme} for ${fiscalYear}`,
  ...revisions.map(({ revision, publishedOn, reference, reason, concluded }) =>
    `revisi ${revision}  ${publishedOn}  ${reference}: ${reason}${concluded === undefined ? '  (sedang diterapkan / being applied)' : `  (${concluded.rescheduled}/${concluded.locations} lokasi bergeser / locations moved)`}`),
  ...drafts.map(({ draft, note, basedOn }) => `rancangan ${draft} (dari revisi ${basedOn}) / draft ${draft} (from revision ${basedOn}): ${note}`),
  ...(revisions.at(-1)?.content.targets ?? []).map(({ stage, target, source, clause }) => `  ${stage}  ${JSON.stringify(target)}  [${source}] ${clause}`),
];

export const keptLines = ({ programme, fiscalYear, events }: ScheduleKept): readonly string[] => events.length === 0
  ? [`Jadwal ${programme} ${fiscalYear} sudah demikian. / The schedule of ${programme} for ${fiscalYear} is so already.`]
  : events.map(scheduleEventSentence).flatMap(({ id, en }) => [id, `  ${en}`]);

export const previewLines = ({ programme, fiscalYear, id, whatIf }: PreviewShown): readonly string[] => [
  `Bila diterbitkan sekarang / If it were published now: ${programme} ${fiscalYear}`,
  `${whatIf.rescheduled} dari ${whatIf.locations} lokasi bergeser / ${whatIf.rescheduled} of ${whatIf.locations} locations move`,
  `karena perubahan ini: ${whatIf.caused.days} tanggal di ${whatIf.caused.locations} lokasi / by this change: ${whatIf.caused.days} days at ${whatIf.caused.locations} locations`,
  `${whatIf.refreshed.sentence.id} / ${whatIf.refreshed.sentence.en}`,
  `terlambat ${whatIf.lateBefore} -> ${whatIf.lateAfter} / late`,
  `terancam lintas tahun ${whatIf.atRiskBefore} -> ${whatIf.atRiskAfter} / at risk of crossing the year`,
  `pengingat +${whatIf.reminders.added} -${whatIf.reminders.withdrawn} / reminders`,
  `pemutihan: ${whatIf.whitewashed.stages} keterlambatan hilang karena batasnya digeser / ${whatIf.whitewashed.stages} delays gone because the line is moved`,
  `id ${id}`,
];
