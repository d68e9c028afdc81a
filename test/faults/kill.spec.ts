import { describe, expect, it } from '@jest/globals';
import { runKillCycles } from './kill-cycles.js';

const LIMIT_MS = 240_000;

describe('killed while 32 clients write', () => {
  it('keeps every acknowledged command exactly once, answers repeats as before, and its screens equal a rebuild', async () => {
    const report = await runKillCycles({ cycles: 6, writers: 32, seed: 20_211_231 });
    expect(report.acknowledged).toBeGreaterThan(100);
    expect(report).toMatchObject({ lost: 0, doubled: 0, notReplayed: 0, unequalProjections: 0 });
  }, LIMIT_MS);

  it('would notice a command that was acknowledged and then lost', async () => {
    const report = await runKillCycles({ cycles: 1, writers: 4, seed: 7, forget: true });
    expect(report).toMatchObject({ lost: 1, notReplayed: 1 });
  }, LIMIT_MS);
});
