import { expect } from '@jest/globals';
import { fold, type Command, type Decider, type Decision, type Event } from '@app/kernel';

const codesOf = <E extends Event>(decision: Decision<E>): readonly string[] =>
  decision.accepted ? [] : [...new Set(decision.unmet.map(({ code }) => code))].sort();

const judged = <E extends Event>(decision: Decision<E>) => ({
  decision,
  /** Exactly these events. */
  then: (...events: readonly E[]) => expect(decision).toEqual({ accepted: true, events }),
  /** Accepted, with exactly these types of events. */
  thenTypes: (...types: readonly E['type'][]) => {
    expect(codesOf(decision)).toEqual([]);
    expect(decision.accepted && decision.events.map(({ type }) => type)).toEqual(types);
  },
  /** It is already so. */
  thenNothing: () => expect(decision).toEqual({ accepted: true, events: [] }),
  /** For exactly these reasons, each told in both languages. */
  thenRefused: (...codes: readonly string[]) => {
    expect(codesOf(decision)).toEqual([...codes].sort());
    for (const { sentence } of decision.accepted ? [] : decision.unmet) {
      expect(sentence.id.trim()).not.toBe('');
      expect(sentence.en.trim()).not.toBe('');
      expect(sentence.en).not.toBe(sentence.id);
    }
  },
});

/** `given(...events).when(command).then(...events)` for one decider, with the facts that hold unless a test says otherwise. */
export const givenFor = <C extends Command, S, E extends Event, F extends object>(decider: Decider<C, S, E, F>, facts: F) =>
  (...events: readonly E[]) => ({
    state: fold(decider.evolve, decider.initial, events),
    when: (command: C, differing: Partial<F> = {}) =>
      judged(decider.decide(command, fold(decider.evolve, decider.initial, events), { ...facts, ...differing })),
  });
