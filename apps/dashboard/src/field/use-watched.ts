import { useEffect, useState } from 'preact/hooks';
import type { Watched } from './watched.js';

export const useWatched = <T>({ now, watch }: Watched<T>): T => {
  const [value, setValue] = useState(now);
  useEffect(() => {
    const look = (): void => { setValue(() => now()); };
    look();
    return watch(look);
  }, [now, watch]);
  return value;
};
