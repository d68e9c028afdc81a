import { describe, expect, it } from '@jest/globals';
import type { Proof } from './proof.js';

const SEED = 2021;
const LIMIT_MS = 240_000;

/** The proof at its small size with a fixed seed, and its planted fault. */
export const describeProof = <Report>(proof: Proof<Report>): void => {
  describe(`proof: ${proof.name}`, () => {
    const trial = { size: proof.size.small, seed: SEED, say: () => undefined };

    it(proof.claim, async () => {
      const report = await proof.run(trial);
      expect(proof.shortcomings(report, trial)).toEqual([]);
    }, LIMIT_MS);

    it('would notice if it were not so', async () => {
      const planted = await proof.planted(trial);
      expect(planted).toMatchObject({ caught: true });
    }, LIMIT_MS);
  });
};
