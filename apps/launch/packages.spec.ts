import { describe, expect, it } from '@jest/globals';
// @ts-expect-error the launcher is plain JavaScript, so that a bare Node can run it
import { holdsAllOf } from './packages.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/yaml': { version: '2.9.1' },
    'node_modules/@swc/core-other-platform': { version: '1.16.22', optional: true },
  },
};

describe('an installation made by hand', () => {
  it('is good when it holds what the lock file lists, but for other platforms', () => {
    expect(holdsAllOf(lock, { packages: { 'node_modules/yaml': { version: '2.9.1' } } })).toBe(true);
  });

  it('is stale when a version differs', () => {
    expect(holdsAllOf(lock, { packages: { 'node_modules/yaml': { version: '2.9.0' } } })).toBe(false);
  });

  it('is stale when a package is missing', () => {
    expect(holdsAllOf(lock, { packages: {} })).toBe(false);
  });
});
