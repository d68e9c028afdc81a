import { setMaxListeners } from 'node:events';

/** Returns how to stop listening. One signal may end any number of calls, which is no leak. */
export const onAbort = (signals: readonly AbortSignal[], act: (reason: Error) => void): (() => void) => {
  const listener = ({ target }: Event): void => act((target as AbortSignal).reason as Error);
  signals.forEach((signal) => {
    setMaxListeners(0, signal);
    signal.addEventListener('abort', listener);
  });
  return () => signals.forEach((signal) => signal.removeEventListener('abort', listener));
};
