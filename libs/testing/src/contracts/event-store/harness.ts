import type { EventStore, StreamName } from '@app/engine';

/** What an adapter's test set-up can do to the thing behind the adapter. */
export type EventStoreFaults = {
  /** The next append is stored, but the answer to it never arrives. */
  dropNextReply(): void;
  /** Appends reach nobody, until the returned function is called. */
  swallowAppends(): () => void;
  /** Whatever reads are open break now, and a try or two after that. */
  breakConnections(): void;
  /** The next event of the stream, of this type, by somebody who does not know this product: its data is no JSON. */
  writeGibberish(stream: StreamName, type: string): Promise<void>;
  goDown(): void | Promise<void>;
  comeBack(): void | Promise<void>;
  /** How many reads still hold something of the store. */
  openReads(): number;
  /** How many events this process has taken from the store so far. */
  eventsFetched(): number;
};

export type EventStoreHarness = {
  readonly store: EventStore;
  /** Another instance on the same journal, as a second process would open it. `dispose` closes it. */
  readonly secondInstance: () => Promise<EventStore>;
  readonly faults: Partial<EventStoreFaults>;
  readonly dispose: () => Promise<void>;
};

/** What a case gets: a harness of its own, and names that nobody else in a shared journal uses. */
export type World = {
  readonly store: EventStore;
  readonly secondInstance: () => Promise<EventStore>;
  readonly category: string;
  readonly stream: (id?: string) => StreamName;
  /** The hook, or a failure that says that the harness lacks it. */
  readonly fault: <Name extends keyof EventStoreFaults>(name: Name) => EventStoreFaults[Name];
};

export type Rule = (number: number, sentence: string, run: (world: World) => Promise<void>) => void;
export type Cases = (rule: Rule) => void;
