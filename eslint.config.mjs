import { readFileSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './test/architecture/house-rules.mjs';

const rooms = JSON.parse(readFileSync(new URL('test/architecture/rooms.json', import.meta.url), 'utf8'));
const pureRooms = Object.keys(rooms).filter((folder) => rooms[folder].pure);
const SPECS = '**/*.spec.ts';
const junkDrawers = '{util,utils,helper,helpers,common,shared,base,core,misc}';

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/', 'test/architecture/planted/', 'apps/dashboard/src/api/openapi.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house: houseRules } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 200],
      'house/no-built-sql': 'error',
      'house/no-default-export': 'error',
      'house/no-enum': 'error',
      'house/no-env': 'error',
      'house/no-silent-disable': 'error',
    },
  },
  { files: [SPECS], rules: { 'max-lines': ['error', 400] } },
  { files: ['**/*.config.{mjs,ts}'], rules: { 'house/no-default-export': 'off' } },
  {
    files: ['libs/engine/src/config.ts', 'apps/launch/**', 'test/**', SPECS],
    rules: { 'house/no-env': 'off' },
  },
  {
    files: [`**/${junkDrawers}.*`, `**/*.${junkDrawers}.*`, `{apps,libs,test}/**/${junkDrawers}/**`],
    rules: { 'house/no-junk-drawer': 'error' },
  },
  {
    files: pureRooms.map((folder) => `${folder}/**/*.ts`),
    ignores: [SPECS],
    rules: {
      'no-restricted-globals': ['error', 'console', 'crypto', 'fetch', 'globalThis', 'performance', 'process',
        'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'],
      'house/no-async': 'error',
      'house/no-class': 'error',
      'house/no-date': 'error',
      'house/no-random': 'error',
      'house/no-throw': 'error',
    },
  },
  { files: ['libs/kernel/src/calendar.ts'], rules: { 'house/no-date': 'off' } },
);
