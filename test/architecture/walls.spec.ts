import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import {
  REPOSITORY, buildPlantedHouse, compilePure, cruise, demolish, innocent, lint, lintRulesFor, planted, type Finding,
} from './planted-house.js';

/** Each tool starts as a process of its own. */
jest.setTimeout(60_000);

const house = buildPlantedHouse();
afterAll(() => demolish(house));

const asText = ({ file, rule }: Finding): string => `${file}: ${rule}`;
const missed = (wanted: readonly Finding[], found: readonly Finding[]): readonly string[] => {
  const caught = new Set(found.map(asText));
  return wanted.map(asText).filter((finding) => !caught.has(finding));
};
const wronged = (found: readonly Finding[]): readonly string[] => found.filter(({ file }) => innocent().includes(file)).map(asText);
const unproved = (rules: Iterable<string>, plants: readonly Finding[]): readonly string[] => {
  const proved = new Set(plants.map(({ rule }) => rule));
  return [...rules].filter((rule) => !proved.has(rule));
};

const rooms = JSON.parse(readFileSync(path.join(REPOSITORY, 'test/architecture/rooms.json'), 'utf8')) as Record<string, { pure?: true }>;

describe('the doors between rooms', () => {
  const plants = planted('doors');

  it('catch every file that goes where its room may not, by the name of the rule', async () => {
    const findings = await cruise(house);
    expect(missed(plants, findings)).toEqual([]);
    expect(wronged(findings)).toEqual([]);
  });

  it('have a planted violation for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)('./dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect(unproved(forbidden.map(({ name }) => name), plants)).toEqual([]);
  });

  it('stand around every folder of the house', () => {
    const within = (folder: string, rest = ''): string[] =>
      readdirSync(path.join(REPOSITORY, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}${rest}`);
    const folders = [...within('libs', '/src'), ...within('libs/adapters/src'), ...within('apps')]
      .filter((folder) => folder !== 'libs/adapters/src');
    expect(folders.filter((folder) => !(folder in rooms) && !(`${folder}/src` in rooms))).toEqual([]);
  });
});

describe('the lint rules', () => {
  const plants = planted('lint');

  it('catch every planted file, by the name of the rule', async () => {
    const findings = await lint(house);
    expect(missed(plants, findings)).toEqual([]);
    expect(wronged(findings)).toEqual([]);
  });

  it('have a planted violation for every rule', async () => {
    const inPureRooms = await lintRulesFor(house, 'libs/kernel/src/stage.ts');
    const onJunkDrawers = await lintRulesFor(house, 'libs/engine/src/utils.ts');
    expect(unproved(new Set([...inPureRooms, ...onJunkDrawers]), plants)).toEqual([]);
  });
});

describe('the compiler of the pure rooms', () => {
  it('knows neither the machine nor the page', async () => {
    const plants = planted('compiler');
    const findings = await compilePure(house, plants.map(({ file }) => file));
    const uncaught = plants.filter(({ file, rule }) => !findings.some((found) => found.file === file && found.rule.includes(rule)));
    expect(uncaught).toEqual([]);
  });

  it('reads every pure room, and no package smuggles the machine in', () => {
    const tsc = path.join(REPOSITORY, 'node_modules/@typescript/native/bin/tsc');
    const read = execFileSync(process.execPath, [tsc, '-p', 'tsconfig.pure.json', '--listFilesOnly'], { cwd: REPOSITORY, encoding: 'utf8' });
    const pure = Object.keys(rooms).filter((folder) => rooms[folder]?.pure && existsSync(path.join(REPOSITORY, folder)));
    expect(pure.filter((folder) => !read.includes(`/${folder}/index.ts`))).toEqual([]);
    expect(read).not.toContain('node_modules/@types/node/');
  });
});
