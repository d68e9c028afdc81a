import { changed, phone } from '../kept/database.js';
import { following, isWaiting, type Report } from './report.js';

const ACCEPTED_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export const allReports = async (): Promise<readonly Report[]> =>
  (await (await phone()).getAll('outbox')).sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));

export const reportOf = async (id: string): Promise<Report | undefined> => (await phone()).get('outbox', id);

/** What one account wrote is neither sent nor shown for another. */
export const reportsOf = async (account: string | undefined): Promise<readonly Report[]> => (await allReports()).filter((report) => report.account === account);

export const waitingOf = async (account: string | undefined): Promise<readonly Report[]> => (await reportsOf(account)).filter(isWaiting);

export const keep = async (report: Report): Promise<void> => {
  await (await phone()).put('outbox', report);
  changed();
};

/** As it stands by now: meanwhile a page or the worker may have moved it on. */
export const change = async (id: string, changed: (report: Report) => Report): Promise<void> => {
  const report = await reportOf(id);
  if (report !== undefined) await keep(changed(report));
};

export const discard = async (id: string): Promise<void> => {
  await (await phone()).delete('outbox', id);
  changed();
};

/** The accepted one, and those that were written after it upon the same revision: all or none. */
export const keepAccepted = async (accepted: Report, revision: number): Promise<void> => {
  const { store, done } = (await phone()).transaction('outbox', 'readwrite');
  for (const report of await store.getAll()) {
    const next = following(report, accepted, revision);
    if (next !== report) await store.put(next);
  }
  await store.put(accepted);
  await done;
  changed();
};

export const dropLongAccepted = async (now: number): Promise<void> => {
  const old = (await allReports()).filter(({ state }) => state.is === 'accepted' && now - Date.parse(state.at) > ACCEPTED_KEPT_MS);
  await Promise.all(old.map(({ id }) => discard(id)));
};
