import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { shortName } from './short-name.js';

const DEFINITIONS = join(import.meta.dirname, '../../../../libs/programme/definitions');
const names = readdirSync(DEFINITIONS).filter((file) => /^[a-z].*\.yaml$/.test(file))
  .map((file) => (parse(readFileSync(join(DEFINITIONS, file), 'utf8')) as { readonly name: { readonly id: string; readonly en: string } }).name);

describe('the short name of a programme', () => {
  it.each(['id', 'en'] as const)('is no other programme\'s (%s)', (language) => {
    const short = names.map((name) => shortName(name[language]));
    expect(short.length).toBeGreaterThan(5);
    expect(new Set(short).size).toBe(short.length);
    expect(short).not.toContain('');
  });
});
