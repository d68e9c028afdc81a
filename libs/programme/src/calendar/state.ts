import type { DaysOffOfYear } from './commands.js';

export type Publication = DaysOffOfYear & { readonly version: number };

/** Every publication there ever was, oldest first: a deadline names the version it was counted by. */
export type CalendarState = { readonly publications: readonly Publication[] };
