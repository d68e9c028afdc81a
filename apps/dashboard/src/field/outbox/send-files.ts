import { problemOf } from '../../api/problem.js';
import { addressOfFile, typeOfFile } from '../../api/send-file.js';
import { isMarked, type KeptFile } from './kept-file.js';
import { filesOf, keptFile, markFile } from './kept-files.js';
import { keep } from './outbox.js';
import type { Answer, Report } from './report.js';

/** A photo over a village line. */
const PATIENCE_MS = 300_000;

/** Each file before its report, once: what arrived before is not sent again. Undefined when all are there; else why not. */
export const sendFiles = async (report: Report): Promise<Answer | undefined> => {
  const files = filesOf(report);
  for (const [at, { hash, name }] of files.entries()) {
    const file = await keptFile(hash);
    if (file === undefined || isMarked(file, 'sent', report.locationId)) continue; // of an earlier version of this page, or there already
    await keep({ ...report, state: { is: 'uploading', file: at + 1, of: files.length } });
    const problem = await sendOne(report.locationId, name, file).catch((): Answer => ({ is: 'nothing', at: new Date().toISOString() }));
    if (problem !== undefined) return problem;
    await markFile(hash, 'sent', report.locationId);
  }
  return undefined;
};

const sendOne = async (locationId: string, name: string, file: KeptFile): Promise<Answer | undefined> => {
  const address = addressOfFile(locationId, file.hash);
  if (isMarked(file, 'tried', locationId) && (await fetch(address, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })).ok) return undefined;
  await markFile(file.hash, 'tried', locationId);
  const response = await fetch(address, {
    method: 'PUT', headers: { 'content-type': typeOfFile({ name, type: file.content.type }) }, body: file.content, signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return response.ok ? undefined : { is: 'problem', problem: problemOf(await response.json()) };
};
