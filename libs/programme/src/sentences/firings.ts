import { bilingual, type Bilingual } from '@app/kernel';
import type { RungTrigger } from '../schedule/content.js';

/** What is done by itself besides the rungs of the ladder, by the event that tells of it: what it is, and why it may never have happened. */
export const REACTIONS = {
  DeadlineMissed: {
    label: bilingual('Tenggat dicatat terlewati', 'A deadline is recorded as missed'),
    never: bilingual('Belum ada tenggat berjalan yang lewat harinya.', 'No running deadline has passed its day yet.'),
  },
  PromiseBroken: {
    label: bilingual('Janji dicatat tidak ditepati', 'A promise is recorded as broken'),
    never: bilingual('Belum ada hari yang dijanjikan yang lewat tanpa selesai.', 'No promised day has passed without completion yet.'),
  },
  ReminderWithdrawn: {
    label: bilingual('Pengingat ditarik karena alasannya hilang', 'A reminder is withdrawn because its ground is gone'),
    never: bilingual('Belum ada pengingat yang kehilangan alasannya.', 'No reminder has lost its ground yet.'),
  },
  TargetsRescheduled: {
    label: bilingual('Tenggat lokasi mengikuti revisi jadwal atau kalender', 'The deadlines of a location follow a revision or a calendar'),
    never: bilingual('Belum ada revisi atau kalender yang menggeser tenggat.', 'No revision or calendar has moved a deadline yet.'),
  },
  MessageSent: {
    label: bilingual('Surat atau webhook terkirim', 'A letter or webhook is sent'),
    never: bilingual('Belum ada pengingat yang penerimanya tercatat di direktori.', 'No reminder has had a recipient in the directory yet.'),
  },
  MessageAbandoned: {
    label: bilingual('Kiriman ditinggalkan setelah semua percobaan', 'A delivery is given up after every attempt'),
    never: bilingual('Setiap kiriman sampai atau masih dicoba.', 'Every delivery has arrived or is still being tried.'),
  },
  ContactEnded: {
    label: bilingual('Alamat yang tidak ada lagi dicoret dari direktori', 'An address that is no more is struck from the directory'),
    never: bilingual('Belum ada penerima yang menyatakan alamatnya tidak ada lagi.', 'No receiver has said that an address is no more.'),
  },
} as const satisfies { readonly [event: string]: { readonly label: Bilingual; readonly never: Bilingual } };

/** Why a rung of the ladder may never have fired. */
export const RUNG_NEVER_FIRED: { readonly [K in RungTrigger['kind']]: Bilingual } = {
  'due': bilingual('Belum ada tenggat berjalan yang sampai pada anak tangga ini.', 'No running deadline has come to this rung yet.'),
  'critical': bilingual('Belum ada jam pengingat (pukul 07.00 hari kerja) yang mendapati pekerjaan jauh tertinggal dari rencananya.', 'No hour of reminding (7 am on a working day) has found works far behind their plan yet.'),
  'year-end': bilingual('Belum ada jam pengingat (pukul 07.00 hari kerja) yang mendapati pekerjaan terancam melewati 31 Desember.', 'No hour of reminding (7 am on a working day) has found works that threaten to cross 31 December yet.'),
};
