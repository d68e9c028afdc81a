/** At once, and then at most so often: a burst of an import is one reading. */
const SOONEST_MS = 1_000;
/** A reading that takes long is made more rarely: of the time, at most a third is spent reading. */
const SHARE = 3;
/** A line that went dead may never answer; what comes later is still read. */
const LONGEST_MS = 30_000;

/** Whoever calls has it done soon; never two at a time, and however often it is asked for meanwhile, once more afterwards. */
export const inGoodTime = (read: () => Promise<void>): (() => void) => {
  let isAskedFor = false;
  let isBusy = false;
  const begin = async (): Promise<void> => {
    isAskedFor = false;
    isBusy = true;
    const begun = performance.now();
    await Promise.race([read(), after(LONGEST_MS)]);
    await after(Math.max(SOONEST_MS, (performance.now() - begun) * SHARE) - (performance.now() - begun));
    isBusy = false;
    if (isAskedFor) void begin();
  };
  return () => {
    isAskedFor = true;
    if (!isBusy) void begin();
  };
};

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
