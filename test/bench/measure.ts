import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Nearest rank. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
};

/** Milliseconds of each call, one after the other. */
export const timeEach = async (times: number, call: (n: number) => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    await call(n);
    taken.push(performance.now() - started);
  }
  return taken;
};

/** Calls per second of `workers` callers that each go on until the time is up. */
export const rateOf = async (workers: number, seconds: number, call: (worker: number) => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  const until = started + seconds * 1_000;
  let calls = 0;
  await Promise.all(Array.from({ length: workers }, async (_, worker) => {
    while (performance.now() < until) {
      await call(worker);
      calls += 1;
    }
  }));
  return calls / ((performance.now() - started) / 1_000);
};

/** Resident memory of a process in MiB, now and at its highest. */
export const memoryOf = (pid: number): { readonly now: number; readonly peak: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1_024;
  return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
};
