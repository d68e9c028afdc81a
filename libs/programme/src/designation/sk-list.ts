import type { CommandData } from '../location/commands.js';
import type { Header } from './columns.js';
import type { Candidate } from './match-region.js';
import type { Problem } from './problems.js';
import type { Region } from './region.js';

/** A row ready to become the first command of a location. */
export type Designation = {
  readonly row: number;
  readonly locationId: string;
  readonly region: Region;
  readonly data: CommandData<'DesignateLocation'>;
};

/** A row whose place a person must choose; `draft` is all the rest, where all the rest is in order. */
export type DoubtfulRow = {
  readonly row: number;
  readonly doubt: Problem;
  /** Best first, none where nothing is like it. */
  readonly candidates: readonly Candidate[];
  readonly draft?: Omit<CommandData<'DesignateLocation'>, 'region'>;
};

export type SkList = {
  /** Absent where no row looks like headings: then nothing was read. */
  readonly header?: Header;
  readonly designations: readonly Designation[];
  readonly doubtful: readonly DoubtfulRow[];
  readonly problems: readonly Problem[];
  /** Nothing stands in the way, but a person should know. */
  readonly warnings: readonly Problem[];
  /** Rows that hold no location: totals, and the numbers of the columns. */
  readonly skipped: readonly number[];
};
