import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import type { Instant, Role } from '@app/kernel';
import { outboxIn, type Config } from '@app/engine';
import { startServer as start } from '../../apps/server/src/start/start-server.js';
import { Client, type SignIn } from './client.js';
import { endStoreIn, storeIn } from './test-store.js';
import { endTimersIn, timersIn } from './test-timers.js';

export type RunningServer = {
  readonly url: string;
  readonly app: INestApplication;
  readonly dataDirectory: string;
  readonly anonymous: Client;
  signIn(role: Role, as?: SignIn): Promise<Client>;
  stop(): Promise<void>;
};

export type StartOptions = Partial<Pick<Config, 'requestsPerMinute' | 'leastFreeBytes' | 'largestFileBytes' | 'filesBytesPerDay' | 'roles' | 'eventStore' | 'timers' | 'demo' | 'mail'>> & {
  /** Moves when told to; the wall clock where it is left out. */
  readonly now?: string;
  /** Started again on the data of an earlier one. */
  readonly dataDirectory?: string;
};

const PLENTY = 10_000_000;

/** The whole server as it is shipped, on a free port and, unless it is told which, a store and timers of its own. */
export const startServer = async ({ now, dataDirectory, eventStore, timers, mail, demo, requestsPerMinute = PLENTY, leastFreeBytes = 0, largestFileBytes = 1_000_000, filesBytesPerDay = PLENTY, roles = ['api', 'worker'] }: StartOptions = {}): Promise<RunningServer> => {
  const directory = dataDirectory ?? await mkdtemp(join(tmpdir(), 'tahapan-e2e-'));
  const config: Config = {
    mode: 'embedded', host: '127.0.0.1', port: 0, dataDirectory: directory, roles, demo, requestsPerMinute, leastFreeBytes, largestFileBytes, filesBytesPerDay,
    eventStore: eventStore ?? await storeIn(directory),
    timers: timers ?? await timersIn(directory),
    mail: mail ?? outboxIn(directory), home: 'https://tahapan.example', secretsFolder: join(directory, 'secrets'),
    ...(now === undefined ? {} : { heldNow: now as Instant }),
  };
  const clearAway = async (): Promise<void> => {
    if (dataDirectory !== undefined) return;
    await endStoreIn(directory);
    await endTimersIn(directory);
    await rm(directory, { recursive: true, force: true });
  };
  const app = await start(config, pino({ level: 'silent' })).catch(async (fault: unknown) => {
    await clearAway();
    throw fault;
  });
  const url = await app.getUrl();
  return {
    url,
    app,
    dataDirectory: directory,
    anonymous: new Client(url),
    signIn: (role, as) => new Client(url).signIn(role, as),
    stop: async () => {
      await app.close();
      await clearAway();
    },
  };
};
