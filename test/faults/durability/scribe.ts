import { ConcurrencyError, type EventStore, type ExpectedRevision, type Revision } from '@app/engine';
import { pagesOf, type Letter, type Said } from './letters.js';

/** Sends letters and says so: before it asks, and as soon as it has the answer. */
export class Scribe {
  private readonly revisions = new Map<string, Revision>();

  /** A letter's number is its own, also where several scribes follow each other. */
  constructor(private readonly say: (said: Said) => void, private written = 0) {}

  /** What this scribe knows of the stream. */
  newest(stream: string): ExpectedRevision {
    return this.revisions.get(stream) ?? 'no_stream';
  }

  letter(stream: string, { pages = 1, length = 100, expected = this.newest(stream) }: Partial<Letter> = {}): Letter {
    const letter = { number: this.written, stream, expected, pages, length };
    this.written += 1;
    return letter;
  }

  /** Answers whether it was taken. */
  async send(store: EventStore, letter: Letter): Promise<boolean> {
    const { number, stream, expected } = letter;
    this.say(['sent', letter]);
    try {
      const { lastRevision } = await store.append(stream, expected, pagesOf(letter));
      this.say(['acknowledged', number, lastRevision]);
      this.revisions.set(stream, Math.max(lastRevision, this.revisions.get(stream) ?? 0));
      return true;
    } catch (error) {
      if (!(error instanceof ConcurrencyError)) throw error;
      this.say(['refused', number]);
      if (error.actual !== 'no_stream') this.revisions.set(stream, error.actual);
      return false;
    }
  }
}
