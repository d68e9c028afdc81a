import type { components } from '../../api/openapi.js';
import { ask, problemIn } from './ask.js';
import type { Answer, Kind, Report } from './report.js';

type Schemas = components['schemas'];

/** Longer than any answer takes; a line that hangs is a line that is down. */
const PATIENCE_MS = 30_000;

const WHERE: Readonly<Record<Kind, string>> = {
  'report-progress': 'commands/report-progress',
  'report-labour': 'commands/report-labour',
  'submit-evidence': 'commands/submit-evidence',
  'acknowledge': 'reminders/acknowledge',
  'flag-hindrance': 'commands/flag-hindrance',
};

export const send = async ({ account, locationId, kind, key, revision, body }: Report): Promise<Answer> => {
  try {
    const response = await ask(account, `/v1/locations/${encodeURIComponent(locationId)}/${WHERE[kind]}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...(revision !== undefined && { 'if-match': `"${revision}"` }) },
      body: JSON.stringify(body),
      patienceMs: PATIENCE_MS,
    });
    return response.ok ? recordedIn(response.headers, await response.json() as Schemas['CommandAnswerDto']) : await problemIn(response);
  } catch {
    return { is: 'nothing', at: new Date().toISOString() };
  }
};

const recordedIn = (headers: Headers, { revision, events }: Schemas['CommandAnswerDto']): Answer =>
  ({ is: 'recorded', revision, events: events.length, at: new Date(headers.get('date') ?? Date.now()).toISOString() });
