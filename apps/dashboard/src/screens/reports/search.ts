export const TABS = ['forms', 'lists', 'reconciliation'] as const;
export type Tab = (typeof TABS)[number];

/** What a report is of, beside the frame. A month and a day would contradict each other: the month goes before. */
export type ReportsSearch = { readonly tab?: Tab; readonly month?: string; readonly until?: string; readonly satker?: string };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SATKER = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/** Whatever is not sound is left out: addresses are typed and pasted by people. */
export const soundReportsSearch = ({ tab, month, until, satker }: Record<string, unknown>): ReportsSearch => ({
  ...(TABS.some((one) => one === tab) ? { tab: tab as Tab } : {}),
  ...(isLike(MONTH, month) ? { month } : isLike(DAY, until) && !Number.isNaN(Date.parse(until)) ? { until } : {}),
  ...(isLike(SATKER, satker) ? { satker } : {}),
});

const isLike = (shape: RegExp, value: unknown): value is string => typeof value === 'string' && shape.test(value);
