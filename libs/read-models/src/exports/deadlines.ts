import { bilingual } from '@app/kernel';
import type { DeadlineItem } from '../deadline-board/item.js';
import type { LateCount } from '../deadline-board/queries.js';
import { count, day, flag, text, type ListSheet } from './column.js';
import { placeColumns, satkerColumn } from './of-places.js';
import { DEADLINES_IN_WORDS } from './words.js';

export const deadlineSheet: ListSheet<DeadlineItem> = {
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
