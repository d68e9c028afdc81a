// The same command on Emmett behind HTTP: an application of a few lines, a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { connect } from '../system/connection.js';
import { COMMANDS_PER_LOCATION, expectAccepted, type Writer } from './writers.js';

export type Emmett = { readonly base: string; readonly pid: number; readonly stop: () => Promise<void> };

/** `argument` is the connection string of PostgreSQL, or the file of SQLite. */
export const startEmmett = async (store: 'postgresql' | 'sqlite', argument: string): Promise<Emmett> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`emmett/${store}/server.mjs`, import.meta.url)), argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    return {
      base: line.trim(),
      pid: child.pid ?? 0,
      stop: async () => {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      },
    };
  }
  throw new Error(`the application on Emmett and ${store} printed no address`);
};

export const emmettWriter = (base: string): Writer => {
  const { call, close } = connect(base);
  let locationId = '';
  let revision: unknown;
  let count = COMMANDS_PER_LOCATION;
  const send = async (command: string, data: object, headers: Record<string, string> = {}): Promise<void> => {
    const answer = call('POST', `/locations/${locationId}/${command}`, data, { 'idempotency-key': randomUUID(), ...headers });
    revision = (await expectAccepted(answer))['revision'];
  };
  return {
    close,
    startOver: () => { count = COMMANDS_PER_LOCATION; },
    write: async () => {
      if (count === COMMANDS_PER_LOCATION) {
        locationId = randomUUID();
        count = 0;
        await send('designate-location', { programme: 'kotaku-cfw', fiscalYear: 2021, region: '52.71.03.1004', amount: 300_000_000, satker: 'bppw-52' });
      } else {
        await send('assign-officer', { role: 'ppk', account: `ppk-${count}`, unit: 'bppw-52' }, { 'if-match': `"${String(revision)}"` });
      }
      count += 1;
    },
  };
};
