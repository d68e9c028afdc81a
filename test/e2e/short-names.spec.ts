import { describe, expect, it } from '@jest/globals';
import { shippedDefinitions } from '@app/engine';
import { shortName } from '../../apps/dashboard/src/words/short-name.js';

describe('the short name of a programme', () => {
  it.each(['id', 'en'] as const)('is no other programme\'s (%s)', (language) => {
    const short = shippedDefinitions().map(({ name }) => shortName(name[language]));
    expect(short.length).toBeGreaterThan(5);
    expect(new Set(short).size).toBe(short.length);
    expect(short).not.toContain('');
  });
});
