// npm run bench -- [--locations 20000] [--seed 2021]
// npm run bench -- --data <a directory with a simulated year> --report <what `simulate --json` answered>
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCommands } from './commands.js';
import { measureReads } from './reads.js';
import { bytesOf, rebuildAll, simulateYear, yearReported } from './year.js';

const PAGE = new URL('../../../test/bench/README.md', import.meta.url);
const BEGINS = '<!-- figures -->';
const ENDS = '<!-- /figures -->';

const { values: { locations, seed, data, report } } = parseArgs({
  options: { locations: { type: 'string', default: '20000' }, seed: { type: 'string', default: '2021' }, data: { type: 'string' }, report: { type: 'string' } },
});
const say = (line: string): void => { process.stderr.write(`${line}\n`); };
const number = (value: number, digits = 0): string => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

say('commands through HTTP …');
const { raw, http, peakMemory } = await measureCommands(say);

const own = data === undefined ? mkdtempSync(join(tmpdir(), 'bench-year-')) : undefined;
const directory = data ?? own ?? '';
say('a national year …');
const year = own === undefined ? yearReported(report) : await simulateYear(directory, Number(locations), seed);
say('rebuilding every read model …');
if (own !== undefined) await rebuildAll(directory); // the first time there is nothing beside it yet
const rebuild = await rebuildAll(directory);
say('reading …');
const { reads, memory, startSeconds } = await measureReads(directory, '2021-08-17T05:00:00Z');
const journal = bytesOf(directory, 'journal.db');
if (own !== undefined) rmSync(own, { recursive: true, force: true });

const figures = `${BEGINS}
Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, every commit confirmed by the disk.

| commands per second | median of 5 rounds | against the raw driver |
|---|---|---|
| raw driver, one process: read 20, decide, append 1 | ${number(raw)} | 1.00 |
${http.map(({ clients, perSecond }) => `| through HTTP, ${clients} ${clients === 1 ? 'client' : 'clients'} | ${number(perSecond)} | ${number(perSecond / raw, 2)} |`).join('\n')}

| a national year | |
|---|---|
${year === undefined ? '' : `| locations, commands, events | ${number(year.locations)}, ${number(year.commands)}, ${number(year.events)} (${number(year.refused)} commands refused) |
| simulated through the one write path | ${number(year.seconds)} s, ${number(year.events / year.seconds)} events/s |
`}| journal | ${number(journal / 2 ** 20)} MiB, ${number(journal / rebuild.events)} bytes per event |
| all five read models rebuilt beside the living ones and compared | ${number(rebuild.events)} events, ${number(rebuild.eventsPerSecond)} events/s |
| server start over it, read models in place | ${number(startSeconds, 1)} s |
| memory of the server after the reads below | ${number(memory)} MiB (${number(peakMemory)} MiB at the highest under 32 writing clients) |

| read, one after another | p50 ms | p95 ms | largest answer |
|---|---|---|---|
${reads.map(({ what, p50, p95, bytes }) => `| ${what} | ${number(p50, 1)} | ${number(p95, 1)} | ${number(bytes / 1_024)} KiB |`).join('\n')}
${ENDS}`;

process.stdout.write(`${figures}\n`);
const page = readFileSync(PAGE, 'utf8');
writeFileSync(PAGE, `${page.slice(0, page.indexOf(BEGINS))}${figures}${page.slice(page.indexOf(ENDS) + ENDS.length)}`);
