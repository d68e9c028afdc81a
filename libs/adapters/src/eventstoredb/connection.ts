import { StoreUnavailableError } from '@app/engine';
import { leaderIn } from './client-errors.js';
import { JournalClient } from './journal-client.js';
import type { ServerAddress } from './server-address.js';

/** The one connection of a store: lazily made, and replaced for everybody by whoever first finds that it has failed. */
export class Connection {
  private current: JournalClient | undefined;
  private closed = false;
  /** A reader that needs its own writes must not be served by a node that lags behind. */
  readonly options: { readonly requiresLeader: boolean };

  constructor(private readonly address: ServerAddress) {
    this.options = { requiresLeader: address.nodePreference === 'leader' };
  }

  get client(): JournalClient {
    if (this.closed) throw closedStore();
    this.current ??= new JournalClient(this.address);
    return this.current;
  }

  /** The next client goes where the error says that the leader is, or looks for a node again. */
  replace(failed: JournalClient, error: unknown): void {
    if (failed !== this.current) return;
    const leader = leaderIn(error);
    this.current = leader === undefined ? undefined : new JournalClient(this.address, leader);
    failed.retire();
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.current?.dispose();
    this.current?.retire();
  }
}

export const closedStore = (): StoreUnavailableError => new StoreUnavailableError('the event store is closed', 'not_applied');
