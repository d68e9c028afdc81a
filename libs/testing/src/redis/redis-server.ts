import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import { freePort } from '../free-port/index.js';

/** A real Redis of one's own, in a directory of its own. What it is told to do, it has done once the promise is kept. */
export type RedisServer = {
  readonly port: number;
  readonly url: string;
  /** SIGKILL: what was not written to the disk is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM: it writes what it has, if it is told to keep anything. */
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Any other command. */
  readonly call: (command: string, ...words: string[]) => Promise<unknown>;
  readonly dispose: () => Promise<void>;
};

const PROGRAM = 'redis-server';
/** Whoever is killed ends nothing any more: where this program is there, the kernel sees to it. */
const DIES_WITH_US = ['setpriv', '--pdeathsig', 'KILL'];

/** As a line of `redis.conf` says it: `{ 'maxmemory-policy': 'noeviction' }`. */
export type RedisSettings = Readonly<Record<string, string>>;

const SETTINGS: RedisSettings = { save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };

/** Undefined where no Redis is installed. */
export const startRedis = async (settings: RedisSettings = {}): Promise<RedisServer | undefined> => {
  if (!works([PROGRAM, '--version'])) return undefined;
  const directory = mkdtempSync(join(tmpdir(), 'tahapan-redis-'));
  const port = await freePort();
  const words = Object.entries({ ...SETTINGS, ...settings, port: String(port), bind: '127.0.0.1', dir: directory }).flatMap(([name, value]) => [`--${name}`, value]);
  const [program = PROGRAM, ...first] = works([...DIES_WITH_US, PROGRAM, '--version']) ? [...DIES_WITH_US, PROGRAM] : [PROGRAM];
  const begin = (): Promise<ChildProcess> => ready(spawn(program, [...first, ...words], { stdio: ['ignore', 'pipe', 'ignore'] }));
  let child: ChildProcess | undefined = await begin();
  const endWithUs = (): void => { child?.kill('SIGKILL'); };
  process.once('exit', endWithUs);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const exit = once(ending, 'exit');
    ending.kill(signal);
    await exit;
  };
  const call = async (command: string, ...given: string[]): Promise<unknown> => {
    const client = new Redis({ port, lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined); // told by the command itself
    try {
      await client.connect();
      return await client.call(command, ...given);
    } finally {
      client.disconnect();
    }
  };
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    restart: async () => { child ??= await begin(); },
    flush: async () => { await call('FLUSHALL'); },
    call,
    dispose: async () => {
      process.off('exit', endWithUs);
      await end('SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const works = ([program = '', ...words]: readonly string[]): boolean => spawnSync(program, words, { stdio: 'ignore' }).status === 0;

const ready = async (child: ChildProcess): Promise<ChildProcess> => {
  if (!await says(child, 'Ready to accept connections')) throw new Error('redis-server ended before it was ready');
  child.stdout?.resume();
  return child;
};

const says = async ({ stdout }: ChildProcess, words: string): Promise<boolean> => {
  for await (const line of createInterface(stdout!)) if (line.includes(words)) return true;
  return false;
};
