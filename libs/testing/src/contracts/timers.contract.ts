import { describe, it } from '@jest/globals';
import type { Timers } from '@app/engine';
import { armingCases } from './timers/arming.cases.js';
import { firingCases } from './timers/firing.cases.js';
import type { Cases, TimersHarness } from './timers/harness.js';
import { outageCases } from './timers/outage.cases.js';

export type { TimersHarness } from './timers/harness.js';

const CASES: readonly Cases[] = [armingCases, firingCases, outageCases];

/** The rules every store of timers keeps, whatever it is made of. */
export const timersContract = (name: string, create: () => Promise<TimersHarness>): void => {
  describe(`timers contract: ${name}`, () => {
    CASES.forEach((cases) => cases((sentence, run) => {
      it(sentence, async () => {
        const { open, dispose, ...faults } = await create();
        const opened: Timers[] = [];
        try {
          await run({
            ...faults,
            open: async () => {
              const timers = await open();
              opened.push(timers);
              return timers;
            },
          });
        } finally {
          await Promise.all(opened.map((timers) => timers.close()));
          await dispose();
        }
      });
    }));
  });
};
