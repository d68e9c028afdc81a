/** One operation as its client saw it. Times are of one monotonic clock, in milliseconds. */
export type Operation = {
  readonly began: number;
  readonly ended: number;
  readonly did:
    /** Accepted: the value became the newest, at this revision; the writer had seen the one before. */
    | { readonly kind: 'wrote'; readonly value: string; readonly seen: number; readonly revision: number }
    /** Refused, because the newest was another than the one seen. */
    | { readonly kind: 'too-late'; readonly seen: number; readonly newest: number }
    /** Whether it was written nobody told. */
    | { readonly kind: 'unknown'; readonly value: string }
    | { readonly kind: 'read'; readonly value: string | undefined; readonly revision: number };
};

/** What happened to one location from one revision on, and what its journal holds in the end: `values[0]` was written at `first`. */
export type History = { readonly operations: readonly Operation[]; readonly first: number; readonly values: readonly string[] };
