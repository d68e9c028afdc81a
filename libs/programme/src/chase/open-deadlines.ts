import type { Chased } from './chased.js';
import { chasedBy, groundOf, promiseOf, type GroundFacts } from './ground.js';
import type { Answered, PromiseOfWork } from './state.js';

/** A running deadline of a stage that is not completed, in a location that goes on. */
export type OpenDeadline = Chased & {
  readonly stage: string;
  /** Given for this version of the deadline. */
  readonly promise?: PromiseOfWork;
  /** It has been recorded that this version was missed. */
  readonly missed: boolean;
};

export const openDeadlines = (facts: GroundFacts, state: Answered): readonly OpenDeadline[] => {
  if (facts.location.situation === 'unknown') return [];
  return Object.keys(facts.location.deadlines?.stages ?? {}).flatMap((stage) => {
    const ground = groundOf(stage, facts);
    if (ground.kind === 'gone') return [];
    const { version, missed } = ground.deadline;
    return [{ ...chasedBy(stage, ground, state, facts), stage, promise: promiseOf(stage, version, state), missed: missed?.version === version }];
  });
};
