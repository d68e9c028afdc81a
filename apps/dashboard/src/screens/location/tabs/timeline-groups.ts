import type { Bilingual } from '../../../words/bilingual.js';
import { dayIn } from '../../../words/clock.js';
import type { Zone } from '../../../words/formats.js';
import { kindOf, type EventKind } from '../event-kinds.js';
import type { HistoryEntry } from '../use-location.js';

export type Grouping = 'stage' | 'day';
export type EventGroup = { readonly key: string; readonly name: Bilingual | undefined; readonly entries: readonly HistoryEntry[] };

type Told = { readonly by: Grouping; readonly labels: ReadonlyMap<string, Bilingual>; readonly zone: Zone; readonly kind?: EventKind };

/** Of one stage what happened while it was the main one, or of one day in the field; newest first. A stage that came back is a group again. */
export const groupsOf = (history: readonly HistoryEntry[], { by, labels, zone, kind }: Told): readonly EventGroup[] => {
  const groups: { key: string; entries: HistoryEntry[] }[] = [];
  let stage = '';
  const told = by === 'stage' ? history : history.toSorted((one, other) => one.occurredAt.localeCompare(other.occurredAt));
  for (const entry of told) {
    stage = mainStageAt(entry, stage);
    const key = by === 'stage' ? stage : dayIn(zone, entry.occurredAt);
    const last = groups.at(-1);
    if (kind !== undefined && kindOf(entry.type) !== kind) continue;
    if (last?.key === key) last.entries.unshift(entry);
    else groups.push({ key, entries: [entry] });
  }
  return groups.toReversed().map(({ key, entries }) => ({ key, name: by === 'stage' ? labels.get(key) : undefined, entries }));
};

const mainStageAt = ({ type, data }: HistoryEntry, before: string): string =>
  (type === 'StageStarted' && data['main'] === true && typeof data['stage'] === 'string' ? data['stage'] : before);
