import { useCallback, useMemo, useState } from 'react';
import { useMoments, useResearch, type HistoryEntry } from '../use-location.js';
import { tickAfter, tickBefore, ticksOf, type Clock } from './moments.js';

/** The moment looked at, by which clock, and the ways from it to others. `at` is undefined for now. */
export const useTimeMachine = (history: readonly HistoryEntry[]) => {
  const { asOf, validAt } = useMoments();
  const research = useResearch();
  const [chosen, choose] = useState<Clock>('known');
  const clock: Clock = validAt !== undefined ? 'happened' : asOf !== undefined ? 'known' : chosen;
  const at = clock === 'happened' ? validAt : asOf;
  const ticks = useMemo(() => ticksOf(history, clock), [history, clock]);

  const go = useCallback((moment: string | undefined, inPassing?: boolean): void => {
    research(clock === 'happened' ? { validAt: moment } : { asOf: moment }, inPassing);
  }, [clock, research]);
  const turnTo = (next: Clock): void => {
    choose(next);
    if (at !== undefined) research(next === 'happened' ? { validAt: at, asOf: undefined } : { asOf: at, validAt: undefined });
  };
  return {
    clock, at, ticks, go, turnTo,
    before: at === undefined ? ticks.at(-1) : tickBefore(ticks, at),
    after: at === undefined ? undefined : tickAfter(ticks, at),
  };
};
export type TimeMachineState = ReturnType<typeof useTimeMachine>;
