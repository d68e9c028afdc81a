// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes } from '@app/kernel';
import type { ImportTally, RefusedRow } from './commands.js';

export type ImportEvent =
  | Event<'ImportStarted', { readonly name: string; readonly sha256: string; readonly rows: number }>
  | Event<'ImportAdvanced', { readonly through: number; readonly tally: ImportTally; readonly refused: readonly RefusedRow[] }>
  | Event<'ImportCompleted', ImportTally>;

const TALLY = { created: 'number', unchanged: 'number', refused: 'number' } as const;

export const IMPORT_EVENT_SHAPES: EventShapes<ImportEvent> = {
  ImportStarted: { name: 'text', sha256: 'text', rows: 'number' },
  ImportAdvanced: { through: 'number', tally: TALLY, refused: 'list' },
  ImportCompleted: TALLY,
};
