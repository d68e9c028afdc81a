import type { Bilingual, Command, PlainDate } from '@app/kernel';
import type { SourceMark } from '../definition/sourced.js';

/** Libur nasional by decree of three ministers; cuti bersama by the same or a later one; libur daerah by a governor or regent. */
export type DayOffKind = 'libur-nasional' | 'cuti-bersama' | 'libur-daerah';
export type DayOff = { readonly date: PlainDate; readonly name: Bilingual; readonly kind: DayOffKind };

/** The days off of one year as a decree leaves them: always the whole list, so that an amendment is the next version of it. */
export type DaysOffOfYear = {
  readonly year: number;
  /** Kemendagri code of a province or regency whose own days these are; none: the nation's. */
  readonly region?: string;
  readonly days: readonly DayOff[];
  readonly decree: string;
  /** When the decree was made known. */
  readonly publishedOn: PlainDate;
  readonly source: SourceMark;
};

export type CalendarCommand = Command<'PublishDaysOff', DaysOffOfYear>;
