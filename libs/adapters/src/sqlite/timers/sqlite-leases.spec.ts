import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { SqliteLeases } from './sqlite-leases.js';

const DAYS_MS = 8 * 24 * 3_600_000;

it('a lease that a clock set days ahead gave to somebody who has gone keeps nobody waiting once the clock is put right', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tahapan-leases-'));
  const leases = new SqliteLeases({ file: join(directory, 'timers.db') });
  const before = (await leases.claim('chase', 'gone', DAYS_MS))!;
  const after = (await leases.claim('chase', 'heir', 10_000))!;
  expect(after).toBeGreaterThan(before);
  expect(await leases.claim('chase', 'other', 10_000)).toBeUndefined();
  await leases.close();
  rmSync(directory, { recursive: true });
});
