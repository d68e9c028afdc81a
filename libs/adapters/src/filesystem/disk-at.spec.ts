import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { diskAt } from './disk-at.js';

describe('a disk', () => {
  it('tells how much of it is free', async () => {
    expect(await diskAt(tmpdir()).freeBytes()).toBeGreaterThan(0);
  });

  it('fails where there is no such folder', async () => {
    await expect(diskAt('/no/such/folder').freeBytes()).rejects.toThrow('ENOENT');
  });
});
