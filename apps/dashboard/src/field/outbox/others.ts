import type { Report } from './report.js';

export type Others = { readonly account: string; readonly count: number };

/** Of a phone that several share: whose reports wait until they sign in again, and how many. More of them is nobody else's to read. */
export const othersIn = (reports: readonly Report[], account: string | undefined): readonly Others[] => {
  const counts = new Map<string, number>();
  for (const report of reports) {
    if (report.account !== account && report.state.is !== 'accepted') counts.set(report.account, (counts.get(report.account) ?? 0) + 1);
  }
  return [...counts].map(([other, count]) => ({ account: other, count }));
};
