import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useLocationView, useMoments } from '../use-location.js';
import { isSameMoment, tickAfter } from './moments.js';
import type { TimeMachineState } from './use-time-machine.js';

/** Each event stands so long at the slowest pace, from when the page shows it. */
const FRAME_MS = 2_000;
export const PACES = [1, 2, 4, 10] as const;
export type Pace = (typeof PACES)[number];

/** Plays through the moments of a location. Whoever steps in by hand stops it. */
export const useFilm = ({ at, ticks, go }: Pick<TimeMachineState, 'at' | 'ticks' | 'go'>) => {
  const [frame, setFrame] = useState<string>();
  const [pace, setPace] = useState<Pace>(1);
  const reached = useRef<string>(undefined);
  const { isFetching } = useLocationView(useMoments());
  const isStill = useReducedMotion();

  useEffect(() => {
    if (frame === undefined) return undefined;
    if (at === undefined || !isSameMoment(at, frame)) {
      if (reached.current === frame) setFrame(undefined); // somebody went elsewhere
      return undefined;
    }
    reached.current = frame;
    if (isFetching) return undefined;
    const next = tickAfter(ticks, frame);
    const turning = window.setTimeout(() => {
      setFrame(next);
      if (next !== undefined) go(next, true);
    }, FRAME_MS / pace);
    return () => { window.clearTimeout(turning); };
  }, [at, frame, go, isFetching, pace, ticks]);

  const play = (): void => {
    const from = at === undefined ? undefined : tickAfter(ticks, at);
    const first = from ?? ticks[0];
    if (first === undefined || isStill) return;
    reached.current = undefined;
    setFrame(first);
    go(first);
  };
  const isPlaying = frame !== undefined;
  return { isPlaying, isStill, pace, setPace, toggle: isPlaying ? () => { setFrame(undefined); } : play };
};
