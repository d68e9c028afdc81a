import type { components } from '../../api/openapi.js';
import type { Problem } from '../../api/problem.js';
import type { Zone } from '../../words/formats.js';

type Schemas = components['schemas'];

/** What may wait on a phone until there is a network. Never money, never approvals. */
export type Bodies = {
  readonly 'report-progress': Schemas['ReportProgressDto'];
  readonly 'report-labour': Schemas['ReportLabourDto'];
  readonly 'submit-evidence': Schemas['SubmitEvidenceDto'];
  readonly 'acknowledge': Schemas['AcknowledgeReminderDto'];
  readonly 'flag-hindrance': Schemas['FlagHindranceDto'];
};
export type Kind = keyof Bodies;
export const KINDS: readonly Kind[] = ['report-progress', 'report-labour', 'submit-evidence', 'flag-hindrance', 'acknowledge'];

export type Since = NonNullable<Schemas['StaleDto']['since']>;

export type State =
  /** Not to be sent before `until`, because the server asked for it. */
  | { readonly is: 'kept'; readonly unansweredAt?: string; readonly until?: string }
  | { readonly is: 'uploading'; readonly file: number; readonly of: number }
  | { readonly is: 'sent'; readonly at: string }
  /** By their hashes: files that the browser threw out before they were sent. What becomes of the report is for its writer to say. */
  | { readonly is: 'lacking'; readonly files: readonly string[] }
  | { readonly is: 'accepted'; readonly revision: number; readonly at: string; readonly nothingNew: boolean }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'overtaken'; readonly revision: number; readonly since: Since };

export type Report<K extends Kind = Kind> = {
  readonly id: string;
  /** Made when it was written; by it the server knows the same report again. */
  readonly key: string;
  readonly account: string;
  readonly locationId: string;
  readonly place: string;
  /** Of the place; what was written before it was known is told in western time. */
  readonly zone?: Zone;
  readonly kind: K;
  readonly body: Bodies[K];
  /** That was read when it was written; a promise is not about what the location holds. */
  readonly revision?: number;
  readonly writtenAt: string;
  readonly state: State;
};

export type Answer =
  | { readonly is: 'recorded'; readonly revision: number; readonly events: number; readonly at: string }
  | { readonly is: 'problem'; readonly problem: Problem; readonly revision?: number; readonly since?: Since; readonly retryAt?: string }
  | { readonly is: 'lacking'; readonly files: readonly string[] }
  | { readonly is: 'nothing'; readonly at: string };

/** The server did not judge it: it may be sent again as it is. */
const IN_A_WHILE = new Set([401, 408, 425, 429]);
const isJudged = ({ code, status = 503 }: Problem): boolean => status < 500 && !IN_A_WHILE.has(status) && code !== 'session.other-account';

export const stateAfter = (answer: Answer): State => {
  if (answer.is === 'nothing') return { is: 'kept', unansweredAt: answer.at };
  if (answer.is === 'recorded') return { is: 'accepted', revision: answer.revision, at: answer.at, nothingNew: answer.events === 0 };
  if (answer.is === 'lacking') return answer;
  if (!isJudged(answer.problem)) return { is: 'kept', ...(answer.retryAt !== undefined && { until: answer.retryAt }) };
  const { problem, revision, since = [] } = answer;
  return problem.code === 'stale' && revision !== undefined ? { is: 'overtaken', revision, since } : { is: 'refused', problem };
};

/** One's own report moved the location on from the revision that a later one was written upon: that is no conflict. */
export const following = (later: Report, accepted: Report, revision: number): Report => {
  if (later.account !== accepted.account || later.locationId !== accepted.locationId || later.id === accepted.id || accepted.revision === undefined) return later;
  if ((isWaiting(later) || later.state.is === 'lacking') && later.revision === accepted.revision) return { ...later, revision };
  const { state } = later;
  return state.is === 'overtaken' && state.revision === accepted.revision ? { ...later, state: { ...state, revision } } : later;
};

/** Also what was on its way when the page was closed: only the server knows whether it arrived, and it knows the key. */
export const isWaiting = ({ state }: Report): boolean => state.is === 'kept' || state.is === 'uploading' || state.is === 'sent';

/** Looked at, and still right: upon what somebody else has done. Nothing was recorded under the key, so it stays. */
export const uponNewer = (report: Report): Report =>
  (report.state.is === 'overtaken' ? { ...report, revision: report.state.revision, state: { is: 'kept' } } : report);

/** What a new report is written upon: the revision that was read, and beyond it one's own reports accepted since. */
export const writtenUpon = (read: number, locationId: string, reports: readonly Report[]): number => {
  const own = reports.find((report) => report.locationId === locationId && report.revision === read && report.state.is === 'accepted' && report.state.revision > read);
  return own?.state.is === 'accepted' ? writtenUpon(own.state.revision, locationId, reports) : read;
};
