// What a browser must load before a screen stands there, as it comes over the line.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[]; readonly isDynamicEntry?: boolean };

const PAGES = new URL('../../dist/dashboard/', import.meta.url);
const KB = 1000;
const SHELL = ['index.html', 'src/shell/shell.tsx'];

/** kB of scripts and styles that a screen brings beside the shell: what it needs, and a tenth more. */
const SCREENS: Readonly<Record<string, number>> = {
  'overview/overview': 72,
  'deadlines/deadlines': 92,
  'deadlines/log/log': 96,
  'deadlines/bulk/jobs': 96,
  'locations/locations': 86,
  'location/location': 76,
  'imports/imports': 48,
  'imports/import': 74,
  'reports/reports': 50,
  'schedules/schedule-list': 30,
  'schedules/one-schedule': 95,
  'schedules/revisions/one-revision': 24,
  'operations/operations': 30,
  'wall/wall': 16,
  'sign-in/sign-in': 10,
};
/** Of what opens within a screen. */
const PART = 65;

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
const everything = (of: readonly Chunk[]): readonly string[] => [...scripts(of), ...styles(of)];

describe('the first load', () => {
  it('of the page for the field is at most 60 kB of scripts and styles', () => {
    expect(zipped(everything(loaded('lapangan.html')))).toBeLessThanOrEqual(60 * KB);
  });

  it('of the dashboard is at most 150 kB of scripts, the shell included', () => {
    expect(zipped(scripts(loaded(...SHELL)))).toBeLessThanOrEqual(150 * KB);
  });
});

describe('a screen', () => {
  const nameOf = (screen: string): string => `src/screens/${screen}.tsx`;
  const besideTheShell = (name: string): number => {
    const there = new Set(everything(loaded(...SHELL)));
    return zipped(everything(loaded(name)).filter((file) => !there.has(file)));
  };

  it.each(Object.entries(SCREENS))('%s brings at most %i kB of its own', (screen, most) => {
    expect(besideTheShell(nameOf(screen))).toBeLessThanOrEqual(most * KB);
  });

  it('is weighed here, or is a small part of one that is', () => {
    const weighed = new Set(Object.keys(SCREENS).map(nameOf));
    const parts = Object.entries(chunks).filter(([name, { isDynamicEntry }]) => isDynamicEntry === true && !weighed.has(name));
    expect(parts.filter(([name]) => besideTheShell(name) > PART * KB).map(([name]) => name)).toEqual([]);
  });
});
