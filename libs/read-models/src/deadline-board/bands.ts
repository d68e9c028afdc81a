import { bilingual, epochMilliseconds, instantOf, type Bilingual, type Instant } from '@app/kernel';
import { dayThere } from '../asking/day-there.js';
import { where, type Predicate } from '../asking/predicate.js';
import { criticalWhere, plannedAt } from '../asking/works-plan.js';
import { NO_LAW, VERIFIED, type BandLaw } from './band-law.js';
import { crossingYear } from './crossing-year.js';
import { mayAccelerate } from './may-accelerate.js';

/** Why a deadline is worth looking at now. What each counts is said beside it. */
export const BANDS = {
  overdue: bilingual('Waktunya sudah berjalan dan harinya sudah lewat di lokasi itu.', 'Its clock has started and its day is over where the location is.'),
  'due-in-7-days': bilingual('Jatuh tempo hari ini sampai tujuh hari kalender lagi; waktunya sudah berjalan.', 'Due from today to seven calendar days from now; its clock has started.'),
  critical: bilingual('Pekerjaan fisik tertinggal lebih dari 10 poin selama rencana sampai 70 %, lebih dari 5 poin sesudahnya, atau akan melewati 31 Desember.', 'Works more than 10 points behind while the plan is up to 70%, more than 5 after, or bound to cross 31 December.'),
  'crossing-year': bilingual('Serah terima diperkirakan melewati 31 Desember: harinya menurut jadwal ditambah keterlambatan pekerjaan atau tahapan kini yang sudah diketahui.', 'Handover is expected after 31 December: its day by the schedule, plus the lateness of the works or of the present stage known so far.'),
  'verified-unpaid': bilingual('RKM sudah terverifikasi, tetapi belum ada kontrak atau belum ada SP2D Tahap I; di mana tertahan dan berapa hari ada pada barisnya.', 'The work plan is verified, but there is no contract or no SP2D of tranche I; the row says where it is held and for how many days.'),
  'tranche-1-waiting': bilingual('Kontrak ditandatangani lebih dari 14 hari kalender lalu dan belum ada SP2D.', 'The contract was signed more than 14 calendar days ago and there is no SP2D yet.'),
  'tranche-2-waiting': bilingual('Fisik sudah 50 % atau lebih, tetapi baru satu Tahap yang cair.', 'Works are at 50% or more, but only one tranche has been disbursed.'),
  'paid-but-still': bilingual('Dana sudah cair lebih dari 14 hari kalender, fisik belum 100 %, dan tidak bertambah selama lebih dari 14 hari.', 'Money went out more than 14 calendar days ago, works are below 100% and have not moved for more than 14 days.'),
  'may-accelerate': bilingual('Belum dipercepat dan memenuhi syarat calon percepatan menurut ketentuan programnya (asumsi yang dapat diubah): lokasi berulang dengan uji petik Memadai, atau dokumen perencanaan sudah disampaikan.', 'Not accelerated, and eligible by the definition of its programme (an assumption that can be changed): a repeat location with an adequate spot check, or planning documents already submitted.'),
  'no-news': bilingual('Tidak ada yang dicatat orang selama lebih dari 30 hari.', 'Nobody has recorded anything for more than 30 days.'),
  'reminder-failed': bilingual('Pengingat untuk tenggat ini tidak sampai kepada salah satu penerimanya.', 'A reminder of this deadline did not reach one of its recipients.'),
} as const satisfies { readonly [band: string]: Bilingual };
export type Band = keyof typeof BANDS;

/** Bands of which the past is not kept: when anybody last recorded anything, and what became of letters. */
export const BANDS_OF_NOW: readonly Band[] = ['no-news', 'reminder-failed'];

export type Moment = { readonly now: Instant; readonly law?: BandLaw };

const SOON_DAYS = 7;
const WAITING_DAYS = 14;
const SILENT_DAYS = 30;
const SECOND_TRANCHE_FROM = 50;
const DAY_MS = 86_400_000;

const GOING_ON = `situation = 'active'`;
/** Of a location as a whole: told once, at the stage where it stands. */
const STANDING_AT = 'key IN (SELECT key || char(47) || current_stage FROM location_board WHERE';

export const inBand = (band: Band, { now, law = NO_LAW }: Moment): Predicate => {
  const today = dayThere(now);
  const waited = dayThere(instantOf(epochMilliseconds(now) - WAITING_DAYS * DAY_MS));
  switch (band) {
    case 'overdue': return where('running = 1 AND late_from <= ?', now);
    case 'due-in-7-days': return where(`running = 1 AND late_from > ? AND due_on <= date(${today.sql}, '+${SOON_DAYS} days')`, now, ...today.parameters);
    case 'critical': return criticalWorks(now, law.worksStages);
    case 'crossing-year': return crossingYear(now, law);
    case 'verified-unpaid': return where(`${STANDING_AT} ${GOING_ON} AND tranches_disbursed = 0 AND key || '/${VERIFIED}' IN (SELECT key FROM stage_board WHERE stage = '${VERIFIED}' AND status = 'completed'))`);
    case 'tranche-1-waiting': return where(`${STANDING_AT} ${GOING_ON} AND tranches_disbursed = 0 AND contract_signed_on < ${waited.sql})`, ...waited.parameters);
    case 'tranche-2-waiting': return where(`${STANDING_AT} ${GOING_ON} AND tranches_disbursed = 1 AND physical >= ${SECOND_TRANCHE_FROM})`);
    case 'paid-but-still': return where(`${STANDING_AT} ${GOING_ON} AND tranches_disbursed > 0 AND physical < 100
      AND (SELECT min(disbursed_on) FROM money_board m WHERE m.location_id = location_board.key) < ${waited.sql}
      AND NOT EXISTS (SELECT 1 FROM progress_board p WHERE p.location_id = location_board.key AND p.report <> '' AND p.points > 0 AND p.observed_on >= ${waited.sql}))`, ...waited.parameters, ...waited.parameters);
    case 'may-accelerate': return mayAccelerate(law.eligibility);
    case 'no-news': return where(`${STANDING_AT} ${GOING_ON} AND news_at < ?)`, instantOf(epochMilliseconds(now) - SILENT_DAYS * DAY_MS));
    case 'reminder-failed': return where('(key, version) IN (SELECT location_id || char(47) || stage, version FROM reminder_board WHERE unreached > 0)');
  }
};

const criticalWorks = (now: Instant, worksStages: readonly string[]): Predicate => {
  const today = dayThere(now, 's.region');
  const critical = criticalWhere({ planned: 'planned', physical: 'physical', today: 'today', startedOn: 'started_on', dueOn: 'due_on', fiscalYear: 'fiscal_year' });
  return where(`key IN (
    SELECT key FROM (
      SELECT *, ${plannedAt('today', 'started_on', 'due_on')} AS planned FROM (
        SELECT s.key, s.fiscal_year, s.started_on, w.due_on, ${today.sql} AS today, b.physical
        FROM stage_board s JOIN deadline_board w ON w.key = s.key JOIN location_board b ON b.key = s.location_id
        WHERE s.stage IN (SELECT value FROM json_each(?)) AND s.status <> 'completed' AND w.due_on IS NOT NULL AND b.${GOING_ON}
      )
    ) WHERE ${critical})`, ...today.parameters, JSON.stringify(worksStages));
};
