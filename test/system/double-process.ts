// The double of EventStoreDB as a process of its own: it can be killed, and take its journal up again where it kept it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const ROOT = new URL(import.meta.url).pathname.replace(/\/(dist\/)?test\/system\/[^/]+$/, '');
const FROM_SOURCE = `${ROOT}/apps/launch/from-source/register.mjs`;
const MAIN = `${ROOT}/libs/testing/src/eventstoredb-double/main.ts`;

export type DoubleProcessOptions = {
  /** Free when left out; given again, a killed one comes back where it was. */
  readonly port?: number;
  /** Where it keeps its journal; in memory when left out. */
  readonly data?: string;
};

export type KeptEvent = {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
};

export type DoubleControl = ReturnType<typeof controlAt>;

export type DoubleProcess = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly control: DoubleControl;
  /** kill -9: what it answered is in its data file, nothing else is. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers the exit code. */
  readonly stop: () => Promise<number | null>;
};

export const startDouble = async ({ port = 0, data }: DoubleProcessOptions = {}): Promise<DoubleProcess> => {
  const words = ['--port', String(port), ...(data === undefined ? [] : ['--data', data])];
  const child = spawn(process.execPath, ['--import', FROM_SOURCE, MAIN, ...words], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await gone)[0];
  };
  let control = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('control ')) control = line.slice('control '.length);
    if (!line.startsWith('esdb://')) continue;
    return {
      url: line,
      port: Number(/:(\d+)\?/.exec(line)?.[1]),
      pid: child.pid ?? 0,
      control: controlAt(control),
      kill: async () => { await end('SIGKILL'); },
      stop: () => end('SIGTERM'),
    };
  }
  throw new Error(`the double ended with ${(await gone)[0]} before it listened`);
};

/** Codes are those of gRPC; 14, unavailable, when left out. */
const controlAt = (base: string) => {
  const ask = async (method: 'GET' | 'POST', path: string, query: Readonly<Record<string, string | number | undefined>> = {}): Promise<unknown> => {
    const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
    const response = await fetch(`${base}${path}?${new URLSearchParams(given)}`, { method });
    if (!response.ok) throw new Error(`${method} ${path} of the double: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const post = async (path: string, query?: Readonly<Record<string, string | number | undefined>>): Promise<void> => { await ask('POST', path, query); };
  return {
    goDown: () => post('/down'),
    comeBack: () => post('/up'),
    dropNextReplies: (n: number, code?: number) => post('/chaos/drop-next-replies', { n, code }),
    refuseNext: (n: number, code?: number) => post('/chaos/refuse-next', { n, code }),
    swallowAppends: (when: 'before' | 'after') => post('/chaos/swallow-appends', { when }),
    answerAppends: () => post('/chaos/answer-appends'),
    killSubscriptions: (code?: number) => post('/chaos/kill-subscriptions', { code }),
    killReads: (code?: number) => post('/chaos/kill-reads', { code }),
    slow: (ms: number) => post('/chaos/slow', { ms }),
    freeze: () => post('/chaos/freeze'),
    thaw: () => post('/chaos/thaw'),
    /** Left out: it leads again. */
    notLeader: (leaderPort?: number) => post('/chaos/not-leader', { port: leaderPort }),
    brokenCheckpoint: (on: boolean) => post('/chaos/broken-checkpoint', { on: String(on) }),
    duplicateCaughtUp: (on: boolean) => post('/chaos/duplicate-caught-up', { on: String(on) }),
    events: (stream?: string) => ask('GET', '/events', { stream }) as Promise<readonly KeptEvent[]>,
    state: () => ask('GET', '/state') as Promise<{ readonly openReads: number; readonly eventsSent: number; readonly events: number }>,
  };
};
