import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { secretsIn } from './secret-files.js';

describe('secrets in a folder', () => {
  it('are found by their names, and nothing outside the folder is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
    await writeFile(join(folder, 'bppw-52'), 'whsec_abc\n');
    await writeFile(join(folder, 'empty'), '\n');
    const secrets = secretsIn(folder);
    expect((await secrets.of('bppw-52'))?.reveal()).toBe('whsec_abc');
    for (const name of ['ppk-52', 'empty', '../etc/passwd', '.', '']) expect(await secrets.of(name)).toBeUndefined();
    await rm(folder, { recursive: true });
  });
});
