import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPages } from './dashboard.mjs';
import { ROOT, programOf, run } from './run.mjs';

const PROGRAMS = ['server', 'cli'];
const DIST = path.join(ROOT, 'dist');
const STAMP = path.join(DIST, '.built-from');

export const mainOf = (program) => path.join(DIST, 'apps', program, 'src/main.js');

const filesUnder = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[.](spec|d)[.]ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

const fingerprint = () => {
  const settings = ['package-lock.json', 'tsconfig.json', 'nest-cli.json'].map((file) => path.join(ROOT, file));
  const hash = createHash('sha256');
  for (const file of [...settings, ...filesUnder('apps'), ...filesUnder('libs')].sort()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const isFresh = (sources) =>
  PROGRAMS.every((program) => existsSync(mainOf(program))) &&
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources;

/** Answers whether the programs in dist/ are those of today's sources. */
export const ensureBuilt = async () => {
  const sources = fingerprint();
  if (isFresh(sources)) return true;
  console.log('Membangun program … / Building the programs …');
  rmSync(DIST, { recursive: true, force: true });
  // One compilation holds both programs: they share nearly every file.
  if (!(await run(programOf('@nestjs/cli/bin/nest.js', 'build', 'server'))).ok) return false;
  console.log('Membangun halaman … / Building the pages …');
  if (!(await buildPages())) return false;
  writeFileSync(STAMP, sources);
  return true;
};
