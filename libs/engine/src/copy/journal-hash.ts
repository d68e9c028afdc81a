import { createHash } from 'node:crypto';
import { canonicalJson } from '../fingerprint.js';
import type { StoredEvent } from '../ports/index.js';

/** What makes an event this event, wherever it is kept. Its position and `storedAt` are the store's own and left out. */
export const lineOf = ({ stream, revision, id, type, data, metadata }: StoredEvent): string =>
  canonicalJson([stream, revision, id, type, data, metadata]);

/** SHA-256 over one line (RFC 8785) for every event, in the order of the journal: equal for equal histories, however they are stored. */
export class JournalHash {
  private readonly hash = createHash('sha256');

  add(event: StoredEvent): void {
    this.hash.update(lineOf(event)).update('\n');
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
