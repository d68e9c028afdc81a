/** A file of a report, for as long as the report waits. The same paper may be meant for several locations, and each is sent its own. */
export type KeptFile = {
  readonly hash: string;
  readonly content: Blob;
  readonly keptAt: string;
  /** Locations to which it was sent without an answer: it may have arrived. */
  readonly tried?: readonly string[];
  /** Locations that have it. */
  readonly sent?: readonly string[];
};

export type Mark = 'tried' | 'sent';

export const marked = (file: KeptFile, mark: Mark, locationId: string): KeptFile => ({ ...file, [mark]: [...new Set([...file[mark] ?? [], locationId])] });

export const isMarked = (file: KeptFile, mark: Mark, locationId: string): boolean => file[mark]?.includes(locationId) ?? false;

/** Once its report is recorded, unless another names it, or somebody has taken it up again since. */
export const isDone = ({ hash, keptAt }: Pick<KeptFile, 'hash' | 'keptAt'>, writtenAt: string, stillNamed: ReadonlySet<string>): boolean => !stillNamed.has(hash) && keptAt <= writtenAt;
