import { bilingual, epochMilliseconds, instantOf, type Bilingual, type Instant } from '@app/kernel';
import { dayThere } from '../asking/day-there.js';
import { where, type Predicate } from '../asking/predicate.js';
import { criticalWhere, plannedAt } from '../asking/works-plan.js';

/** Why a deadline is worth looking at now. What each counts is said beside it. */
export const BANDS = {
  overdue: bilingual('Waktunya sudah berjalan dan harinya sudah lewat di lokasi itu.', 'Its clock has started and its day is over where the location is.'),
  'due-in-7-days': bilingual('Jatuh tempo hari ini sampai tujuh hari kalender lagi; waktunya sudah berjalan.', 'Due from today to seven calendar days from now; its clock has started.'),
  critical: bilingual('Pekerjaan fisik tertinggal lebih dari 10 poin selama rencana sampai 70 %, lebih dari 5 poin sesudahnya, atau akan melewati 31 Desember.', 'Works more than 10 points behind while the plan is up to 70%, more than 5 after, or bound to cross 31 December.'),
  'tranche-1-waiting': bilingual('Kontrak ditandatangani lebih dari 14 hari kalender lalu dan belum ada SP2D.', 'The contract was signed more than 14 calendar days ago and there is no SP2D yet.'),
  'no-news': bilingual('Tidak ada yang dicatat orang selama lebih dari 30 hari.', 'Nobody has recorded anything for more than 30 days.'),
  'reminder-failed': bilingual('Pengingat untuk tenggat ini tidak sampai kepada salah satu penerimanya.', 'A reminder of this deadline did not reach one of its recipients.'),
} as const satisfies { readonly [band: string]: Bilingual };
export type Band = keyof typeof BANDS;

/** `worksStages`: the stages that take works from nothing to all, in any programme. */
export type Moment = { readonly now: Instant; readonly worksStages?: readonly string[] };

const SOON_DAYS = 7;
const WAITING_DAYS = 14;
const SILENT_DAYS = 30;
const DAY_MS = 86_400_000;

const GOING_ON = `situation = 'active'`;
/** Of a location as a whole: told once, at the stage where it stands. */
const STANDING_AT = 'key IN (SELECT key || char(47) || current_stage FROM location_board WHERE';

export const inBand = (band: Band, { now, worksStages = [] }: Moment): Predicate => {
  const today = dayThere(now);
  switch (band) {
    case 'overdue': return where('running = 1 AND late_from <= ?', now);
    case 'due-in-7-days': return where(`running = 1 AND late_from > ? AND due_on <= date(${today.sql}, '+${SOON_DAYS} days')`, now, ...today.parameters);
    case 'critical': return criticalWorks(now, worksStages);
    case 'tranche-1-waiting': return where(`${STANDING_AT} ${GOING_ON} AND tranches_disbursed = 0 AND contract_signed_on < date(${today.sql}, '-${WAITING_DAYS} days'))`, ...today.parameters);
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
