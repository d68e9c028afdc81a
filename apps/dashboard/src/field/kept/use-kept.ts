import { useEffect, useState } from 'preact/hooks';
import { useWatched } from '../use-watched.js';
import { changes } from './database.js';

/** What is kept on the phone, read again whenever it has changed; `undefined` until it was read. `about` names what is read. */
export const useKept = <T>(read: () => Promise<T>, about = ''): { readonly value: T } | undefined => {
  const change = useWatched(changes);
  const [kept, setKept] = useState<{ readonly about: string; readonly value: T }>();
  useEffect(() => {
    let isLooking = true;
    void read().then((value) => { if (isLooking) setKept({ about, value }); });
    return () => { isLooking = false; };
  }, [change, about]);
  return kept?.about === about ? kept : undefined;
};
