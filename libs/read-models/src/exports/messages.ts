import { bilingual, type Bilingual, type Role } from '@app/kernel';
import { attemptFailure, REMINDER_STATUS_LABELS, ROLE_LABELS, TONE_LABELS } from '@app/programme';
import type { MessageItem } from '../dispatch-log/queries.js';
import type { ReminderItem } from '../reminder-board/queries.js';
import { count, day, flag, moment, text, type ListSheet } from './column.js';
import { placeColumns } from './of-places.js';
import { KINDS_IN_WORDS, MESSAGES_IN_WORDS } from './words.js';

const rolesIn = (roles: readonly Role[]): Bilingual =>
  bilingual(roles.map((role) => ROLE_LABELS[role].id).join(', '), roles.map((role) => ROLE_LABELS[role].en).join(', '));

export const reminderSheet: ListSheet<ReminderItem> = {
  name: bilingual('pengingat', 'reminders'),
  title: bilingual('Daftar pengingat', 'List of reminders'),
  columns: [
    moment('Terbit (WIB)', 'Issued at (WIB)', ({ issuedAt }) => issuedAt),
    ...placeColumns,
    text('Tahapan', 'Stage', ({ programme, stage }, stages) => stages(programme, stage), 28),
    text('Anak tangga', 'Rung', ({ rung }) => rung, 14),
    text('Nada', 'Tone', ({ tone }) => TONE_LABELS[tone], 12),
    day('Tenggat', 'Due on', ({ dueOn }) => dueOn),
    count('Hari kerja lewat', 'Working days past', ({ late }) => late),
    text('Kepada', 'To', ({ to }) => rolesIn(to), 24),
    text('Tembusan', 'Copies', ({ cc }) => rolesIn(cc), 24),
    text('Status', 'Status', ({ status }) => REMINDER_STATUS_LABELS[status], 12),
    text('Penerima', 'Recipients', ({ recipients }) => recipients.map(({ recipient, outcome }) => `${recipient}: ${outcome}`).join('; '), 36),
    day('Dijanjikan', 'Promised for', ({ promise }) => promise?.promisedOn),
    text('Janji dilanggar', 'Promise broken', ({ promise }) => promise && flag(promise.broken), 12),
    text('Dokumen kurang', 'Missing documents', ({ missing }) => missing.join(', '), 30),
  ],
};

export const messageSheet: ListSheet<MessageItem> = {
  name: bilingual('pesan', 'messages'),
  title: bilingual('Pesan yang dikirim', 'Messages that were sent'),
  columns: [
    moment('Mulai dikirim (WIB)', 'First sent at (WIB)', ({ claimedAt }) => claimedAt),
    day('Hari', 'Day', ({ day: on }) => on),
    text('Penerima', 'Recipient', ({ recipient }) => recipient, 24),
    text('Jenis', 'Kind', ({ kind }) => KINDS_IN_WORDS[kind]),
    text('Saluran', 'Channel', ({ channel }) => channel, 10),
    text('Status', 'Status', ({ status }) => MESSAGES_IN_WORDS[status], 24),
    count('Percobaan', 'Attempts', ({ attempts }) => attempts.length),
    text('Sebab gagal', 'Why it failed', ({ code }) => code === undefined ? undefined : attemptFailure(code), 36),
    moment('Dicoba lagi (WIB)', 'Tried again at (WIB)', ({ nextAttemptAt }) => nextAttemptAt),
    text('Mungkin dobel', 'Possibly twice', ({ possibleDuplicate }) => flag(possibleDuplicate), 10),
    count('Pengingat', 'Reminders', ({ reminders }) => reminders.length),
    text('Nomor pesan', 'Message', ({ message }) => message, 38),
  ],
};
