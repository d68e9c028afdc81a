import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { CommandRates, Rate } from './commands.js';
import type { ReminderFigures } from './reminders.js';
import type { StoreRates } from './stores.js';
import type { TimerRates } from './timers.js';
import type { MeasuredYear } from './year.js';

const PAGE = new URL('README.md', import.meta.url);

export const number = (value: number, digits = 0): string => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const mebibytes = (bytes: number): string => `${number(bytes / 2 ** 20)} MiB`;
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Puts what was measured between its own marks on the page, in the place of what was there. */
export const writeFigures = (name: string, figures: string): void => {
  const page = readFileSync(PAGE, 'utf8');
  const begins = `<!-- ${name} -->\n`;
  const ends = `<!-- /${name} -->`;
  if (!page.includes(begins)) throw new Error(`the page has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, page.indexOf(begins) + begins.length)}${figures}\n${page.slice(page.indexOf(ends))}`);
};

export const machine = (): string =>
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}.`;

export const commandTable = ({ clients, raw, http, peakMemory }: CommandRates): string => {
  const alternative = http.find(({ name }) => name.startsWith('Emmett'));
  const many = clients.length - 1;
  const beside = (rate: Rate, other: Rate): string => (rate === undefined || other === undefined ? '' : number(rate / other, 2));
  return `${table(
    ['commands per second, medians of 5 rounds', ...clients.map((each) => (each === 1 ? '1 client' : `${each} clients`)), `of the raw driver, at ${clients[many]}`, `times ${alternative?.name ?? ''}, at ${clients[many]}`],
    [
      ['raw driver, one process, no HTTP: read 20, decide, append 1', number(raw), '', '', '1.00', beside(raw, alternative?.perSecond[many])],
      ...http.map(({ name, durable, perSecond }) => [
        `${name}${durable ? '' : ' (in memory, not durable)'}`,
        ...perSecond.map((rate) => (rate === undefined ? 'breaks down' : number(rate))),
        beside(perSecond[many], raw), beside(perSecond[many], alternative?.perSecond[many]),
      ]),
    ],
  )}\n\nMemory of the embedded server at its highest under all that: ${number(peakMemory)} MiB.`;
};

export const storeTable = (stores: readonly StoreRates[]): string => table(
  ['events per second through the port, medians of 5 rounds', 'appended one by one', 'by 32 callers', 'in batches of 100', 'read back in global order'],
  stores.map(({ name, one, together, batches, read }) => [name, number(one), number(together), number(batches), number(read)]),
);

export const timerTable = (stores: readonly TimerRates[]): string => table(
  ['timers per second through the port, medians of 3 rounds', `${number(stores[0]?.armed ?? 0)} armed`, 'armed again, nothing new', `${number(stores[0]?.fired ?? 0)} fired that are due at once`, 'bytes each'],
  stores.map(({ name, arming, armingAgain, firing, bytes }) => [name, number(arming), number(armingAgain), number(firing), number(bytes)]),
);

export const reminderTable = ({ locations, tried, taken, thorough, near, issued, issuedPerSecond }: ReminderFigures): string => table(
  ['a national schedule', `${number(locations)} locations`],
  [
    ...tried.map(({ question, first, again }) => [`what-if of ${question}, before any location was read; again`, `${number(first)} ms; ${number(again)} ms`]),
    ['a published revision taken over by every location', `${number(taken, 1)} s`],
    ['sweep that finds nothing to say: every deadline; those of the next 60 days', `${number(thorough)} ms; ${number(near)} ms`],
    [`sweep that issues ${number(issued)} reminders`, `${number(issuedPerSecond)} per second`],
  ],
);

export const yearTable = (years: readonly MeasuredYear[]): string => table(
  ['a simulated national year', ...years.map(({ year }) => `${number(year.locations)} locations`)],
  [
    ['events', ...years.map(({ year }) => number(year.events))],
    ['told through the one write path, events/s', ...years.map(({ year }) => number(year.events / year.seconds))],
    ['journal; bytes per event', ...years.map(({ year, journal }) => `${mebibytes(journal)}; ${number(journal / year.events)}`)],
    ['all read models rebuilt beside the living ones and compared, events/s', ...years.map(({ rebuild }) => number(rebuild.eventsPerSecond))],
    ['server start, read models in place', ...years.map(({ startSeconds }) => `${number(startSeconds, 1)} s`)],
    ['memory of the server after the reads below', ...years.map(({ memory }) => `${number(memory)} MiB`)],
  ],
);

export const readTable = (years: readonly MeasuredYear[]): string => table(
  ['read through HTTP, one after another', ...years.flatMap(({ year }) => [`p50 ms at ${number(year.events)} events`, 'p95 ms', 'largest answer'])],
  (years[0]?.reads ?? []).map(({ what }) => [what, ...years.flatMap(({ reads }) => {
    const { p50, p95, bytes } = reads.find((read) => read.what === what)!;
    return [number(p50, 1), number(p95, 1), `${number(bytes / 1_024)} KiB`];
  })]),
);
