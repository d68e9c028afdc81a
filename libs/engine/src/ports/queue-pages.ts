import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pages on which an operator looks into a queue that lives outside of this system. Whoever is let in to them may read all of it. */
export interface QueuePages {
  /** False while the queue cannot be looked into. */
  answers(): Promise<boolean>;
  show(request: IncomingMessage, response: ServerResponse, next: (fault?: unknown) => void): void;
  close(): Promise<void>;
}

export const QUEUE_PAGES = Symbol('QueuePages');
