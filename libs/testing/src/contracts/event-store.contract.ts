import { randomUUID } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { appendingCases } from './event-store/appending.cases.js';
import { closingCases } from './event-store/closing.cases.js';
import { followingCases } from './event-store/following.cases.js';
import type { Cases, EventStoreFaults, EventStoreHarness, World } from './event-store/harness.js';
import { interruptionCases } from './event-store/interruption.cases.js';
import { malformedCases } from './event-store/malformed.cases.js';
import { projectionCases } from './event-store/projection.cases.js';
import { readingCases } from './event-store/reading.cases.js';
import { repeatingCases } from './event-store/repeating.cases.js';
import { resumingCases } from './event-store/resuming.cases.js';
import { retentionCases } from './event-store/retention.cases.js';
import { uncertaintyCases } from './event-store/uncertainty.cases.js';
import { validationCases } from './event-store/validation.cases.js';

export type { EventStoreFaults, EventStoreHarness } from './event-store/harness.js';

export type EventStoreContract = {
  readonly name: string;
  readonly create: () => Promise<EventStoreHarness>;
  /** Cases that this adapter's set-up cannot bring about, and why; each is announced, none is passed over in silence. */
  readonly notRun?: { readonly [number: number]: string };
};

const CASES: readonly Cases[] = [
  appendingCases, repeatingCases, validationCases, readingCases, followingCases, resumingCases,
  interruptionCases, uncertaintyCases, malformedCases, retentionCases, projectionCases, closingCases,
];
const TIME_FOR_A_CASE_MS = 30_000;

/** The rules every event store keeps, whatever it is made of. */
export const eventStoreContract = ({ name, create, notRun = {} }: EventStoreContract): void => {
  describe(`event store contract: ${name}`, () => {
    CASES.forEach((cases) => cases((number, sentence, run) => {
      const reason = notRun[number];
      if (reason !== undefined) {
        it(`${number} NOT RUN on ${name} (${reason}): ${sentence}`, () => console.warn(`Contract case ${number} not run on ${name}: ${reason}`));
        return;
      }
      it(`${number} ${sentence}`, async () => {
        const harness = await create();
        try {
          await run(worldOf(harness, name));
        } finally {
          await harness.dispose();
        }
      }, TIME_FOR_A_CASE_MS);
    }));
  });
};

const worldOf = ({ store, secondInstance, faults }: EventStoreHarness, name: string): World => {
  const category = `Order${randomUUID().replaceAll('-', '')}`;
  return {
    store,
    secondInstance,
    category,
    stream: (id = '1') => `${category}-${id}`,
    fault: <Name extends keyof EventStoreFaults>(wanted: Name): EventStoreFaults[Name] => {
      const hook = faults[wanted];
      if (hook === undefined) throw new Error(`the harness of ${name} offers no ${wanted}: say so with a reason in notRun`);
      return hook as EventStoreFaults[Name];
    },
  };
};
