import { randomUUID } from 'node:crypto';
import { checkCommit, type StreamState, type Verdict } from './check-commit.js';
import { NO_STREAM, TOMBSTONE_REVISION, type Expected, type Proposed, type Recorded, type Write } from './recorded.js';
import { systemEvent } from './system-event.js';
import { firstVisible, isSoftDeleted, isYoungEnough, metastreamOf, parseMetadata, SOFT_DELETED, type StreamMetadata } from './stream-metadata.js';

export type Outcome = Exclude<Verdict, { kind: 'write' | 'replay' }> | { readonly kind: 'done'; readonly revision: bigint; readonly position: bigint };

export type JournalOptions = {
  /** The log position the first event takes, to see positions grow a digit. */
  readonly firstPosition?: bigint;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Called with each entry before anything is answered. */
  readonly keep?: (entry: readonly Write[]) => void;
  /** Entries kept by an earlier life. */
  readonly kept?: Iterable<readonly Write[]>;
};

/** Every record also costs a header, so positions are sparse: nobody may count with them. */
const HEADER_BYTES = 120;
const TICKS_PER_MILLISECOND = 10_000n;

/** The log of a whole cluster, in memory: the nodes of a cluster share one, as after a finished replication. */
export class Journal {
  readonly #log: Recorded[] = [];
  readonly #streams = new Map<string, { readonly events: Recorded[]; readonly byId: Map<string, Recorded> }>();
  readonly #tombstones = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  readonly #keep: (entry: readonly Write[]) => void;
  #nextPosition: bigint;

  constructor(options: JournalOptions = {}) {
    this.#nextPosition = options.firstPosition ?? 0n;
    this.#now = options.now ?? Date.now;
    this.#keep = options.keep ?? (() => undefined);
    for (const entry of options.kept ?? []) entry.forEach((write) => this.#record(write));
  }

  get log(): readonly Recorded[] {
    return this.#log;
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const verdict = this.#check(stream, expected, events.map(({ id }) => id));
    if (verdict.kind === 'replay') return { kind: 'done', revision: verdict.last.revision, position: verdict.last.position };
    if (verdict.kind !== 'write') return verdict;
    const before = this.lastRevision(stream);
    if (events.length === 0) return { kind: 'done', revision: before, position: this.#nextPosition };
    const metadata = this.metadata(stream);
    const revival = isSoftDeleted(metadata)
      ? [this.#metadataWrite(stream, JSON.stringify({ ...metadata, $tb: Number(before + 1n) }))]
      : [];
    return this.#commit([{ stream, events, created: this.#ticks() }, ...revival]);
  }

  /** Hides what is there; the stream may live again and goes on numbering. */
  delete(stream: string, expected: Expected): Outcome {
    const verdict = this.#check(stream, expected, [randomUUID()]);
    if (verdict.kind !== 'write') return verdict.kind === 'replay' ? { kind: 'wrong-version', current: this.lastRevision(stream) } : verdict;
    if (this.lastRevision(stream) < 0n && this.lastRevision(metastreamOf(stream)) < 0n) return { kind: 'wrong-version', current: NO_STREAM };
    return this.#commit([this.#metadataWrite(stream, SOFT_DELETED)]);
  }

  /** Ends the stream for ever. */
  tombstone(stream: string, expected: Expected): Outcome {
    const verdict = this.#check(stream, expected, [randomUUID()]);
    if (verdict.kind !== 'write') return verdict.kind === 'replay' ? { kind: 'wrong-version', current: this.lastRevision(stream) } : verdict;
    return this.#commit([{ stream, events: [systemEvent('$streamDeleted', '{}')], tombstone: true, created: this.#ticks() }]);
  }

  lastRevision(stream: string): bigint {
    if (this.isTombstoned(stream)) return TOMBSTONE_REVISION;
    return BigInt(this.#streams.get(stream)?.events.length ?? 0) - 1n;
  }

  /** Metadata dies with its stream. */
  isTombstoned(stream: string): boolean {
    return this.#tombstones.has(stream) || (stream.startsWith('$$') && this.#tombstones.has(stream.slice(2)));
  }

  metadata(stream: string): StreamMetadata {
    return parseMetadata(this.#streams.get(metastreamOf(stream))?.events.at(-1));
  }

  /** What a reader of the stream sees, oldest first, or nothing when there is no such stream (any more). */
  visible(stream: string, from = 0n): readonly Recorded[] | undefined {
    const events = this.#streams.get(stream)?.events;
    const metadata = this.metadata(stream);
    if (events === undefined || isSoftDeleted(metadata)) return undefined;
    const seen = events.slice(Math.max(Number(from), firstVisible(metadata, events.length)));
    return metadata.$maxAge === undefined ? seen : seen.filter(({ created }) => isYoungEnough(metadata, created, this.#ticks()));
  }

  /** The index in the log of the first event at or after the position. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.#log.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#log[middle] as Recorded).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls after every commit until the answer is called. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  #check(stream: string, expected: Expected, ids: readonly string[]): Verdict {
    const held = this.#streams.get(stream);
    const state: StreamState = {
      current: this.lastRevision(stream),
      softDeleted: isSoftDeleted(this.metadata(stream)),
      hasMetadata: this.lastRevision(metastreamOf(stream)) >= 0n,
      at: (revision) => held?.events[Number(revision)],
      withId: (id) => held?.byId.get(id),
    };
    return checkCommit(state, expected, ids);
  }

  #metadataWrite(stream: string, document: string): Write {
    return { stream: metastreamOf(stream), events: [systemEvent('$metadata', document)], created: this.#ticks() };
  }

  #commit(entry: readonly [Write, ...Write[]]): Outcome {
    this.#keep(entry);
    const [first] = entry.map((write) => this.#record(write));
    for (const listener of [...this.#listeners]) listener();
    const { revision, position } = first as Recorded;
    return { kind: 'done', revision, position };
  }

  #record({ stream, events, tombstone, created }: Write): Recorded | undefined {
    const held = this.#streams.get(stream) ?? { events: [], byId: new Map<string, Recorded>() };
    this.#streams.set(stream, held);
    for (const event of events) {
      const revision = tombstone ? TOMBSTONE_REVISION : BigInt(held.events.length);
      const recorded = { ...event, stream, revision, position: this.#nextPosition, created };
      this.#nextPosition += BigInt(HEADER_BYTES + event.data.length + event.metadata.length);
      this.#log.push(recorded);
      if (tombstone) this.#tombstones.add(stream);
      else held.events.push(recorded);
      held.byId.set(event.id, recorded);
    }
    return this.#log.at(-1);
  }

  #ticks(): bigint {
    return BigInt(this.#now()) * TICKS_PER_MILLISECOND;
  }
}
