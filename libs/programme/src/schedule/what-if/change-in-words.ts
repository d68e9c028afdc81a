import { fiscalYearOf, type PlainDate, type Span, type Unmet } from '@app/kernel';
import type { DayOff } from '../../calendar/commands.js';
import type { Definition } from '../../definition/definition.js';
import { refusal } from '../../sentences/refusal.js';
import { SCHEDULE_REFUSALS } from '../../sentences/schedule.js';
import type { ScheduleInForce } from '../state.js';
import { withDaysOff } from './days-off.js';
import { withDipaFrom } from './dipa-effective.js';
import type { TriedLocation } from './location-change.js';
import { shifted } from './shift.js';

const unmet = refusal(SCHEDULE_REFUSALS);

/** A question as people ask it. */
export type ChangeInWords =
  /** A stage sooner or later; in some provinces, or in all. */
  | { readonly kind: 'shift'; readonly stage: string; readonly by: Span; readonly provinces?: readonly string[] }
  /** The DIPA, or its revision, is in force from a day: until then nothing that waits for it can be completed. */
  | { readonly kind: 'dipa-effective'; readonly on: PlainDate }
  /** Further days off; of the nation, or of a region of its own. */
  | { readonly kind: 'days-off'; readonly days: readonly DayOff[]; readonly region?: string };

export type Tried = { readonly law: ScheduleInForce } | { readonly unmet: Unmet };

export type TryingGround = { readonly fiscalYear: number; readonly definition: Definition; readonly provinceNames: ReadonlyMap<string, string>; readonly locations: readonly TriedLocation[] };

/** The law as it would be with that change: as the next revision, or with the next calendar. */
export const lawWith = (change: ChangeInWords, law: ScheduleInForce, { fiscalYear, definition, provinceNames, locations }: TryingGround): Tried => {
  const outside = daysIn(change).find((date) => fiscalYearOf(date) !== fiscalYear);
  if (outside !== undefined) return { unmet: unmet('change.outside-year', { date: outside, fiscalYear }) };
  switch (change.kind) {
    case 'shift': return asRevision(law, shifted(law.content, change, { calendar: law.calendar, definition, provinceNames }));
    case 'dipa-effective': return asRevision(law, withDipaFrom(change.on, law, definition, locations));
    case 'days-off': return { law: { ...law, calendar: withDaysOff(law.calendar, change.days, change.region) } };
  }
};

const daysIn = (change: ChangeInWords): readonly PlainDate[] => {
  if (change.kind === 'shift') return [];
  return change.kind === 'days-off' ? change.days.map(({ date }) => date) : [change.on];
};

const asRevision = (law: ScheduleInForce, changed: { readonly content: ScheduleInForce['content'] } | { readonly unmet: Unmet }): Tried =>
  'unmet' in changed ? changed : { law: { ...law, revision: law.revision + 1, content: changed.content } };
