import type { EventStore, EventStoreError } from '@app/engine';
import { EventStoreDb } from './event-store-db.js';
import { serverAddressOf } from './server-address.js';

export type EventStoreDbOptions = {
  /** `esdb://name:password@host:2113?tls=true`, with more hosts or `esdb+discover://` for a cluster. */
  readonly url: string;
  /** A subscription that has begun to retry: told once per outage. */
  readonly report?: (trouble: EventStoreError) => void;
};

const READ_SILENCE_MS = 30_000;
const SUBSCRIPTION_SILENCE_MS = 10_000;

/** Connects when first asked something, so a server that is away is no reason to fail; an address that cannot be used is. */
export const openEventStoreDb = ({ url, report = warn }: EventStoreDbOptions): EventStore =>
  new EventStoreDb(serverAddressOf(url), { report, silenceMs: { read: READ_SILENCE_MS, subscription: SUBSCRIPTION_SILENCE_MS } });

const warn = (trouble: EventStoreError): void => process.emitWarning(trouble.message, trouble.name);
