import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepsOf, type Step } from './steps.js';
import { recordCalls } from './system-calls.js';
import { WORKLOADS } from './workloads.js';

const REGISTER = fileURLToPath(new URL('../../../apps/launch/from-source/register.mjs', import.meta.url));
const WORKER = fileURLToPath(new URL('run-workloads.ts', import.meta.url));
const MEMORY = '/dev/shm';

/** Files that only have to be there for a moment; in memory where the system offers that. */
export const scratchFolder = (): string => mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'power-'));

export type Care = 'careful' | 'careless';

/** Lets a process do all workloads on the real journal; answers what it did to its files, by workload. */
export const recordWorkloads = async (seed: number, care: Care): Promise<ReadonlyMap<string, readonly Step[]>> => {
  const root = scratchFolder();
  try {
    const steps = stepsOf(await recordCalls([process.execPath, '--import', REGISTER, WORKER, root, String(seed), care], root), root);
    return new Map(Object.keys(WORKLOADS).map((name) => [name, steps.filter(({ path }) => path === name || path.startsWith(`${name}/`))]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
