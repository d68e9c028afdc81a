import { once } from 'node:events';
import type { Response } from 'express';

const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 3_000;
/** Who does not read for so long is gone; it comes back with its Last-Event-ID. */
const PATIENCE_MS = 10_000;

/** Server-sent events to one reader, never further ahead of it than one event. */
export class EventStream {
  private readonly over = new AbortController();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly response: Response) {
    response.status(200).set({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    response.flushHeaders();
    response.once('close', () => { this.close(); });
    response.write(`retry: ${RECONNECT_MS}\n\n`);
    this.heartbeat = setInterval(() => { if (!response.writableNeedDrain) response.write(': \n\n'); }, HEARTBEAT_MS);
  }

  /** Aborted once nobody reads any more. */
  get closed(): AbortSignal { return this.over.signal; }

  /** With an id, the reader resumes after this event. */
  async send(event: string, data: unknown, id?: string): Promise<void> {
    if (this.closed.aborted) return;
    this.response.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
    if (this.response.writableNeedDrain) await this.untilRead();
  }

  close(): void {
    if (this.closed.aborted) return;
    clearInterval(this.heartbeat);
    this.over.abort();
    this.response.end();
  }

  private async untilRead(): Promise<void> {
    const signal = AbortSignal.any([this.closed, AbortSignal.timeout(PATIENCE_MS)]);
    await once(this.response, 'drain', { signal }).catch(() => {
      this.close();
      this.response.destroy();
    });
  }
}
