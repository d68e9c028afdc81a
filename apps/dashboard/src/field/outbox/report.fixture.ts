import type { Report } from './report.js';

/** Kept by one account for one location; what a test does not speak of is the same everywhere. */
export const report = (change: Partial<Report> = {}): Report => ({
  id: 'one', key: 'key-of-one', account: 'tim', locationId: 'here', place: 'Here', kind: 'report-progress',
  body: { percent: 30, observedOn: '2021-06-14', photos: [] }, revision: 96, writtenAt: '2021-06-14T02:00:00Z', state: { is: 'kept' }, ...change,
});
