// One data directory, its Redis and the server that catches its letters; and the lives of the system over it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startRedis } from '@app/testing/redis';
import { designationOf } from '../../e2e/places.js';
import { signIn, type Answer } from '../../system/client.js';
import { runCli, startProcess, type ServerProcess } from '../../system/server-process.js';
import { startCatcher, type Mistreatment } from './catcher.js';
import { die, environmentOf, type Death } from './deaths.js';
import { contactsFor, STAGE, type Place } from './places.js';

const LOOK_EVERY_MS = 100;
const AT_ONCE = 200;

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;

export const openPostOffice = async (mistreatment?: Mistreatment) => {
  const redis = await startRedis();
  if (redis === undefined) throw new Error('redis-server is not installed: this proof cannot be run');
  const catcher = await startCatcher(mistreatment);
  const directory = mkdtempSync(join(tmpdir(), 'letters-'));
  const start = (now: string, environment: Record<string, string> = {}): Promise<ServerProcess> => startProcess(directory, {
    REDIS_URL: redis.url, SMTP_URL: catcher.url, TAHAPAN_MAIL_FROM: 'tahapan@pengirim.example', TAHAPAN_HOME: 'https://tahapan.example', TAHAPAN_NOW: now, ...environment,
  });

  return {
    directory,
    caught: catcher.caught,
    flush: redis.flush,
    rebuildAll: async (): Promise<void> => { await runCli(directory, 'rebuild', 'all'); },
    /** Everything of which there will be reminders, recorded in a life of its own. */
    found: async (places: readonly Place[], now: string): Promise<void> => {
      const server = await start(now);
      await found(server, places);
      await server.stop();
    },
    /** A life that ends in the midst of its work. `meanwhile`: every table is built anew. */
    dieAt: async (now: string, death: Death, meanwhile: boolean): Promise<void> => {
      const server = await start(now, environmentOf(death));
      const rebuilding = meanwhile ? rebuildAllIn(server).catch(() => undefined) : undefined; // it dies of something else
      await die(server, death, catcher);
      await rebuilding;
    },
    /** A life that goes on until nothing waits any more. */
    liveOn: async (now: string): Promise<void> => {
      const server = await start(now);
      await untilQuiet(server);
      await server.stop();
    },
    close: async (): Promise<void> => {
      await catcher.close();
      await redis.dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const insist = async (deed: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await deed;
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

const found = async ({ base }: ServerProcess, places: readonly Place[]): Promise<void> => {
  const centre = await signIn(base, { demo: 'pengawas-pusat' });
  const contacts = contactsFor(places);
  for (let from = 0; from < contacts.length; from += AT_ONCE) {
    await insist(centre.post('/v1/directory/commands/record-contacts', { contacts: contacts.slice(from, from + AT_ONCE) }, { 'idempotency-key': `contacts-${from}` }));
  }
  for (const { region, locationId, version, due } of places) {
    const { revision } = await insist(centre.command(locationId, 'designate-location', designationOf(region)));
    const letter = { stage: STAGE, newDueOn: due, reference: 'S-1', reason: 'Banjir' };
    if (version > 1) await insist(centre.command(locationId, 'extend-deadline', letter, { revision: Number(revision) }));
  }
  centre.close();
};

const rebuildAllIn = async ({ base }: ServerProcess): Promise<void> => {
  const operator = await signIn(base, { demo: 'operator' });
  const { body } = await operator.get('/v1/operations/projections');
  for (const { table } of body['projections'] as { readonly table: string }[]) await operator.post(`/v1/operations/projections/${table}/rebuild`);
  operator.close();
};

type Status = { readonly lastSweep?: { readonly issued: number; readonly failed: number }; readonly lastRound?: { readonly pending: number } };

/** Asks for one look after the other, as the beat of the sweep does more slowly. */
const untilQuiet = async ({ base }: ServerProcess): Promise<void> => {
  const operator = await signIn(base, { demo: 'operator' });
  for (;;) {
    const { lastSweep, lastRound } = (await operator.get('/v1/operations/reminders')).body as Status;
    if (lastSweep?.issued === 0 && lastSweep.failed === 0 && lastRound?.pending === 0) break;
    if (lastRound !== undefined) await operator.post('/v1/operations/reminders/release');
    await pause(LOOK_EVERY_MS);
  }
  operator.close();
};
