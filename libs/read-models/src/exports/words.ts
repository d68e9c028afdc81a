import { bilingual, type Bilingual } from '@app/kernel';
import type { Situation, StandingHindrance } from '@app/programme';
import type { DeadlineStatus } from '../deadline-board/row.js';
import type { MessageItem } from '../dispatch-log/queries.js';
import type { TrancheStatus } from '../money-board/project.js';
import type { StageStanding, TransitionType } from '../standing/standing.js';

type Labels<Key extends string> = { readonly [K in Key]: Bilingual };

export const SITUATIONS_IN_WORDS: Labels<Situation> = {
  unknown: bilingual('Belum ada', 'Unknown'),
  active: bilingual('Aktif', 'Active'),
  suspended: bilingual('Ditunda', 'Suspended'),
  finished: bilingual('Selesai', 'Finished'),
  cancelled: bilingual('Dibatalkan', 'Cancelled'),
  replaced: bilingual('Diganti', 'Replaced'),
  terminated: bilingual('Putus kontrak', 'Contract terminated'),
};

export const STANDINGS_IN_WORDS: Labels<StageStanding> = {
  waiting: bilingual('Belum mulai', 'Not begun'),
  started: bilingual('Berjalan', 'Under way'),
  completed: bilingual('Selesai', 'Completed'),
  reopened: bilingual('Dibuka kembali', 'Reopened'),
};

export const DEADLINES_IN_WORDS: Labels<DeadlineStatus> = {
  open: bilingual('Terbuka', 'Open'),
  completed: bilingual('Selesai', 'Completed'),
  withdrawn: bilingual('Dicabut', 'Withdrawn'),
  ended: bilingual('Berakhir', 'Ended'),
};

export const TRANCHES_IN_WORDS: Labels<TrancheStatus> = {
  requested: bilingual('Diajukan', 'Requested'),
  spp: bilingual('SPP terbit', 'SPP issued'),
  spm: bilingual('SPM terbit', 'SPM issued'),
  disbursed: bilingual('Cair (SP2D)', 'Disbursed (SP2D)'),
};

export const MESSAGES_IN_WORDS: Labels<MessageItem['status']> = {
  claimed: bilingual('Sedang dikirim', 'Being sent'),
  sent: bilingual('Terkirim', 'Sent'),
  failed: bilingual('Gagal, akan dicoba lagi', 'Failed, to be tried again'),
  abandoned: bilingual('Gagal, tidak dicoba lagi', 'Failed, given up'),
  retried: bilingual('Diminta kirim ulang', 'To be sent again on request'),
};

export const KINDS_IN_WORDS: Labels<MessageItem['kind']> = {
  digest: bilingual('Ringkasan harian', 'Daily digest'),
  immediate: bilingual('Surat segera', 'Immediate letter'),
};

export const TRANSITIONS_IN_WORDS: Labels<TransitionType> = {
  LocationDesignated: bilingual('Lokasi ditetapkan', 'Location designated'),
  StageStarted: bilingual('Tahapan dimulai', 'Stage started'),
  StageCompleted: bilingual('Tahapan selesai', 'Stage completed'),
  StageReopened: bilingual('Tahapan dibuka kembali', 'Stage reopened'),
  LocationSuspended: bilingual('Lokasi ditunda', 'Location suspended'),
  LocationResumed: bilingual('Lokasi dilanjutkan', 'Location resumed'),
  LocationFinished: bilingual('Lokasi selesai', 'Location finished'),
  LocationCancelled: bilingual('Lokasi dibatalkan', 'Location cancelled'),
  LocationSubstituted: bilingual('Lokasi diganti', 'Location replaced'),
  ContractTerminated: bilingual('Kontrak diputus', 'Contract terminated'),
  LocationHandedOver: bilingual('Serah terima', 'Handed over'),
  FiscalYearCrossed: bilingual('Lintas tahun', 'Crossed the fiscal year'),
};

export const joined = (sentences: readonly Bilingual[], by: string): Bilingual => bilingual(sentences.map(({ id }) => id).join(by), sentences.map(({ en }) => en).join(by));

export const hindrancesInWords = (hindrances: readonly StandingHindrance[]): Bilingual => joined(hindrances.map(({ label }) => label), ', ');
