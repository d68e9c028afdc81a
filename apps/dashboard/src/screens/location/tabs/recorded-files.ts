import type { HistoryEntry, Moments } from '../use-location.js';
import type { FileReference } from './photos.js';

/** As far as it was known by the one moment, and had happened by the other. */
export const toldBy = (history: readonly HistoryEntry[], { asOf, validAt }: Moments): readonly HistoryEntry[] => history.filter(({ recordedAt, occurredAt }) =>
  (asOf === undefined || Date.parse(recordedAt) <= Date.parse(asOf)) && (validAt === undefined || Date.parse(occurredAt) <= Date.parse(validAt)));

/** The papers and photos that an event names. */
export const filesIn = ({ data }: Pick<HistoryEntry, 'data'>): readonly FileReference[] =>
  [data['files'], data['photos']].flatMap((list) => (Array.isArray(list) ? list as FileReference[] : []));

/** Follow-ups of one finding, in the order in which the location lists them. */
export const followUpsOf = (history: readonly HistoryEntry[], finding: string): readonly HistoryEntry[] =>
  history.filter(({ type, data }) => type === 'FindingFollowedUp' && data['finding'] === finding);

/** In the order in which the location lists its suspensions. */
export const suspendedIn = (history: readonly HistoryEntry[]): readonly HistoryEntry[] => history.filter(({ type }) => type === 'LocationSuspended');
