// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event } from '@app/kernel';
import type { ImportTally, RefusedRow } from './commands.js';

export type ImportEvent =
  | Event<'ImportStarted', { readonly name: string; readonly sha256: string; readonly rows: number }>
  | Event<'ImportAdvanced', { readonly through: number; readonly tally: ImportTally; readonly refused: readonly RefusedRow[] }>
  | Event<'ImportCompleted', ImportTally>;

export const IMPORT_EVENT_TYPES = ['ImportStarted', 'ImportAdvanced', 'ImportCompleted'] as const satisfies readonly ImportEvent['type'][];
