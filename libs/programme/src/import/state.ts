import type { ImportTally } from './commands.js';

export type KnownImport = {
  readonly status: 'running' | 'completed';
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  readonly through: number;
  readonly tally: ImportTally;
};

export type ImportState = { readonly status: 'unknown' } | KnownImport;
