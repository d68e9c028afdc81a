import type { Leases } from '@app/engine';

/** What an adapter's test set-up can do to the thing behind the adapter. */
export type LeasesHarness = {
  /** One more instance on the same store, as another process would open it; it answers already. */
  readonly open: () => Promise<Leases>;
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Called after every instance has been closed. */
  readonly dispose: () => Promise<void>;
};

/** What a case gets: a store of its own with two processes at it. */
export type LeaseWorld = { readonly leases: Leases; readonly other: Leases } & Pick<LeasesHarness, 'goDown' | 'comeBack'>;

export type LeaseRule = (sentence: string, run: (world: LeaseWorld) => Promise<void>) => void;
export type LeaseCases = (rule: LeaseRule) => void;
