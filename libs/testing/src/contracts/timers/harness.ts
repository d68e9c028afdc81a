import type { Timer, Timers } from '@app/engine';

/** What an adapter's test set-up can do to the thing behind the adapter. */
export type TimersHarness = {
  /** One more instance on the same store, as another process would open it. */
  readonly open: () => Promise<Timers>;
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Called after every instance has been closed. */
  readonly dispose: () => Promise<void>;
};

/** What a case gets: a store of its own. */
export type World = Omit<TimersHarness, 'dispose'>;

export type Rule = (sentence: string, run: (world: World) => Promise<void>) => void;
export type Cases = (rule: Rule) => void;

/** Work that only notes what it was called with. */
export type Noted = { readonly work: (timer: Timer) => Promise<void>; readonly ids: () => string[] };

export const noting = (): Noted => {
  const called: Timer[] = [];
  return { work: async (timer) => { called.push(timer); }, ids: () => called.map(({ id }) => id) };
};
