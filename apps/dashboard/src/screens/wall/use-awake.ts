import { useEffect, useState } from 'react';

/** Asks the browser not to let the screen sleep, again whenever it is looked at again. Answers whether it does so. */
export const useAwake = (): boolean => {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const keep = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        setAwake(true);
        lock.addEventListener('release', () => { setAwake(false); });
      } catch {
        setAwake(false); // the machine saves its battery, or does not allow it
      }
    };
    const look = (): void => { void keep(); };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      void lock?.release();
    };
  }, []);
  return isAwake;
};
