import Database from 'better-sqlite3';
import type { EventStore, Filter, Position, StoredEvent } from '@app/engine';

/** The smallest read model there is: events per stream, in one transaction with the position they were read at. */
export class CountingProjection {
  private readonly db = new Database(':memory:');
  private readonly waiting = new Set<() => void>();

  constructor() {
    this.db.exec('CREATE TABLE counts (stream TEXT PRIMARY KEY, events INTEGER); CREATE TABLE checkpoint (position TEXT)');
  }

  get checkpoint(): Position | undefined {
    return this.db.prepare<[], Position>('SELECT position FROM checkpoint').pluck().get();
  }

  countOf(stream: string): number {
    return this.db.prepare<[string], number>('SELECT events FROM counts WHERE stream = ?').pluck().get(stream) ?? 0;
  }

  /** Ends when `signal` aborts; throws what `crash` throws, between the row and the checkpoint. */
  async follow(store: EventStore, filter: Filter, signal: AbortSignal, crash: (event: StoredEvent) => void = () => undefined): Promise<void> {
    for await (const message of store.subscribe({ name: 'counts', after: this.checkpoint, filter, signal })) {
      if (message.kind === 'event') this.apply(message.event, crash);
    }
  }

  /** Whether everything up to `position` has arrived in time. */
  async reaches(position: Position, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    while ((this.checkpoint ?? '') < position) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.waiting.add(() => { clearTimeout(timer); resolve(); });
      });
    }
    return true;
  }

  close(): void {
    this.db.close();
  }

  private apply(event: StoredEvent, crash: (event: StoredEvent) => void): void {
    this.db.transaction(() => {
      this.db.prepare('INSERT INTO counts VALUES (?, 1) ON CONFLICT DO UPDATE SET events = events + 1').run(event.stream);
      crash(event);
      this.db.prepare('DELETE FROM checkpoint').run();
      this.db.prepare('INSERT INTO checkpoint VALUES (?)').run(event.position);
    })();
    this.waiting.forEach((resume) => resume());
    this.waiting.clear();
  }
}
