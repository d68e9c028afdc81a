import type { Instant, PlainDate } from '@app/kernel';

/** A day in somebody's calendar. */
export type CalendarEntry = {
  /** The same for the same matter, whatever becomes of it. */
  readonly uid: string;
  /** Rises whenever it changes. */
  readonly sequence: number;
  readonly on: PlainDate;
  readonly changedAt: Instant;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly summary: string;
  readonly description: string;
  readonly link: string;
};

export type CalendarFeed = { readonly name: string; readonly language: string; readonly entries: readonly CalendarEntry[] };

/** Writes calendars as calendar programs read them. */
export interface CalendarWriter {
  readonly contentType: string;
  write(feed: CalendarFeed): string;
}

export const CALENDAR_WRITER = Symbol('CalendarWriter');
