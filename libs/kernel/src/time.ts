/** `YYYY-MM-DD`, a day on the calendar of the place concerned. Sorts as text. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** ISO 8601 in UTC with milliseconds, `2021-04-11T02:00:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** Indonesia's three zones; none has daylight saving. */
export const ZONES = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof ZONES;
