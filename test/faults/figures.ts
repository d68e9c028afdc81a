import { readFileSync, writeFileSync } from 'node:fs';
import type { Planted, Proof } from './proof.js';

const PAGE = new URL('README.md', import.meta.url);
const BEGINS = '<!-- figures -->\n';
const ENDS = '<!-- /figures -->';

const rowOf = (proof: Proof, figure: string, { fault, seen }: Planted): string =>
  `| \`${proof.name}\` | ${[proof.claim, figure, `${fault}: ${seen}`].map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** Puts what a full run has shown into the table of the page beside this file, in the place of what an earlier one had. */
export const keepFigure = (proof: Proof, figure: string, planted: Planted): void => {
  const page = readFileSync(PAGE, 'utf8');
  const start = page.indexOf(BEGINS) + BEGINS.length;
  const end = page.indexOf(ENDS);
  const [head = '', rule = '', ...rows] = page.slice(start, end).trim().split('\n');
  const others = rows.filter((row) => !row.startsWith(`| \`${proof.name}\` |`));
  const table = [head, rule, ...[...others, rowOf(proof, figure, planted)].sort()].join('\n');
  writeFileSync(PAGE, `${page.slice(0, start)}${table}\n${page.slice(end)}`);
};
