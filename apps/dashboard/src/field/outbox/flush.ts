import { keep, keepAccepted, reportOf, waitingOf } from './outbox.js';
import { stateAfter, type Answer, type Report } from './report.js';
import { restsFor } from './retry.js';
import { send } from './send.js';
import { sendFiles } from './send-files.js';
import { dropFilesOf } from './kept-files.js';

export type Flushed = { readonly isAllJudged: boolean; /** Locations where something was recorded. */ readonly moved: ReadonlySet<string> };

/** The lock under which reports are sent: by one page or worker at a time, whatever else is open on the phone. */
export const SENDING = 'lapangan';

/** In the order in which they were written, until one has to wait. */
export const flush = async (account: string): Promise<Flushed> => {
  const moved = new Set<string>();
  for (const { id } of await waitingOf(account)) {
    const report = await reportOf(id); // as it stands now: one before it may have moved its revision on
    if (report === undefined) continue;
    if (restsFor(report, Date.now()) > 0) return { isAllJudged: false, moved };
    const { state } = await dispatch(report);
    if (state.is === 'kept') return { isAllJudged: false, moved };
    if (state.is === 'accepted') moved.add(report.locationId);
  }
  return { isAllJudged: true, moved };
};

const dispatch = async (report: Report): Promise<Report> => {
  const answer = await sendFiles(report) ?? await sendItself(report);
  const told: Report = { ...report, state: stateAfter(answer) };
  await (answer.is === 'recorded' ? keepAccepted(told, answer.revision) : keep(told));
  if (answer.is === 'recorded') await dropFilesOf(told);
  return told;
};

const sendItself = async (report: Report): Promise<Answer> => {
  await keep({ ...report, state: { is: 'sent', at: new Date().toISOString() } });
  return send(report);
};
