import { bilingual, type Role } from '@app/kernel';
import { ROLE_LABELS } from '@app/programme';
import type { DeadlineItem } from '../deadline-board/item.js';
import type { LateCount } from '../deadline-board/queries.js';
import type { Work } from '../work-list/work.js';
import { count, day, decimal, flag, rupiah, text, type ListSheet } from './column.js';
import { placeColumns, satkerColumn } from './of-places.js';
import { DEADLINES_IN_WORDS, hindrancesInWords, joined } from './words.js';

/** A deadline with what it takes to work through it, where that is known. */
export type DeadlineToWorkOn = DeadlineItem & { readonly work?: Omit<Work, 'actors'> & { readonly actors: readonly { readonly role: Role }[] } };

export const deadlineSheet: ListSheet<DeadlineToWorkOn> = {
  name: bilingual('tenggat', 'deadlines'),
  title: bilingual('Daftar tenggat', 'List of deadlines'),
  columns: [
    ...placeColumns, satkerColumn,
    text('Tahapan', 'Stage', ({ programme, stage }, stages) => stages(programme, stage), 28),
    text('Status', 'Status', ({ status }) => DEADLINES_IN_WORDS[status], 12),
    day('Tenggat', 'Due on', ({ dueOn }) => dueOn),
    day('Tenggat semula', 'First due on', ({ originalDueOn }) => originalDueOn),
    text('Waktunya berjalan', 'Clock runs', ({ running }) => flag(running), 10),
    text('Terlambat', 'Late', ({ late }) => flag(late), 10),
    day('Terlewati pada', 'Missed on', ({ missed }) => missed?.on),
    day('Tenggat yang terlewati', 'Day that was missed', ({ missed }) => missed?.dueOn),
    day('Selesai', 'Completed on', ({ completedOn }) => completedOn),
    day('Ditunda sampai', 'Suspended until', ({ suspendedUntil }) => suspendedUntil),
    count('Sisa hari kerja', 'Working days left', ({ work }) => work?.workingDaysLeft),
    decimal('Fisik (%)', 'Physical (%)', ({ work }) => work?.progress.physical),
    decimal('Keuangan (%)', 'Financial (%)', ({ work }) => work?.progress.financial),
    decimal('Deviasi (poin %)', 'Deviation (points)', ({ work }) => work?.progress.deviation),
    rupiah('Pagu (Rp)', 'Budget (IDR)', ({ work }) => work?.money.amount),
    rupiah('Cair (Rp)', 'Disbursed (IDR)', ({ work }) => work?.money.disbursed),
    text('Hambatan', 'Obstacles', ({ work }) => work && joined(work.why.map(({ sentence }) => sentence), ' '), 50),
    text('Hambatan ditandai', 'Flagged hindrances', ({ work }) => work && hindrancesInWords(work.hindrances), 30),
    text('Dokumen kurang', 'Missing documents', ({ work }) => work?.missing.map(({ document }) => document).join(', '), 30),
    text('Giliran', 'Whose turn', ({ work }) => work && joined(work.actors.map(({ role }) => ROLE_LABELS[role]), ', '), 24),
    count('Pengingat', 'Reminders', ({ work }) => work?.reminders.count),
    count('Revisi jadwal', 'Schedule revision', ({ revision }) => revision),
  ],
};

export const lateSheet: ListSheet<LateCount> = {
  name: bilingual('keterlambatan', 'lateness'),
  title: bilingual('Keterlambatan per provinsi dan tahapan', 'Lateness by province and stage'),
  columns: [
    text('Program', 'Programme', ({ programme }) => programme, 14),
    text('Kode provinsi', 'Province code', ({ province }) => province, 10),
    text('Provinsi', 'Province', ({ provinceName }) => provinceName, 26),
    text('Tahapan', 'Stage', ({ programme, stage }, stages) => stages(programme, stage), 28),
    count('Berjalan', 'Running', ({ running }) => running),
    count('Terlambat', 'Late', ({ late }) => late),
    count('Pernah terlewati', 'Once missed', ({ missed }) => missed),
    day('Tenggat paling awal', 'Earliest day past', ({ earliest }) => earliest),
  ],
};
