import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diceOf } from '../dice.js';
import { stepsOf, type Step } from './steps.js';
import { recordCalls } from './system-calls.js';
import { WORKLOADS } from './workloads.js';

const REGISTER = new URL('../../../apps/launch/from-source/register.mjs', import.meta.url);
const RUN_WORKLOADS = new URL('run-workloads.ts', import.meta.url);
const RUN_UNTIL_FAILURE = new URL('run-until-failure.ts', import.meta.url);

const fromSource = (program: URL, ...words: readonly unknown[]): readonly string[] =>
  [process.execPath, '--import', REGISTER.href, fileURLToPath(program), ...words.map(String)];

const MEMORY = '/dev/shm';
const AFTER_FAILURE = 'after-a-failed-sync';
/** By then the tables are made and letters are being written. */
const FIRST_SYNC_OF_LETTERS = 9;
const SYNCS_OF_LETTERS = 40;
const LETTERS_PER_LIFE = 1_000;

/** Files that only have to be there for a moment; in memory where the system offers that. */
export const scratchFolder = (): string => mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'power-'));

export type Care = 'careful' | 'careless';

type Recording = readonly [name: string, steps: readonly Step[]];

/** Lets a process do all workloads on the real journal; answers what it did to its files. */
export const recordWorkloads = async (seed: number, care: Care): Promise<readonly Recording[]> => {
  const root = scratchFolder();
  try {
    const steps = stepsOf(await recordCalls(fromSource(RUN_WORKLOADS, root, seed, care), root), root);
    return Object.keys(WORKLOADS).map((name) => [name, steps.filter(({ path }) => path === name || path.startsWith(`${name}/`))]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** The disk fails a process, which is killed; another one goes on where it was, on a disk that works again. */
export const recordLifeAfterFailure = async (seed: number): Promise<Recording> => {
  const root = scratchFolder();
  try {
    const life = (number: number) => fromSource(RUN_UNTIL_FAILURE, join(root, AFTER_FAILURE), seed, number * LETTERS_PER_LIFE);
    const failing = FIRST_SYNC_OF_LETTERS + diceOf(seed).below(SYNCS_OF_LETTERS);
    const lines = [...await recordCalls(life(0), root, failing), ...await recordCalls(life(1), root)];
    return [AFTER_FAILURE, stepsOf(lines, root)];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
