/** Before the first event of a stream, as the server counts. */
export const NO_STREAM = -1n;
/** The revision a tombstone takes; nothing comes after it. */
export const TOMBSTONE_REVISION = 2n ** 63n - 1n;

export type Expected = bigint | 'any' | 'stream_exists';

export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};

export type Recorded = Proposed & {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** Unix time in ticks of 100 nanoseconds. */
  readonly created: bigint;
};

/** Events of one stream going into the log together; a log entry holds one or more of these. */
export type Write = {
  readonly stream: string;
  readonly events: readonly Proposed[];
  readonly tombstone?: true;
  readonly created: bigint;
};
