// npm run prove:<name> [-- --size 100 --seed 7]      npm run prove: all of them, one after the other
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keepFigure } from './figures.js';
import type { Proof } from './proof.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, seed: { type: 'string', default: '2021' } },
});

const FOLDER = new URL('.', import.meta.url);
const all = (): string[] => readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const say = (line: string): void => { process.stderr.write(`${line}\n`); };

const prove = async (name: string): Promise<boolean> => {
  const { proof } = await import(new URL(`${name}/proof.ts`, FOLDER).href) as { proof: Proof };
  const trial = { size: Number(values.size ?? proof.size.full), seed: Number(values.seed), say };
  say(`${name}: ${proof.claim} (${trial.size} ${proof.size.unit}, seed ${trial.seed})`);
  const started = performance.now();
  const report = await proof.run(trial);
  const seconds = Math.round((performance.now() - started) / 1_000);
  const shortcomings = proof.shortcomings(report, trial);
  say(`${name}: the planted fault …`);
  const planted = await proof.planted({ ...trial, size: proof.size.small });
  const figure = `${proof.figure(report)}; ${seconds} s`;
  const held = shortcomings.length === 0 && planted.caught;
  if (held && trial.size >= proof.size.full) keepFigure(proof, figure, planted);
  for (const shortcoming of shortcomings) say(`  ${shortcoming}`);
  process.stdout.write(`planted: ${planted.fault}: ${planted.caught ? 'caught' : 'NOT CAUGHT'}: ${planted.seen}\n`);
  process.stdout.write(`${held ? 'PROVEN' : 'SHORT'} ${name}: ${figure}\n`);
  return held;
};

let allHeld = true;
for (const name of positionals.length > 0 ? positionals : all()) allHeld = (await prove(name)) && allHeld;
// What a proof left open must not keep its verdict waiting.
process.exit(allHeld ? 0 : 1);
