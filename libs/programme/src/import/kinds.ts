import type { LocationCommandType } from '../location/commands.js';

/** What a list may carry; each row becomes one command of one location. */
export const IMPORT_KINDS = ['designation', 'progress', 'labour'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Who may send the command may import lists of it. */
export const COMMAND_OF_KIND = {
  designation: 'DesignateLocation',
  progress: 'ReportProgress',
  labour: 'ReportLabour',
} as const satisfies Readonly<Record<ImportKind, LocationCommandType>>;

/** What takes a row back, where the rules know of such a thing. A labour report is only ever corrected by better figures. */
export const UNDOING_OF_KIND = {
  designation: 'Cancel',
  progress: 'CorrectProgress',
  labour: undefined,
} as const satisfies Readonly<Record<ImportKind, LocationCommandType | undefined>>;
