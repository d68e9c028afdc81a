import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { fingerprint } from '@app/engine';
import { MID_YEAR, retell, type Retold } from '../../mid-year/retell.js';
import { settle } from '../../mid-year/settle.js';
import { runCli, startProcess, type ServerProcess } from '../../system/server-process.js';

export type Country = Retold & { readonly seconds: number };
type Say = (line: string) => void;

/** Of how many places a life is told. */
const TOLD = 20;
const CACHE = new URL('../../../node_modules/.cache/tahapan/bench/', import.meta.url).pathname;
const MADE_BY = ['country.ts', ...['neighbours', 'retell', 'settle'].map((file) => `../../mid-year/${file}.ts`)];

/** In the middle of the year; one reader asks as often as all the others of a day. */
export const serve = (directory: string): Promise<ServerProcess> => startProcess(directory, { TAHAPAN_NOW: MID_YEAR, TAHAPAN_REQUESTS_PER_MINUTE: '100000000' });

/** A folder of data, kept under what it was made of: made anew only when that has changed, or when somebody says so. */
export const countryOf = async (locations: number, seed: string, anew: boolean, say: Say): Promise<{ readonly directory: string; readonly country: Country }> => {
  const made = fingerprint({ seed, by: MADE_BY.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')) });
  const directory = join(CACHE, `${locations}-${made.slice(0, 16)}`);
  const notes = join(directory, 'country.json');
  if (existsSync(notes) && !anew) return { directory, country: JSON.parse(readFileSync(notes, 'utf8')) as Country };

  mkdirSync(CACHE, { recursive: true });
  for (const earlier of readdirSync(CACHE).filter((name) => name.startsWith(`${locations}-`))) rmSync(join(CACHE, earlier), { recursive: true });
  const [making, began] = [`${directory}-unfinished`, performance.now()];
  mkdirSync(making);
  const told = await tell(making, locations, seed, say);
  say(`${told.events} events; the schedules, deadlines and reminders of that day …`);
  await settle(() => serve(making));
  const country = { ...told, seconds: (performance.now() - began) / 1_000 };
  writeFileSync(join(making, 'country.json'), JSON.stringify(country));
  renameSync(making, directory);
  return { directory, country };
};

const tell = async (directory: string, locations: number, seed: string, say: Say): Promise<Retold> => {
  const lived = join(directory, 'lived');
  const lives = Math.ceil(locations / TOLD);
  say(`a year of ${lives} lives …`);
  await runCli(lived, 'simulate', '--locations', String(lives), '--seed', seed);
  const source = await openSqliteEventStore({ file: join(lived, 'journal.db') });
  const target = await openSqliteEventStore({ file: join(directory, 'journal.db'), limits: { waitingWrites: Number.MAX_SAFE_INTEGER } });
  try {
    say(`told again of ${locations} places …`);
    return await retell(source, target, locations);
  } finally {
    await source.close();
    await target.close();
    rmSync(lived, { recursive: true });
  }
};
