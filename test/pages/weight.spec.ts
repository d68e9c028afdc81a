// What a browser must load before the first screen stands there, as it comes over the line.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] };

const PAGES = new URL('../../dist/dashboard/', import.meta.url);
const KB = 1000;

const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', PAGES), 'utf8')) as Readonly<Record<string, Chunk>>;

const chunkOf = (name: string): Chunk => {
  const chunk = chunks[name];
  if (chunk === undefined) throw new Error(`${name} was not built`);
  return chunk;
};

const withImports = (name: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
  (known.has(name) ? known : (chunkOf(name).imports ?? []).reduce<ReadonlySet<string>>((all, imported) => withImports(imported, all), new Set([...known, name])));

const loaded = (...names: readonly string[]): readonly Chunk[] =>
  [...names.reduce<ReadonlySet<string>>((all, name) => withImports(name, all), new Set())].map(chunkOf);

const zipped = (files: readonly string[]): number =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, PAGES))).length, 0);

const scripts = (of: readonly Chunk[]): readonly string[] => of.map(({ file }) => file);
const styles = (of: readonly Chunk[]): readonly string[] => of.flatMap(({ css = [] }) => css);

describe('the first load', () => {
  it('of the page for the field is at most 60 kB of scripts and styles', () => {
    const first = loaded('lapangan.html');
    expect(zipped([...scripts(first), ...styles(first)])).toBeLessThanOrEqual(60 * KB);
  });

  it('of the dashboard is at most 150 kB of scripts, the shell included', () => {
    expect(zipped(scripts(loaded('index.html', 'src/shell/shell.tsx')))).toBeLessThanOrEqual(150 * KB);
  });
});
