// A PostgreSQL server of our own for the length of a measurement: durable as shipped (fsync and synchronous_commit on).
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@app/testing/free-port';

const DEBIAN = '/usr/lib/postgresql';

export type Postgresql = { readonly url: string; readonly version: string; readonly stop: () => Promise<void> };

const programs = (): string => {
  const version = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted().at(-1) : undefined;
  if (version === undefined) throw new Error('PostgreSQL is not installed (Debian package postgresql)');
  return join(DEBIAN, version, 'bin');
};

/** It refuses to run as root: then it runs as the account its package made. */
const account = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
};

/** `directory` must be reachable by the account `postgres` where this runs as root. */
export const startPostgresql = async (directory: string): Promise<Postgresql> => {
  const data = join(directory, 'postgresql');
  const who = account();
  mkdirSync(data);
  if (who.uid !== undefined && who.gid !== undefined) chownSync(data, who.uid, who.gid);
  const made = spawnSync(join(programs(), 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--locale=C.UTF-8'], { ...who, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(join(programs(), 'postgres'), ['-D', data, '-p', String(port), '-k', data, '-c', 'listen_addresses=127.0.0.1'], { ...who, stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const line of createInterface({ input: server.stderr })) if (line.includes('ready to accept connections')) break;
  server.stderr.resume();
  const version = spawnSync(join(programs(), 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim().split(' ')[2] ?? '';
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    version,
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
    },
  };
};
