import type { HistoryEntry } from '../use-location.js';

/** `known`: what the system had recorded by then. `happened`: what had happened in the field by then. */
export type Clock = 'known' | 'happened';

const momentOf = ({ recordedAt, occurredAt }: HistoryEntry, clock: Clock): string => (clock === 'known' ? recordedAt : occurredAt);

/** Every moment at which something changed, by that clock, oldest first. */
export const ticksOf = (history: readonly HistoryEntry[], clock: Clock): readonly string[] =>
  [...new Set(history.map((entry) => momentOf(entry, clock)))].toSorted();

export const tickBefore = (ticks: readonly string[], at: string): string | undefined => ticks.findLast((tick) => Date.parse(tick) < Date.parse(at));
export const tickAfter = (ticks: readonly string[], at: string): string | undefined => ticks.find((tick) => Date.parse(tick) > Date.parse(at));
export const isSameMoment = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);
/** The last moment up to that one at which something changed. */
export const tickAt = (ticks: readonly string[], at: string): string | undefined => ticks.findLast((tick) => Date.parse(tick) <= Date.parse(at));

export const entriesAt = (history: readonly HistoryEntry[], clock: Clock, tick: string): readonly HistoryEntry[] => history.filter((entry) => momentOf(entry, clock) === tick);

export type Landmark = { readonly kind: 'missed' | 'rescheduled'; readonly at: string };

/** What people jump to: the first deadline that was missed, and each revision of the schedule. */
export const landmarksOf = (history: readonly HistoryEntry[], clock: Clock): readonly Landmark[] => {
  const missed = history.find(({ type }) => type === 'DeadlineMissed');
  return [
    ...(missed === undefined ? [] : [{ kind: 'missed' as const, at: momentOf(missed, clock) }]),
    ...ticksOf(history.filter(({ type }) => type === 'TargetsRescheduled'), clock).map((at) => ({ kind: 'rescheduled' as const, at })),
  ];
};
