import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** On paper everything that was fetched is shown, not only what is in sight. */
export const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => { flushSync(() => { setPrinting(true); }); };
    const end = (): void => { setPrinting(false); };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
};
