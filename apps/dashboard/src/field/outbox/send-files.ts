import { addressOfFile, typeOfFile } from '../../api/send-file.js';
import { ask, problemIn } from './ask.js';
import { isMarked, type KeptFile } from './kept-file.js';
import { keptFile, markFile } from './kept-files.js';
import { filesOf } from './lacking.js';
import { keep } from './outbox.js';
import type { Answer, Report } from './report.js';

/** A photo over a village line. */
const PATIENCE_MS = 300_000;

/** In the words of the server, and of nothing in between. */
const NOT_THERE: readonly string[] = ['not-found', 'file.not-uploaded'];

/** Each file before its report, once: what arrived before is not sent again. Undefined when all are there; else why not. */
export const sendFiles = async (report: Report): Promise<Answer | undefined> => {
  try {
    const gone = await goneOf(report);
    return gone ?? await sendEach(report);
  } catch {
    return { is: 'nothing', at: new Date().toISOString() };
  }
};

/** Before anything is sent: a report that names a file which never comes is not to be recorded behind the back of its writer. */
const goneOf = async (report: Report): Promise<Answer | undefined> => {
  const gone: string[] = [];
  for (const { hash } of filesOf(report)) {
    if (await keptFile(hash) !== undefined) continue;
    const response = await askFor(report, hash, { headers: { range: 'bytes=0-0' } });
    if (response.ok) continue;
    const answer = await problemIn(response);
    if (!NOT_THERE.includes(answer.problem.code)) return answer;
    gone.push(hash);
  }
  return gone.length === 0 ? undefined : { is: 'lacking', files: gone };
};

const sendEach = async (report: Report): Promise<Answer | undefined> => {
  const files = filesOf(report);
  for (const [at, { hash, name }] of files.entries()) {
    const file = await keptFile(hash);
    if (file === undefined || isMarked(file, 'sent', report.locationId)) continue; // it is there already
    await keep({ ...report, state: { is: 'uploading', file: at + 1, of: files.length } });
    const problem = await sendOne(report, name, file);
    if (problem !== undefined) return problem;
    await markFile(hash, 'sent', report.locationId);
  }
  return undefined;
};

const sendOne = async (report: Report, name: string, file: KeptFile): Promise<Answer | undefined> => {
  const { account, locationId } = report;
  const { hash, content } = file;
  if (isMarked(file, 'tried', locationId) && (await askFor(report, hash, { method: 'HEAD' })).ok) return undefined;
  await markFile(hash, 'tried', locationId);
  const response = await ask(account, addressOfFile(locationId, hash), {
    method: 'PUT', headers: { 'content-type': typeOfFile({ name, type: content.type }) }, body: content, patienceMs: PATIENCE_MS,
  });
  if (response.ok) return undefined;
  const answer = await problemIn(response);
  return answer.problem.code === 'file.differs' ? { is: 'lacking', files: [hash] } : answer; // the phone has kept something else
};

const askFor = ({ account, locationId }: Report, hash: string, how: { readonly method?: 'HEAD'; readonly headers?: Readonly<Record<string, string>> }): Promise<Response> =>
  ask(account, addressOfFile(locationId, hash), { ...how, cache: 'no-store', patienceMs: PATIENCE_MS });
