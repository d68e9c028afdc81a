import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REPOSITORY } from './planted-house.js';

type Manifest = {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

const textOf = (file: string): string => readFileSync(path.join(REPOSITORY, file), 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: REPOSITORY, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(REPOSITORY, file)));

/** `file:line` of every match. */
const matches = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) => textOf(file).split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])));

const SOURCE = /\.(ts|tsx|mjs|cjs)$/;
const TEXT = /(\.(ts|tsx|js|mjs|cjs|json|ya?ml|md|sql|sh|html|css)|(^|\/)[^.]+)$/;

describe('the repository', () => {
  it('carries no download addresses in its lock file', () => {
    expect(matches(['package-lock.json'], /"resolved": "http/)).toEqual([]);
  });

  it('pins every direct dependency to one version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('lets only the two native packages run install scripts', () => {
    const approved = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);
    expect(approved.sort()).toEqual(['@swc/core', 'better-sqlite3']);
  });

  it('names no folder of anybody’s machine', () => {
    expect(matches(tracked.filter((file) => TEXT.test(file)), /(^|[\s"'`(=:,])(\/(work|farm|root|home|Users)|[A-Z]:\\\\?Users)[/\\]/)).toEqual([]);
  });

  it('runs every test it has', () => {
    const specs = tracked.filter((file) => /\.spec\.tsx?$/.test(file));
    expect(matches(specs, /\b(it|test|describe)(\.concurrent)?\.(skip|only|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/)).toEqual([]);
  });

  it('leaves nothing for later in its code', () => {
    const sources = tracked.filter((file) => SOURCE.test(file) && /^(apps|libs)\//.test(file));
    expect(matches(sources, /\b(TODO|FIXME|HACK)\b|not implemented|coming soon/)).toEqual([]);
  });

  it('has the commands its README promises', () => {
    const readme = textOf('README.md');
    expect(readme).toContain('npm start');
    expect(readme).toContain('npm test');
    const promised = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(([, script = '']) => script);
    expect(promised.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });
});
