import { problemOf } from '../../api/problem.js';
import type { components } from '../../api/openapi.js';
import type { Answer, Kind, Report, Since } from './report.js';

/** Longer than any answer takes; a line that hangs is a line that is down. */
const PATIENCE_MS = 30_000;

const WHERE: Readonly<Record<Kind, string>> = {
  'report-progress': 'commands/report-progress',
  'report-labour': 'commands/report-labour',
  'submit-evidence': 'commands/submit-evidence',
  'acknowledge': 'reminders/acknowledge',
  'flag-hindrance': 'commands/flag-hindrance',
};

export const send = async ({ locationId, kind, key, revision, body }: Report): Promise<Answer> => {
  try {
    const response = await fetch(`/v1/locations/${encodeURIComponent(locationId)}/${WHERE[kind]}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...(revision !== undefined && { 'if-match': `"${revision}"` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answerIn(response, await response.json());
  } catch {
    return { is: 'nothing', at: new Date().toISOString() };
  }
};

const answerIn = ({ ok, headers }: Response, said: unknown): Answer => {
  if (!ok) return { is: 'problem', problem: problemOf(said), ...(said as { readonly revision?: number; readonly since?: Since }) };
  const { revision, events } = said as components['schemas']['CommandAnswerDto'];
  return { is: 'recorded', revision, events: events.length, at: new Date(headers.get('date') ?? Date.now()).toISOString() };
};
