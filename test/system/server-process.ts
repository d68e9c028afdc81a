// The built system as a process of its own, seen only from outside: what a proof or a measurement may rely on.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

const ROOT = new URL(import.meta.url).pathname.replace(/\/(dist\/)?test\/system\/[^/]+$/, '');
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;
const START_LIMIT_MS = 60_000;

const SERVER = `${ROOT}/dist/apps/server/src/main.js`;
const CLI = `${ROOT}/dist/apps/cli/src/main.js`;

export type ServerProcess = {
  readonly base: string;
  readonly pid: number;
  /** The exit code, once the process has ended, whoever ended it. */
  readonly gone: Promise<number | null>;
  /** kill -9: nothing is flushed, nothing is said goodbye to. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
};

/** Runs `tahapan … --json` over the given data directory; answers what it answered. Its progress goes where ours goes. */
export const runCli = (dataDirectory: string, ...words: readonly string[]): Promise<unknown> => runCliWith({}, dataDirectory, ...words);

export const runCliWith = async (environment: Record<string, string>, dataDirectory: string, ...words: readonly string[]): Promise<unknown> => {
  const child = spawnCli(environment, dataDirectory, words, 'inherit');
  const [answer, [code]] = await Promise.all([text(child.stdout!), once(child, 'close') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`tahapan ${words.join(' ')} ended with ${code}: ${answer}`);
  return JSON.parse(answer) as unknown;
};

/** Of a command that may be refused: how it ended, and what it said. */
export const endOfCli = async (dataDirectory: string, ...words: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawnCli({}, dataDirectory, words, 'pipe');
  const [said, , [code]] = await Promise.all([text(child.stderr!), text(child.stdout!), once(child, 'close') as Promise<[number | null]>]);
  return { code, said };
};

const spawnCli = (environment: Record<string, string>, dataDirectory: string, words: readonly string[], complaints: 'inherit' | 'pipe') =>
  spawn(process.execPath, [CLI, ...words, '--json'], {
    env: { PATH: process.env['PATH'] ?? '', TAHAPAN_DATA: dataDirectory, ...environment },
    stdio: ['ignore', 'pipe', complaints],
  });

/** A server that did not come as far as listening. */
export class NotStartedError extends Error {
  override readonly name = 'NotStartedError';
  constructor(why: string, readonly exitCode: number | null, said: readonly string[]) { super(`${why}\n${said.slice(-40).join('\n')}`); }
}

/**
 * Starts the built server on a free port over the given data directory and waits for the address it prints; `through` another
 * program where one is given, which must become the server's process by and by.
 */
export const startProcess = async (dataDirectory: string, environment: Record<string, string> = {}, through: readonly string[] = []): Promise<ServerProcess> => {
  const [program = process.execPath, ...words] = [...through, process.execPath, SERVER];
  const child = spawn(program, words, {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', TAHAPAN_DATA: dataDirectory, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const port = await addressOf(child, said);
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await gone)[0];
  };
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    gone: gone.then(([code]) => code),
    kill: async () => { await end('SIGKILL'); },
    stop: () => end('SIGTERM'),
  };
};

const addressOf = (child: ChildProcess, said: string[]): Promise<string> => new Promise((resolve, reject) => {
  const fail = (why: string, code: number | null = null): void => {
    clearTimeout(limit);
    child.kill('SIGKILL');
    reject(new NotStartedError(why, code, said));
  };
  const limit = setTimeout(() => fail('the server printed no address in time'), START_LIMIT_MS);
  child.once('exit', (code) => fail(`the server ended with ${code} before it listened`, code));
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      const port = ADDRESS.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      child.removeAllListeners('exit');
      resolve(port);
    });
  }
});
