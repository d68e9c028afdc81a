import { StoreTimeoutError, StoreUnavailableError } from '@app/engine';
import { asStoreError, leaderIn } from './client-errors.js';
import { JournalClient } from './journal-client.js';
import type { ServerAddress } from './server-address.js';

/** Long enough to connect, too. */
const SILENCE_MS = 2_000;

/** The one connection of a store: lazily made, and replaced for everybody by whoever first finds that it has failed. */
export class Connection {
  private current: JournalClient | undefined;
  private closed = false;
  /** A reader that needs its own writes must not be served by a node that lags behind. */
  readonly options: { readonly requiresLeader: boolean };
  readonly #address: ServerAddress;

  constructor(address: ServerAddress) {
    this.#address = address;
    this.options = { requiresLeader: address.nodePreference === 'leader' };
  }

  /** Taken anew for every question. */
  use(): Use {
    if (this.closed) throw closedStore();
    this.current ??= new JournalClient(this.#address);
    return new Use(this.current, (client, error) => this.replace(client, error));
  }

  close(): void {
    this.closed = true;
    this.current?.retire();
  }

  /** The next client goes where the error says that the leader is, or looks for a node again. */
  private replace(failed: JournalClient, error: unknown): void {
    if (failed !== this.current) return;
    const leader = leaderIn(error);
    this.current = leader === undefined ? undefined : new JournalClient(this.#address, leader);
    failed.retire();
  }
}

export class Use {
  constructor(readonly client: JournalClient, private readonly replace: (client: JournalClient, error: unknown) => void) {}

  answered(): void {
    this.client.lastSign = performance.now();
  }

  /** Who is late for one but not silent to all is slow, not gone: a new connection would only add to its load. */
  failed(error: unknown): void {
    const isLate = asStoreError(error) instanceof StoreTimeoutError;
    if (!isLate || performance.now() - this.client.lastSign > SILENCE_MS) this.replace(this.client, error);
  }
}

export const closedStore = (): StoreUnavailableError => new StoreUnavailableError('the event store is closed', 'not_applied');
