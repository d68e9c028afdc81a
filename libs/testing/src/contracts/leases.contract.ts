import { describe, it } from '@jest/globals';
import type { Leases } from '@app/engine';
import { awayCases } from './leases/away.cases.js';
import type { LeaseCases, LeasesHarness } from './leases/harness.js';
import { holdingCases } from './leases/holding.cases.js';

export type { LeasesHarness } from './leases/harness.js';

const CASES: readonly LeaseCases[] = [holdingCases, awayCases];

/** The rules every store of leases keeps, whatever it is made of. */
export const leasesContract = (name: string, create: () => Promise<LeasesHarness>): void => {
  describe(`leases contract: ${name}`, () => {
    CASES.forEach((cases) => cases((sentence, run) => {
      it(sentence, async () => {
        const harness = await create();
        const [leases, other]: Leases[] = [await harness.open(), await harness.open()];
        try {
          await run({ leases: leases!, other: other!, goDown: harness.goDown, comeBack: harness.comeBack });
        } finally {
          await Promise.all([leases!.close(), other!.close()]);
          await harness.dispose();
        }
      });
    }));
  });
};
