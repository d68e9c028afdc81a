import { bilingual } from '@app/kernel';
import { ROLE_LABELS } from '@app/programme';
import type { HistoryEntry } from '../history/history.js';
import type { TransitionItem } from '../transitions/queries.js';
import { count, moment, text, type ListColumn, type ListSheet } from './column.js';
import { placeColumns, satkerColumn, standingColumns } from './of-places.js';
import { TRANSITIONS_IN_WORDS } from './words.js';

type Told = { readonly occurredAt: string; readonly recordedAt: string; readonly source: string };

const momentColumns: readonly ListColumn<Told>[] = [
  moment('Waktu kejadian (WIB)', 'Occurred at (WIB)', ({ occurredAt }) => occurredAt),
  moment('Waktu dicatat (WIB)', 'Recorded at (WIB)', ({ recordedAt }) => recordedAt),
];

const roleIn = (role: string) => Object.hasOwn(ROLE_LABELS, role) ? ROLE_LABELS[role as keyof typeof ROLE_LABELS] : role;

export const transitionSheet: ListSheet<TransitionItem> = {
  name: bilingual('perpindahan', 'transitions'),
  title: bilingual('Perpindahan tahapan', 'Transitions of stages'),
  columns: [
    ...momentColumns, ...placeColumns, satkerColumn,
    text('Peristiwa', 'What happened', ({ type }) => TRANSITIONS_IN_WORDS[type], 24),
    text('Tahapan', 'Stage', ({ programme, stage }, stages) => stage && stages(programme, stage), 28),
    ...standingColumns,
    text('Peran', 'Role', ({ actor }) => roleIn(actor.role)),
    text('Unit', 'Office', ({ actor }) => actor.unit),
    text('Sumber', 'Source', ({ source }) => source, 10),
    text('Posisi', 'Position', ({ position }) => position, 44),
  ],
};

export const historySheet: ListSheet<HistoryEntry> = {
  name: bilingual('riwayat', 'history'),
  title: bilingual('Riwayat lokasi', 'History of a location'),
  columns: [
    count('No. urut', 'Revision', ({ revision }) => revision),
    ...momentColumns,
    text('Peristiwa', 'What happened', ({ sentence }) => sentence, 80),
    text('Peran', 'Role', ({ actor }) => roleIn(actor.role)),
    text('Unit', 'Office', ({ actor }) => actor.unit),
    text('Akun', 'Account', ({ actor }) => actor.id),
    text('Atas nama', 'On behalf of', ({ onBehalfOf }) => onBehalfOf),
    text('Sumber', 'Source', ({ source }) => source, 10),
    text('Alasan', 'Reason', ({ reason }) => reason, 30),
    text('Ketentuan', 'Definition', ({ definition }) => definition && `${definition.programme} v${definition.version}`, 18),
    text('Jenis', 'Type', ({ type }) => type, 22),
    text('Nomor perintah', 'Command', ({ commandId }) => commandId, 38),
    text('Posisi', 'Position', ({ position }) => position, 44),
  ],
};
