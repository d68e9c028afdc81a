import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { soundFrame, type Frame } from './frame-search.js';

/** What the screens are about, from the address. */
export const useFrame = (): Frame => soundFrame(useSearch({ strict: false }));

/** Changes it and stays on the screen. `undefined` takes a part of it away. */
export const useReframe = (): ((change: Partial<Frame>) => void) => {
  const navigate = useNavigate();
  return useCallback((change: Partial<Frame>) => { void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }) }); }, [navigate]);
};

/** In the past nothing can be commanded. */
export const useIsPast = (): boolean => useFrame().asOf !== undefined;
