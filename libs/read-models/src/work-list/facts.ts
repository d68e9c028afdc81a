import type { PlainDate, Query, SqlRow } from '@app/kernel';
import type { StandingHindrance } from '@app/programme';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { VERIFIED } from '../deadline-board/band-law.js';
import { hindrancesIn } from '../location-board/hindered.js';
import type { Papers } from '../location-view/evidence-needs.js';
import type { ReminderRow } from '../reminder-board/row.js';

/** The newest reminder of one version of a deadline. */
export type LastReminder = Pick<ReminderRow, 'reminder' | 'rung' | 'tone' | 'status' | 'recipients'> & { readonly issuedAt: string };

/** What is known of one deadline and its location beside its days. */
export type WorkFacts = {
  readonly locationId: string;
  readonly stage: string;
  readonly physical: number;
  readonly amount: number;
  readonly disbursed: number;
  readonly newsAt: string;
  readonly blockingFindings: number;
  /** Of the location, those that stand. */
  readonly hindrances: readonly StandingHindrance[];
  /** Since when the first money could have come: the work plan verified, the contract signed, the SPM issued. */
  readonly unpaid?: { readonly verifiedOn: PlainDate; readonly signedOn?: PlainDate; readonly spmOn?: PlainDate };
  /** When money came first, and when the works moved last. */
  readonly paidOn?: PlainDate;
  readonly movedOn?: PlainDate;
  readonly papers: Papers;
  /** Of this version of the deadline. */
  readonly reminders: number;
  readonly lastReminder?: LastReminder;
  readonly promise?: { readonly promisedOn: string; readonly broken: boolean; readonly reason?: string; readonly role: string };
  readonly snoozedUntil?: string;
};

/** `keys`: location and stage, as `<location id>/<stage>`. */
export const workFacts = (keys: readonly string[]): Query<WorkFacts> => ({
  sql: `SELECT d.location_id, d.stage, b.physical, b.amount, b.disbursed, b.news_at, b.blocking_findings, b.situation, b.hindrances, b.works,
      b.contract_signed_on, iif(b.tranches_disbursed = 0, v.completed_on, NULL) AS verified_on, m.spm_on,
      (SELECT min(disbursed_on) FROM money_board WHERE location_id = d.location_id) AS paid_on,
      (SELECT max(observed_on) FROM progress_board WHERE location_id = d.location_id AND report <> '' AND points > 0) AS moved_on,
      (SELECT json_group_array(json_array(document, work, status, json(chain), verified)) FROM paper_board WHERE location_id = d.location_id) AS papers,
      (SELECT count(*) FROM reminder_board r WHERE r.location_id = d.location_id AND r.stage = d.stage AND r.version = d.version) AS reminders,
      n.reminder, n.rung, n.tone, n.status AS reminder_status, n.issued_at, n.recipients,
      iif(p.version = d.version, p.promised_on, NULL) AS promised_on, p.broken, p.reason, p.role, p.snoozed_until
    FROM deadline_board d JOIN location_board b ON b.key = d.location_id LEFT JOIN promise_board p ON p.key = d.key
    LEFT JOIN stage_board v ON v.key = d.location_id || '/${VERIFIED}' AND v.status = 'completed' LEFT JOIN money_board m ON m.key = d.location_id || '/1'
    LEFT JOIN reminder_board n ON n.key = (
      SELECT key FROM reminder_board WHERE location_id = d.location_id AND stage = d.stage AND version = d.version ORDER BY issued_position DESC LIMIT 1)
    WHERE d.key IN (SELECT value FROM json_each(?))`,
  parameters: [JSON.stringify(keys)],
  row: factsIn,
});

type Paper = Papers['evidence'][string];
type PaperCells = readonly [document: string, work: string | null, status: Paper['status'], chain: Paper['chain'], verified: number];

const factsIn = (row: SqlRow): WorkFacts => ({
  locationId: textIn(row, 'location_id'), stage: textIn(row, 'stage'),
  physical: numberIn(row, 'physical'), amount: numberIn(row, 'amount'), disbursed: numberIn(row, 'disbursed'),
  newsAt: textIn(row, 'news_at'), blockingFindings: numberIn(row, 'blocking_findings'),
  hindrances: hindrancesIn(row),
  unpaid: maybe(row, 'verified_on', (one) => ({ verifiedOn: dayIn(one, 'verified_on'), signedOn: maybe(one, 'contract_signed_on', dayIn), spmOn: maybe(one, 'spm_on', dayIn) })),
  paidOn: maybe(row, 'paid_on', dayIn), movedOn: maybe(row, 'moved_on', dayIn),
  papers: {
    works: JSON.parse(textIn(row, 'works')) as Papers['works'],
    evidence: Object.fromEntries((JSON.parse(textIn(row, 'papers')) as readonly PaperCells[]).map(([document, work, status, chain, verified], at) =>
      [at, { document, ...(work !== null && { work }), status, chain, verifiedBy: chain.slice(0, verified) }])),
  },
  reminders: numberIn(row, 'reminders'),
  lastReminder: maybe(row, 'reminder', (one) => ({
    reminder: textIn(one, 'reminder'), rung: textIn(one, 'rung'), tone: textIn(one, 'tone') as LastReminder['tone'], status: textIn(one, 'reminder_status') as LastReminder['status'],
    issuedAt: textIn(one, 'issued_at'), recipients: JSON.parse(textIn(one, 'recipients')) as LastReminder['recipients'],
  })),
  promise: maybe(row, 'promised_on', (one) => ({ promisedOn: textIn(one, 'promised_on'), broken: one['broken'] === 1, reason: maybe(one, 'reason', textIn), role: textIn(one, 'role') })),
  snoozedUntil: maybe(row, 'snoozed_until', textIn),
});

const dayIn = (row: SqlRow, column: string): PlainDate => textIn(row, column) as PlainDate;

/** The programmes of which there are locations. */
export const programmesShown: Query<string> = { sql: 'SELECT DISTINCT programme FROM location_board ORDER BY programme', parameters: [], row: (row) => textIn(row, 'programme') };
