import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FROM_SOURCE = new URL('../../../../apps/launch/from-source/register.mjs', import.meta.url).href;
const ONE_SHORT_LIFE = fileURLToPath(new URL('one-short-life.ts', import.meta.url));
/** Against hanging; what is left behind is to be seen long before. */
const LONGEST_MS = 60_000;

/** What a process of its own said, and how it ended. Tests only. */
export const live = (url: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; said: string }> => new Promise((resolve) => {
  const process = spawn(globalThis.process.execPath, ['--import', FROM_SOURCE, ONE_SHORT_LIFE, url], { env, timeout: LONGEST_MS });
  let said = '';
  for (const output of [process.stdout, process.stderr]) output.setEncoding('utf8').on('data', (text: string) => { said += text; });
  process.on('close', (code) => resolve({ code, said }));
});
