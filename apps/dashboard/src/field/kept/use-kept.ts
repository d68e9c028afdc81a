import { useEffect, useState } from 'preact/hooks';
import { useWatched } from '../use-watched.js';
import { changes } from './database.js';
import { whose } from './whose.js';

type Kept<T> = { readonly about: string; readonly account: string | undefined; readonly value: T };

/** What is kept on the phone for whoever it is now, read again whenever it has changed; `undefined` until it was read. `about` names what is read. */
export const useKept = <T>(read: (account: string | undefined) => Promise<T>, about = ''): { readonly value: T } | undefined => {
  const change = useWatched(changes);
  const account = useWatched(whose);
  const [kept, setKept] = useState<Kept<T>>();
  useEffect(() => {
    let isLooking = true;
    void read(account).then((value) => { if (isLooking) setKept({ about, account, value }); });
    return () => { isLooking = false; };
  }, [change, about, account]);
  return kept?.about === about && kept.account === account ? kept : undefined;
};
