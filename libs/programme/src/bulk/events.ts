// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Actor, Event, EventShapes, JsonObject, Scope } from '@app/kernel';
import type { BulkAction, BulkRow, RowOutcome } from './commands.js';

export type BulkEvent =
  | Event<'BulkStarted', { readonly action: BulkAction; readonly filters: JsonObject; readonly position: string; /** Absent in the oldest. */ readonly asked?: string; readonly total: number; readonly by: Actor; readonly scope: Scope }>
  | Event<'BulkRowsFrozen', { readonly rows: readonly BulkRow[] }>
  | Event<'BulkAdvanced', { readonly round: number; readonly outcomes: readonly RowOutcome[] }>
  | Event<'BulkRetried', { readonly round: number; readonly rows: number }>
  | Event<'BulkCancelled', { readonly left: number }>
  | Event<'BulkCompleted', { readonly round: number }>;

export const BULK_EVENT_SHAPES: EventShapes<BulkEvent> = {
  BulkStarted: { action: 'object', filters: 'object', position: 'text', asked: 'text?', total: 'number', by: 'object', scope: 'object' },
  BulkRowsFrozen: { rows: 'list' },
  BulkAdvanced: { round: 'number', outcomes: 'list' },
  BulkRetried: { round: 'number', rows: 'number' },
  BulkCancelled: { left: 'number' },
  BulkCompleted: { round: 'number' },
};
