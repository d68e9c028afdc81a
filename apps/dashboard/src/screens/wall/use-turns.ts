import { useEffect, useState } from 'react';

/** Long enough to read a page from across the room. */
const TURN_MS = 30_000;

/** One page after the other, for as long as nobody says wait. */
export const useTurns = (pages: number) => {
  const [at, setAt] = useState(0);
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    if (isPaused) return undefined;
    const turn = window.setTimeout(() => { setAt((at + 1) % pages); }, TURN_MS);
    return () => { window.clearTimeout(turn); };
  }, [at, isPaused, pages]);
  return { at, isPaused, toggle: () => { setPaused(!isPaused); }, next: () => { setAt((at + 1) % pages); } };
};
