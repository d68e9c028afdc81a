import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDouble } from '../system/double-process.js';
import { freshPlaces } from '../system/places.js';
import { startProcess } from '../system/server-process.js';
import { emmettWriter, startEmmett } from './emmett.js';
import { median, memoryOf, rateOf } from './measure.js';
import { startPostgresql } from './postgresql.js';
import { rawDriverRate } from './raw-driver.js';
import { tahapanWriter, type Writer } from './writers.js';

const ROUNDS = 5;
const SECONDS = 4;
const CLIENTS = [1, 8, 32] as const;

/** Undefined where it broke down under so many clients. */
export type Rate = number | undefined;
export type Rates = { readonly name: string; readonly durable: boolean; readonly perSecond: readonly Rate[] };
export type CommandRates = { readonly clients: readonly number[]; readonly raw: number; readonly http: readonly Rates[]; readonly peakMemory: number };

type Contender = {
  readonly name: string;
  /** Whether an answer means that the disk has it. */
  readonly durable: boolean;
  readonly writers: readonly Writer[];
  readonly stop: () => Promise<unknown>;
};

/** Commands per second through HTTP, each contender in turn within every round, and the raw driver in the same rounds; medians. */
export const measureCommands = async (directory: string, say: (line: string) => void): Promise<CommandRates> => {
  const contenders: Contender[] = [];
  try {
    const own = await embedded(directory);
    contenders.push(own, await onTheDouble(directory), await onPostgresql(directory), await onSqlite(directory));
    const raw: number[] = [];
    const seen = new Map(contenders.map(({ name }) => [name, CLIENTS.map((): Rate[] => [])]));
    for (let round = 1; round <= ROUNDS; round += 1) {
      raw.push(rawDriverRate(directory, SECONDS));
      for (const { name, writers } of contenders) {
        for (const [index, clients] of CLIENTS.entries()) seen.get(name)?.[index]?.push(await rateUnder(clients, writers, say));
        say(`round ${round} of ${ROUNDS}: ${name}: ${seen.get(name)?.map((rates, index) => `${CLIENTS[index]}: ${Math.round(rates.at(-1) ?? 0)}/s`).join(', ')}`);
      }
    }
    return {
      clients: CLIENTS,
      raw: median(raw),
      http: contenders.map(({ name, durable }) => ({ name, durable, perSecond: seen.get(name)!.map((rates) => (rates.every((rate) => rate !== undefined) ? median(rates) : undefined)) })),
      peakMemory: memoryOf(own.pid).peak,
    };
  } finally {
    for (const { writers, stop } of contenders.reverse()) {
      for (const { close } of writers) close();
      await stop();
    }
  }
};

/** An alternative that breaks down is told as such; ours may not. */
const rateUnder = async (clients: number, writers: readonly Writer[], say: (line: string) => void): Promise<Rate> => {
  try {
    return await rateOf(clients, SECONDS, (worker) => writers[worker]!.write());
  } catch (error) {
    say(`  ${clients} clients: ${String(error)}`);
    for (const { startOver } of writers) startOver();
    return undefined;
  }
};

const MOST_CLIENTS = Math.max(...CLIENTS);
const everyWriter = <T>(make: (n: number) => T): T[] => Array.from({ length: MOST_CLIENTS }, (_, n) => make(n));

const tahapan = async (name: string, data: string, environment: Record<string, string> = {}): Promise<Contender & { readonly pid: number }> => {
  const server = await startProcess(data, { TAHAPAN_REQUESTS_PER_MINUTE: '100000000', ...environment });
  const nextPlace = freshPlaces();
  const writers = await Promise.all(everyWriter((n) => tahapanWriter(server.base, `pengawas-${n}`, nextPlace)));
  return { name, durable: environment['EVENTSTOREDB_URL'] === undefined, writers, pid: server.pid, stop: server.stop };
};

const embedded = (directory: string): Promise<Contender & { readonly pid: number }> => tahapan('Tahapan, embedded journal', join(directory, 'embedded'));

/** The double keeps its journal in memory: this measures our side of the wire, not the product behind it. */
const onTheDouble = async (directory: string): Promise<Contender> => {
  const double = await startDouble();
  const server = await tahapan('Tahapan, EventStoreDB client and double', join(directory, 'double'), { EVENTSTOREDB_URL: double.url });
  return { ...server, stop: async () => { await server.stop(); await double.stop(); } };
};

const onPostgresql = async (directory: string): Promise<Contender> => {
  const postgresql = await startPostgresql(directory);
  const emmett = await startEmmett('postgresql', postgresql.url);
  const stop = async (): Promise<void> => { await emmett.stop(); await postgresql.stop(); };
  return { name: `Emmett 0.42.0, PostgreSQL ${postgresql.version}`, durable: true, writers: everyWriter(() => emmettWriter(emmett.base)), stop };
};

const onSqlite = async (directory: string): Promise<Contender> => {
  mkdirSync(join(directory, 'sqlite'));
  const emmett = await startEmmett('sqlite', join(directory, 'sqlite', 'emmett.db'));
  return { name: 'Emmett 0.38.5, SQLite', durable: true, writers: everyWriter(() => emmettWriter(emmett.base)), stop: emmett.stop };
};
