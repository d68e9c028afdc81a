import { checkCommit, type Verdict } from './check-commit.js';
import { Log } from './log.js';
import { NO_STREAM, type Expected, type Proposed, type Recorded, type Write } from './recorded.js';
import { firstVisible, isSoftDeleted, isYoungEnough, metastreamOf, parseMetadata, SOFT_DELETED, type StreamMetadata } from './stream-metadata.js';
import { systemEvent } from './system-event.js';

type Refusal = Extract<Verdict, { kind: 'wrong-version' | 'deleted' }>;

/** Revision and position of the last event written, or found to have been written before. */
export type Outcome = Refusal | { readonly kind: 'done'; readonly revision: bigint; readonly position: bigint };

export type JournalOptions = {
  /** The log position the first event takes, to see positions grow a digit. */
  readonly firstPosition?: bigint;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Called with each entry before anything is answered. */
  readonly keep?: (entry: readonly Write[]) => void;
  /** Entries kept by an earlier life. */
  readonly kept?: readonly (readonly Write[])[];
};

const TICKS_PER_MILLISECOND = 10_000n;

/** The log of a whole cluster and the rules for writing to it; the nodes of a cluster share one, as after a finished replication. */
export class Journal {
  readonly #log: Log;
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  readonly #keep: (entry: readonly Write[]) => void;

  constructor({ firstPosition = 0n, now = Date.now, keep = () => undefined, kept = [] }: JournalOptions = {}) {
    this.#log = new Log(firstPosition);
    this.#now = now;
    this.#keep = keep;
    for (const write of kept.flat()) this.#log.record(write);
  }

  get log(): readonly Recorded[] {
    return this.#log.records;
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const verdict = this.#check(stream, expected, events.map(({ id }) => id));
    if (verdict.kind === 'replay') return { kind: 'done', revision: verdict.last.revision, position: verdict.last.position };
    if (verdict.kind !== 'write') return verdict;
    const before = this.lastRevision(stream);
    if (events.length === 0) return { kind: 'done', revision: before, position: this.#log.next };
    const metadata = this.#metadata(stream);
    const revival = { ...metadata, $tb: Number(before + 1n) };
    return this.#commit(
      { stream, events, created: this.#ticks() },
      ...(isSoftDeleted(metadata) ? [this.#metadataWrite(stream, JSON.stringify(revival))] : []),
    );
  }

  /** Hides what is there; the stream may live again and goes on numbering. */
  delete(stream: string, expected: Expected): Outcome {
    const neverWas = this.lastRevision(stream) < 0n && this.lastRevision(metastreamOf(stream)) < 0n;
    return this.#refusal(stream, expected)
      ?? (neverWas ? { kind: 'wrong-version', current: NO_STREAM } : this.#commit(this.#metadataWrite(stream, SOFT_DELETED)));
  }

  /** Ends the stream for ever. */
  tombstone(stream: string, expected: Expected): Outcome {
    return this.#refusal(stream, expected)
      ?? this.#commit({ stream, events: [systemEvent('$streamDeleted', '{}')], tombstone: true, created: this.#ticks() });
  }

  lastRevision(stream: string): bigint {
    return this.#log.lastRevision(stream);
  }

  isTombstoned(stream: string): boolean {
    return this.#log.isTombstoned(stream);
  }

  indexOf(position: bigint): number {
    return this.#log.indexOf(position);
  }

  /** What a reader of the stream sees, oldest first, or nothing when there is no such stream (any more). */
  visible(stream: string, from = 0n): readonly Recorded[] | undefined {
    const events = this.#log.stream(stream);
    const metadata = this.#metadata(stream);
    if (events === undefined || isSoftDeleted(metadata)) return undefined;
    const seen = events.slice(Math.max(Number(from), firstVisible(metadata, events.length)));
    return metadata.$maxAge === undefined ? seen : seen.filter(({ created }) => isYoungEnough(metadata, created, this.#ticks()));
  }

  /** Calls after every commit until the answer is called. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  #metadata(stream: string): StreamMetadata {
    return parseMetadata(this.#log.stream(metastreamOf(stream))?.at(-1));
  }

  #metadataWrite(stream: string, document: string): Write {
    return { stream: metastreamOf(stream), events: [systemEvent('$metadata', document)], created: this.#ticks() };
  }

  #check(stream: string, expected: Expected, ids: readonly string[]): Verdict {
    return checkCommit({
      current: this.lastRevision(stream),
      softDeleted: isSoftDeleted(this.#metadata(stream)),
      hasMetadata: this.lastRevision(metastreamOf(stream)) >= 0n,
      at: (revision) => this.#log.stream(stream)?.[Number(revision)],
      withId: (id) => this.#log.withId(stream, id),
    }, expected, ids);
  }

  #refusal(stream: string, expected: Expected): Refusal | undefined {
    const verdict = this.#check(stream, expected, []);
    return verdict.kind === 'wrong-version' || verdict.kind === 'deleted' ? verdict : undefined;
  }

  /** One entry or none of it; the outcome is that of its first write. */
  #commit(...entry: [Write, ...Write[]]): Outcome {
    this.#keep(entry);
    const [written] = entry.map((write) => this.#log.record(write));
    for (const listener of [...this.#listeners]) listener();
    return { kind: 'done', revision: written?.revision ?? NO_STREAM, position: written?.position ?? this.#log.next };
  }

  #ticks(): bigint {
    return BigInt(this.#now()) * TICKS_PER_MILLISECOND;
  }
}
