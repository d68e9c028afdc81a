import { status } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import type { OpenReads } from './services/open-read.js';
import type { Endpoint } from './wire/failures.js';

export type Swallowing = 'before' | 'after';

/** What can go wrong with this node, on demand; every switch may be thrown at any time. */
export class Chaos {
  /** A filtered subscription that matched nothing reports 2^64-1 as its checkpoint, as servers 24.2 to 24.10.4 do. */
  brokenCheckpoint = false;
  duplicateCaughtUp = false;
  /** How many writes were never answered so far. */
  swallowed = 0;
  readonly #reads: OpenReads;
  readonly #lostReplies: status[] = [];
  readonly #refusals: status[] = [];
  #swallowing: Swallowing | undefined;
  #leader: Endpoint | undefined;
  #latencyMs = 0;
  #thaw: () => void = () => undefined;

  constructor(reads: OpenReads) {
    this.#reads = reads;
  }

  /** The next writes are carried out, and then their calls break instead of being answered. */
  dropNextReplies(count: number, code = status.UNAVAILABLE): void {
    this.#lostReplies.push(...Array<status>(count).fill(code));
  }

  /** The next calls of any kind are refused before anything is done. */
  refuseNext(count: number, code = status.UNAVAILABLE): void {
    this.#refusals.push(...Array<status>(count).fill(code));
  }

  /** Writes are never answered; `after`: but carried out. Calling the answer ends it for writes to come. */
  swallowAppends(when: Swallowing = 'before'): () => void {
    this.#swallowing = when;
    return () => { this.#swallowing = undefined; };
  }

  killSubscriptions(code = status.UNAVAILABLE): void {
    this.#reads.breakAll(code);
  }

  /** Reads with an end only; subscriptions live on. */
  killReads(code = status.UNAVAILABLE): void {
    this.#reads.breakAll(code, 'read');
  }

  /** Every answer, and every wake-up of a subscription, comes this much later. */
  slow(ms: number): void {
    this.#latencyMs = ms;
  }

  /** Calls that require the leader are sent there; without an endpoint this node leads again. */
  notLeader(leader: Endpoint | undefined): void {
    this.#leader = leader;
  }

  /** Connections are accepted and kept alive, and not a word is said. */
  freeze(): void {
    this.thaw();
    this.#reads.held = new Promise((resolve) => { this.#thaw = resolve; });
  }

  thaw(): void {
    this.#reads.held = undefined;
    this.#thaw();
  }

  get swallowing(): Swallowing | undefined {
    return this.#swallowing;
  }

  get leader(): Endpoint | undefined {
    return this.#leader;
  }

  takeLostReply(): status | undefined {
    return this.#lostReplies.shift();
  }

  takeRefusal(): status | undefined {
    return this.#refusals.shift();
  }

  /** Passes when this node is not frozen. */
  async thawed(): Promise<void> {
    await this.#reads.held;
  }

  /** Passes when an answer may go out. */
  async latency(): Promise<void> {
    if (this.#latencyMs > 0) await delay(this.#latencyMs, undefined, { ref: false });
    await this.thawed();
  }
}
