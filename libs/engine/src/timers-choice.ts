import { join } from 'node:path';
import { Secret } from './secret.js';

/** Which product wakes this system up, and which one says who does what only one process does. */
export type TimersChoice =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** The address carries the password. */
  | { readonly kind: 'redis'; readonly url: Secret };

export const embeddedTimers = (dataDirectory: string): TimersChoice => ({ kind: 'sqlite', file: join(dataDirectory, 'timers.db') });

const ADDRESS = /^rediss?:\/\/(?:[^@/?#\s]*@)?(?:\[[\da-f:]+\]|[^@/?#\s:[\]]+)(?::\d{1,5})?(?:\/\d{0,3})?$/i;

/** Undefined where no Redis could be meant by it. */
export const timersAt = (address: string): TimersChoice | undefined =>
  ADDRESS.test(address) ? { kind: 'redis', url: new Secret(address) } : undefined;
