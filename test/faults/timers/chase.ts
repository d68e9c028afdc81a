import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';
import type { Timer, Timers } from '@app/engine';

export type Matter = { readonly id: string; readonly dueAt: Instant };

/** How a matter was found due, and how late. */
export type Found = { readonly id: string; readonly by: 'timer' | 'sweep'; readonly lateMs: number };

export type Chase = {
  readonly found: () => readonly Found[];
  readonly stop: () => Promise<void>;
};

/** Begins to chase what is listed with these timers. `sweepEveryMs`: undefined where nothing is swept, also not when the store comes back. */
export type BeginChase = (timers: Timers, matters: readonly Matter[], sweepEveryMs: number | undefined) => Promise<Chase>;

/**
 * The smallest chase there is: a list of what is due, timers that are armed for it, and a sweep over it. A matter is recorded once,
 * whoever finds it.
 */
export const beginListChase: BeginChase = async (timers, matters, sweepEveryMs) => {
  const open = new Map(matters.map((matter) => [matter.id, matter]));
  const found: Found[] = [];
  const record = (id: string, by: Found['by']): void => {
    const matter = open.get(id);
    const lateMs = Date.now() - epochMilliseconds(matter?.dueAt ?? instantOf(0));
    if (matter === undefined || lateMs < 0) return;
    open.delete(id);
    found.push({ id, by, lateMs });
  };
  const arm = (): Promise<number> => timers.arm([...open.values()].map(({ id, dueAt }): Timer => ({ key: id, id, dueAt })));
  const sweep = (): void => {
    for (const id of [...open.keys()]) record(id, 'sweep');
    void arm();
  };
  timers.start(async ({ id }) => { record(id, 'timer'); });
  await arm();
  if (sweepEveryMs !== undefined) timers.onBack(sweep);
  const sweeping = sweepEveryMs === undefined ? undefined : setInterval(sweep, sweepEveryMs);
  return {
    found: () => found,
    stop: async () => {
      clearInterval(sweeping);
      await timers.stop();
    },
  };
};
