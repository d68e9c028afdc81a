import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const PLANTED = path.join(import.meta.dirname, 'planted');
const WALLS = [
  'package.json', 'tsconfig.json', 'tsconfig.pure.json', 'eslint.config.mjs',
  'test/architecture/rooms.json', 'test/architecture/house-rules.mjs', 'test/architecture/dependency-cruiser.cjs',
];

export type Wall = 'doors' | 'lint' | 'compiler';

/** One rule that must be reported for one file. */
export type Finding = { readonly file: string; readonly rule: string };

const files = readdirSync(PLANTED, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mjs)$/.test(file));
const firstLine = (file: string): string => /^.*/.exec(readFileSync(path.join(PLANTED, file), 'utf8'))?.[0] ?? '';

/** The first line of a planted file names the rules that it breaks. */
export const planted = (wall: Wall): readonly Finding[] =>
  files.flatMap((file) => {
    const [, named, rules] = /^\/\/ (\w+): (.+)/.exec(firstLine(file)) ?? [];
    return named === wall && rules !== undefined ? rules.split(', ').map((rule) => ({ file, rule })) : [];
  });

/** Files that do the very same in a place where it is right: no wall may catch them. */
export const innocent = (): readonly string[] => files.filter((file) => !firstLine(file).startsWith('//'));

/** A house of its own, outside of the repository, with the same walls and the planted files in their rooms. */
export const buildPlantedHouse = (): string => {
  const house = mkdtempSync(path.join(tmpdir(), 'planted-house-'));
  cpSync(PLANTED, house, { recursive: true });
  for (const wall of WALLS) cpSync(path.join(REPOSITORY, wall), path.join(house, wall));
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(house, 'node_modules'));
  return house;
};

export const demolish = (house: string): void => rmSync(house, { recursive: true, force: true });

/** What a tool prints; finding something is its job, so its exit code is not asked. */
const outputOf = async (house: string, bin: string, args: readonly string[]): Promise<string> => {
  const tool = path.join(REPOSITORY, 'node_modules', bin);
  const answer = run(process.execPath, [tool, ...args], { cwd: house, maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await answer.catch((error: unknown) => error as { stdout: string });
  return stdout;
};

type Cruise = { summary: { violations: { from: string; rule: { name: string } }[] } };

export const cruise = async (house: string): Promise<readonly Finding[]> => {
  const args = ['--config', 'test/architecture/dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const { summary } = JSON.parse(await outputOf(house, 'dependency-cruiser/bin/dependency-cruise.mjs', args)) as Cruise;
  return summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
};

type LintResult = { filePath: string; messages: { ruleId: string | null; message: string }[] };

export const lint = async (house: string): Promise<readonly Finding[]> => {
  const results = JSON.parse(await outputOf(house, 'eslint/bin/eslint.js', ['.', '--format', 'json'])) as LintResult[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({ file: path.relative(house, filePath), rule: ruleId ?? message })));
};

type PrintedConfig = { rules: Record<string, [severity: number]> };

/** The rules that may turn a file red. */
export const lintRulesFor = async (house: string, file: string): Promise<readonly string[]> => {
  const { rules } = JSON.parse(await outputOf(house, 'eslint/bin/eslint.js', ['--print-config', file])) as PrintedConfig;
  return Object.entries(rules).filter(([, [severity]]) => severity > 0).map(([rule]) => rule);
};

export const compilePure = async (house: string, files: readonly string[]): Promise<readonly Finding[]> => {
  writeFileSync(path.join(house, 'tsconfig.planted.json'), JSON.stringify({ extends: './tsconfig.pure.json', files, include: [] }));
  const printed = await outputOf(house, '@typescript/native/bin/tsc', ['-p', 'tsconfig.planted.json', '--pretty', 'false']);
  return [...printed.matchAll(/^(.+?)\(\d+,\d+\): error (.+)$/gm)].map(([, file = '', rule = '']) => ({ file, rule }));
};
