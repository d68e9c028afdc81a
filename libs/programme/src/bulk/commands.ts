import type { Actor, Bilingual, Command, JsonObject, PlainDate, Role, Scope } from '@app/kernel';

/** What is done to every row. `assign` and `flag` are done to the location of the row, once. */
export type BulkAction =
  | { readonly action: 'remind' }
  | { readonly action: 'snooze'; readonly until: PlainDate; readonly reason: string }
  | { readonly action: 'assign'; readonly role: Role; readonly account: string; readonly unit: string }
  | { readonly action: 'flag'; readonly code: string; readonly note?: string }
  | { readonly action: 'extend'; readonly newDueOn: PlainDate; readonly reference: string; readonly reason: string };

export const BULK_ACTIONS = ['remind', 'snooze', 'assign', 'flag', 'extend'] as const satisfies readonly BulkAction['action'][];

/** `<location id>/<stage>`. */
export type BulkRow = string;

/** `unchanged`: it was so already. `failed`: it can be tried again. */
export type RowOutcome = { readonly at: number; readonly outcome: 'done' | 'unchanged' | 'refused' | 'failed'; readonly code?: string; readonly sentence?: Bilingual };

export type BulkCommand =
  /** `filters`: the question that the rows were found by, `position`: up to where the journal was in the answer, `asked`: the mark of the request, by which a repeat is known. */
  | Command<'StartBulk', { readonly action: BulkAction; readonly filters: JsonObject; readonly position: string; readonly asked: string; readonly rows: readonly BulkRow[]; readonly by: Actor; readonly scope: Scope }>
  /** `round`: 1, and one more for every time that rows were tried again. */
  | Command<'AdvanceBulk', { readonly round: number; readonly outcomes: readonly RowOutcome[] }>
  | Command<'RetryBulk', { readonly account: string }>
  | Command<'CancelBulk', { readonly account: string }>
  | Command<'CompleteBulk', Record<never, never>>;
