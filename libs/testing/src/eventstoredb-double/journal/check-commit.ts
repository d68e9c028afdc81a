// The server's own rule for what may be written (IndexWriter.CheckCommit): the whole of its idempotency lives here.
import { NO_STREAM, TOMBSTONE_REVISION, type Expected, type Recorded } from './recorded.js';

export type StreamState = {
  readonly current: bigint;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  readonly at: (revision: bigint) => Recorded | undefined;
  readonly withId: (id: string) => Recorded | undefined;
};

export type Verdict =
  | { readonly kind: 'write' }
  | { readonly kind: 'replay'; readonly last: Recorded }
  | { readonly kind: 'wrong-version'; readonly current: bigint }
  | { readonly kind: 'deleted' };

export const checkCommit = (stream: StreamState, expected: Expected, ids: readonly string[]): Verdict => {
  if (stream.current === TOMBSTONE_REVISION) return { kind: 'deleted' };
  if (expected === 'any') return checkByIds(stream, ids);
  if (expected === 'stream_exists') {
    if (stream.softDeleted) return { kind: 'deleted' };
    return stream.current < 0n && !stream.hasMetadata ? wrongVersion(stream) : checkByIds(stream, ids);
  }
  if (expected === stream.current) return { kind: 'write' };
  return expected > stream.current ? wrongVersion(stream) : checkByRevision(stream, expected, ids);
};

const wrongVersion = ({ current }: StreamState): Verdict => ({ kind: 'wrong-version', current });

const checkByIds = (stream: StreamState, ids: readonly string[]): Verdict => {
  const known = ids.map(stream.withId);
  const last = known.at(-1);
  if (known[0] === undefined) return { kind: 'write' };
  return last === undefined || known.includes(undefined) ? wrongVersion(stream) : { kind: 'replay', last };
};

const checkByRevision = (stream: StreamState, expected: bigint, ids: readonly string[]): Verdict => {
  const there = ids.map((id, index) => {
    const recorded = stream.at(expected + 1n + BigInt(index));
    return recorded?.id === id ? recorded : undefined;
  });
  if (ids.length > 0 && there[0] === undefined && expected === NO_STREAM && stream.softDeleted) return { kind: 'write' };
  const last = there.at(-1);
  return last === undefined || there.includes(undefined) ? wrongVersion(stream) : { kind: 'replay', last };
};
