import { TOMBSTONE_REVISION, type Recorded, type Write } from './recorded.js';

/** Every record also costs a header, so positions are sparse: nobody may count with them. */
const HEADER_BYTES = 120;

/** What was written, in order: all of it, and stream by stream. */
export class Log {
  readonly #records: Recorded[] = [];
  readonly #streams = new Map<string, { readonly events: Recorded[]; readonly byId: Map<string, Recorded> }>();
  readonly #tombstones = new Set<string>();
  #next: bigint;

  constructor(firstPosition: bigint) {
    this.#next = firstPosition;
  }

  get records(): readonly Recorded[] {
    return this.#records;
  }

  /** Where the next record will go. */
  get next(): bigint {
    return this.#next;
  }

  /** Answers the last of the records. */
  record({ stream, events, tombstone, created }: Write): Recorded | undefined {
    const held = this.#streams.get(stream) ?? { events: [], byId: new Map<string, Recorded>() };
    this.#streams.set(stream, held);
    for (const event of events) {
      const revision = tombstone ? TOMBSTONE_REVISION : BigInt(held.events.length);
      const record = { ...event, stream, revision, position: this.#next, created };
      this.#next += BigInt(HEADER_BYTES + event.data.length + event.metadata.length);
      this.#records.push(record);
      if (tombstone) this.#tombstones.add(stream);
      else held.events.push(record);
      held.byId.set(event.id, record);
    }
    return this.#records.at(-1);
  }

  stream(stream: string): readonly Recorded[] | undefined {
    return this.#streams.get(stream)?.events;
  }

  withId(stream: string, id: string): Recorded | undefined {
    return this.#streams.get(stream)?.byId.get(id);
  }

  /** Metadata dies with its stream. */
  isTombstoned(stream: string): boolean {
    return this.#tombstones.has(stream) || (stream.startsWith('$$') && this.#tombstones.has(stream.slice(2)));
  }

  lastRevision(stream: string): bigint {
    return this.isTombstoned(stream) ? TOMBSTONE_REVISION : BigInt(this.stream(stream)?.length ?? 0) - 1n;
  }

  /** The index of the first record at or after the position. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.#records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#records[middle]?.position ?? position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
