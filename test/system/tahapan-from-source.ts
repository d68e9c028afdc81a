import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
export type Running = {
  readonly ended: Promise<Ended>;
  /** Resolves once the program has said something like that to its error stream. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly interrupt: () => void;
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The program as it is: its own process, exit code and streams. */
export const startTahapan = (args: readonly string[], environment: Readonly<Record<string, string>>): Running => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', here('../../apps/launch/from-source/register.mjs'), here('../../apps/cli/src/main.ts'), ...args], { env: { ...inherited, ...environment } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => { resolve({ code, out, err }); });
  });
  const says = (words: RegExp): Promise<void> => new Promise((resolve) => {
    child.stderr.on('data', () => { if (words.test(err)) resolve(); });
  });
  return { ended, says, interrupt: () => { child.kill('SIGINT'); } };
};
