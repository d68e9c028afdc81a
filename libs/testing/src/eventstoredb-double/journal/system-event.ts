import { randomUUID } from 'node:crypto';
import type { Proposed } from './recorded.js';

/** What the server writes of itself. */
export const systemEvent = (type: string, document: string): Proposed =>
  ({ id: randomUUID(), type, json: true, data: Buffer.from(document), metadata: Buffer.alloc(0) });
