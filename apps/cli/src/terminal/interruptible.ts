const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The first Ctrl-C asks the work to stop at the next good place; a second one ends the process as it always does. */
export const interruptible = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const onSignal = (): void => { stop.abort(); };
  SIGNALS.forEach((signal) => process.once(signal, onSignal));
  try {
    return await work(stop.signal);
  } finally {
    SIGNALS.forEach((signal) => process.off(signal, onSignal));
  }
};
