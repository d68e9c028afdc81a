import fc from 'fast-check';
import { fold, type Unmet } from '@app/kernel';
import { location, type LocationFacts, type LocationState } from '@app/programme';
import { anyLife, type Attempt } from '@app/testing/example';
import type { Done } from './hands.js';

export type Decide = typeof location.decide;
export type Decided = { readonly done: readonly Done[]; /** Asked by somebody who had it in hand before; otherwise all was well. */ readonly ownRefused: number };

const OWN = ['evidence.own-submission', 'evidence.own-verification', 'tranche.same-person'];

/** Refused because the hand was the same, and for nothing else. */
export const isOwn = (unmet: readonly Pick<Unmet, 'code'>[]): boolean => unmet.length > 0 && unmet.every(({ code }) => OWN.includes(code));

/** What the rules make of a life, attempt by attempt. */
export const decidedOf = (attempts: readonly Attempt[], decide: Decide): Decided => {
  const done: Done[] = [];
  let state: LocationState = location.initial;
  let ownRefused = 0;
  for (const { command, facts } of attempts) {
    const decision = decide(command, state, facts);
    if (!decision.accepted) {
      if (isOwn(decision.unmet)) ownRefused += 1;
      continue;
    }
    done.push(...decision.events.map((event) => ({ event, person: facts.actor.person })));
    state = fold(location.evolve, state, decision.events);
  }
  return { done, ownRefused };
};

const PER_DRAW = 500;

/** Random lives, a handful at a time. */
export function* livesOf(count: number, seed: number): Generator<readonly (readonly Attempt[])[], void, void> {
  for (let drawn = 0; drawn < count; drawn += PER_DRAW) yield fc.sample(anyLife, { numRuns: Math.min(PER_DRAW, count - drawn), seed: seed + drawn });
}

/** The rules with their check taken out: everybody is a stranger whom nobody has met before. */
export const forgetful = (): Decide => {
  let strangers = 0;
  const disguised = ({ actor, ...facts }: LocationFacts): LocationFacts => {
    strangers += 1;
    return { ...facts, actor: { ...actor, id: `${actor.id} ${strangers}`, person: `${actor.person} ${strangers}` } };
  };
  return (command, state, facts) => location.decide(command, state, disguised(facts));
};
