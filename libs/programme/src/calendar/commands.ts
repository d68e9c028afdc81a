import type { Bilingual, Command, PlainDate } from '@app/kernel';
import type { Sourced } from '../definition/sourced.js';

/** Libur nasional by decree of three ministers; cuti bersama by the same or a later one; libur daerah by a governor or regent. */
export const DAY_OFF_KINDS = ['libur-nasional', 'cuti-bersama', 'libur-daerah'] as const;
export type DayOffKind = (typeof DAY_OFF_KINDS)[number];
export type DayOff = { readonly date: PlainDate; readonly name: Bilingual; readonly kind: DayOffKind };

/** The days off of one year as a decree leaves them: always the whole list, so that an amendment is the next version of it. */
export type DaysOffOfYear = Sourced & {
  readonly year: number;
  /** Kemendagri code of a province or regency whose own days these are; none: the nation's. */
  readonly region?: string;
  readonly days: readonly DayOff[];
  readonly decree: string;
  /** When the decree was made known. */
  readonly publishedOn: PlainDate;
};

export type CalendarCommand = Command<'PublishDaysOff', DaysOffOfYear>;
