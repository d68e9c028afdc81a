// npm run bench [-- commands stores years timers reminders pages] [--locations 900,9000] [--timers 10000,2000] [--reminders 20000] [--pages 20000] [--runs 7] [--anew] [--seed 2021]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCommands } from './commands.js';
import { commandTable, machine, readTable, reminderTable, storeTable, timerTable, writeFigures, yearTable } from './page.js';
import { measurePages } from './pages/measure-pages.js';
import { pageTables } from './pages/tables.js';
import { measureReads } from './reads.js';
import { measureReminders } from './reminders.js';
import { measureStores } from './stores.js';
import { measureTimers } from './timers.js';
import { bytesOf, rebuildAll, simulateYear, type MeasuredYear } from './year.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'commands,stores,years,timers,reminders,pages' },
    locations: { type: 'string', default: '900,9000' },
    timers: { type: 'string', default: '10000,2000' },
    reminders: { type: 'string', default: '20000' },
    pages: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '7' },
    anew: { type: 'boolean', default: false },
    seed: { type: 'string', default: '2021' },
  },
});
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

const inADirectory = async <T>(work: (directory: string) => Promise<T>): Promise<T> => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  chmodSync(directory, 0o755);
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

const measureYear = (locations: number): Promise<MeasuredYear> => inADirectory(async (directory) => {
  say(`a year of ${locations} locations …`);
  const year = await simulateYear(directory, locations, values.seed);
  say(`rebuilding the read models of ${year.events} events …`);
  await rebuildAll(directory); // the first time there is nothing beside it yet
  const rebuild = await rebuildAll(directory);
  say('reading …');
  return { year, rebuild, ...(await measureReads(directory, '2021-08-17T05:00:00Z')), journal: bytesOf(directory, 'journal.db') };
});

const MEASUREMENTS: Readonly<Record<string, () => Promise<string>>> = {
  commands: async () => commandTable(await inADirectory((directory) => measureCommands(directory, say))),
  timers: async () => {
    const [armed = 0, fired = 0] = values.timers.split(',').map(Number);
    return timerTable(await inADirectory((directory) => measureTimers(directory, [armed, fired])));
  },
  reminders: async () => reminderTable(await inADirectory((directory) => measureReminders(directory, Number(values.reminders)))),
  stores: async () => storeTable(await inADirectory(measureStores)),
  pages: async () => pageTables(await measurePages({ locations: Number(values.pages), runs: Number(values.runs), seed: values.seed, anew: values.anew }, say)),
  years: async () => {
    const years: MeasuredYear[] = [];
    for (const locations of values.locations.split(',').map(Number)) years.push(await measureYear(locations));
    return `${yearTable(years)}\n\n${readTable(years)}`;
  },
};

for (const name of positionals.length > 0 ? positionals : values.only.split(',')) {
  say(`${name} …`);
  const table = await MEASUREMENTS[name]?.();
  if (table === undefined) throw new Error(`there is no measurement called ${name}`);
  process.stdout.write(`${table}\n\n`);
  writeFigures(name, `${machine()}\n\n${table}`);
}
