import { type Instant } from '@app/kernel';
import type { EventStore, StoredEvent } from '@app/engine';
import type { ChaseEvent, LocationEvent } from '@app/programme';
import { dueNow, happened, nothingYet, type NaiveRung } from './naive-chase.js';

/** A moment when everything due was to have been issued: the end of the journal then, and the time. */
export type Reckoning = { readonly head: string; readonly now: Instant };

/** What befell the locations, and how often. */
export type Befell = { readonly [type: string]: number | undefined };

export type Verdict = { readonly issued: number; readonly befell: Befell; readonly twice: readonly string[]; readonly groundless: readonly string[]; readonly missing: readonly string[] };

export const NO_VERDICT: Verdict = { issued: 0, befell: {}, twice: [], groundless: [], missing: [] };

const eventOf = ({ type, data }: StoredEvent) => ({ type, data }) as unknown as LocationEvent | ChaseEvent;

/** Holds everything that was recorded of a location, in the order in which it was, against what is due by a plain count of days. */
export const judged = async (store: EventStore, id: string, ladder: readonly NaiveRung[], zone: 'WIB' | 'WITA' | 'WIT', reckonings: readonly Reckoning[]): Promise<Verdict> => {
  const events: StoredEvent[] = [];
  for (const stream of [`Location-${id}`, `Chase-${id}`]) for await (const event of store.readStream(stream)) events.push(event);
  const state = nothingYet();
  const [twice, groundless, missing]: string[][] = [[], [], []];
  const befell: { [type: string]: number | undefined } = {};
  let issued = 0;
  let at = 0;
  const goOnTo = (position: string): void => {
    for (; (events[at]?.position ?? '~') <= position; at += 1) {
      const event = eventOf(events[at]!);
      if (event.type === 'ReminderIssued') {
        const { reminder } = event.data;
        const now = (events[at]!.metadata as { readonly recordedAt: Instant }).recordedAt;
        issued += 1;
        if (state.issued.has(reminder)) twice?.push(`${id} ${reminder}`);
        else if (!dueNow(state, ladder, zone, now).includes(reminder)) groundless?.push(`${id} ${reminder} at ${now}`);
      }
      befell[event.type] = (befell[event.type] ?? 0) + 1;
      happened(state, event);
    }
  };
  events.sort((a, b) => (a.position < b.position ? -1 : 1));
  for (const { head, now } of reckonings) {
    goOnTo(head);
    missing?.push(...dueNow(state, ladder, zone, now).map((reminder) => `${id} ${reminder} by ${now}`));
  }
  return { issued, befell, twice: twice ?? [], groundless: groundless ?? [], missing: missing ?? [] };
};

export const together = (verdicts: readonly Verdict[]): Verdict => ({
  issued: verdicts.reduce((sum, { issued }) => sum + issued, 0),
  befell: Object.fromEntries([...new Set(verdicts.flatMap(({ befell }) => Object.keys(befell)))].map((type) => [type, verdicts.reduce((sum, { befell }) => sum + (befell[type] ?? 0), 0)])),
  twice: verdicts.flatMap(({ twice }) => twice), groundless: verdicts.flatMap(({ groundless }) => groundless), missing: verdicts.flatMap(({ missing }) => missing),
});
