import type { SheetOptions, SheetReading, Template, Workbooks } from '@app/engine';
import { readSheet } from './read-sheet.js';
import type { Sheet } from './sheet.js';
import { workbooks } from './workbooks.js';

export type SheetTask =
  | { readonly kind: 'read'; readonly file: Uint8Array; readonly options: SheetOptions }
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'annotated'; readonly file: Uint8Array; readonly options: SheetOptions; readonly marks: Parameters<Workbooks['annotated']>[2] };

/** What becomes of each kind. */
export type SheetResult = { readonly read: SheetReading<Sheet>; readonly template: Uint8Array; readonly annotated: Uint8Array };

export const perform = (task: SheetTask): Promise<SheetResult[SheetTask['kind']]> => {
  switch (task.kind) {
    case 'read': return readSheet(Buffer.from(task.file), task.options);
    case 'template': return workbooks.template(task.template);
    case 'annotated': return workbooks.annotated(Buffer.from(task.file), task.options, task.marks);
  }
};
