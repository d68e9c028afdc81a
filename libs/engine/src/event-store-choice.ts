import { join } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { Secret } from './secret.js';

/** Which product keeps the journal, and where it is found. */
export type EventStoreChoice =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** The address carries name and password. */
  | { readonly kind: 'eventstoredb'; readonly url: Secret };

export type EventStoreKind = EventStoreChoice['kind'];

export const embeddedStore = (dataDirectory: string): EventStoreChoice => ({ kind: 'sqlite', file: join(dataDirectory, 'journal.db') });

/** No more than is needed here: whether it can be used is for the adapter to say, which reads it to the last letter. */
const ADDRESS = /^\s*esdb(?:\+discover)?:\/\/(?:[^@/?#]*@)?(?<nodes>[^@/?#\s]+)(?![^/?#]*@)/;

/** Undefined where no store could be meant by it. */
export const storeAt = (address: string): EventStoreChoice | undefined =>
  ADDRESS.test(address) ? { kind: 'eventstoredb', url: new Secret(address) } : undefined;

/**
 * Read models hold positions, and a position means something in one journal only. Each store therefore has a file of
 * its own, and whoever goes to another store and back finds the former tables as they were left.
 */
export const readModelsFile = (dataDirectory: string, store: EventStoreChoice): string =>
  join(dataDirectory, store.kind === 'sqlite' ? 'read-models.db' : `read-models-${nameOf(store.url)}.db`);

/** The nodes, however they are ordered and whoever signs in there. */
const nameOf = (url: Secret): string => {
  const nodes = ADDRESS.exec(url.reveal())?.groups?.['nodes'] ?? '';
  return fingerprint(nodes.split(',').toSorted()).slice(0, 8);
};
