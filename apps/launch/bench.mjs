import './node-version.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensurePrograms } from './debian.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureBuilt } from './programs.mjs';
import { FROM_SOURCE, ROOT, run } from './run.mjs';

const LONGEST_BENCH_MINUTES = 180;
/** What is measured beside ours brings packages of its own, which nothing else needs. */
const ALTERNATIVES = ['postgresql', 'sqlite'].map((store) => path.join(ROOT, 'test/bench/emmett', store));
/** Programs that a measurement calls besides Node. */
const PROGRAMS = { commands: { pg_ctlcluster: 'postgresql' }, timers: { 'redis-server': 'redis-server' }, pages: { chromium: 'chromium' } };

const MEASUREMENTS = ['commands', 'stores', 'years', 'timers', 'reminders', 'pages'];
/** Where none is named, all of them are asked for. */
const isAsked = (measurement) => {
  const named = process.argv.slice(2).flatMap((word) => word.split(',')).filter((word) => MEASUREMENTS.includes(word));
  return named.length === 0 || named.includes(measurement);
};

const ensureAlternatives = async () => {
  for (const folder of ALTERNATIVES.filter((each) => !existsSync(path.join(each, 'node_modules')))) {
    console.log(`Memasang pembanding / Installing an alternative: ${path.basename(folder)} …`);
    if (!(await run(['npm', '--prefix', folder, 'ci', '--loglevel=error'], { minutes: 15 })).ok) return false;
  }
  return true;
};

const programs = Object.assign({}, ...Object.entries(PROGRAMS).filter(([measurement]) => isAsked(measurement)).map(([, called]) => called));
const ready = (await ensurePackages()) && (!isAsked('commands') || (await ensureAlternatives())) && (await ensurePrograms(programs)) && (await ensureBuilt());
const measured = ready && (await run([...FROM_SOURCE, `${ROOT}/test/bench/bench.ts`, ...process.argv.slice(2)], { minutes: LONGEST_BENCH_MINUTES })).ok;
process.exitCode = measured ? 0 : 1;
