import type { Bilingual } from './bilingual.js';
import type { EventShapes } from './event-shape.js';
import type { Command, Event } from './message.js';

/** One reason why not: a stable code, a sentence in both languages, and the clause it rests on where there is one. `pointer`: of what is judged as a document, the JSON pointer to the part at fault. */
export type Unmet = { readonly code: string; readonly sentence: Bilingual; readonly clause?: string; readonly pointer?: string };

/** A decision is a value. No events is a fine answer: it is already so. */
export type Decision<E extends Event> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly unmet: readonly Unmet[] };

export const accept = <E extends Event>(...events: readonly E[]): Decision<E> => ({ accepted: true, events });
export const refuse = (...unmet: readonly Unmet[]): Decision<never> => ({ accepted: false, unmet });

/**
 * The rules of one kind of stream. Pure: `decide` never throws, waits or reads a clock; `evolve` never mutates.
 * `facts` is what the world says at that moment, gathered by the caller; what mattered is copied into the events.
 */
export type Decider<C extends Command, S, E extends Event, F> = {
  /** The stream category, `Location` in `Location-<id>`. */
  readonly category: string;
  readonly initial: S;
  readonly decide: (command: C, state: S, facts: F) => Decision<E>;
  readonly evolve: (state: S, event: E) => S;
  /** Of a stream that grows as long as it is used: no more than the events of so many of its newest subjects bear on the state. */
  readonly newest?: { readonly subjects: number; readonly of: (event: E) => string };
  /** Every event this decider may emit and what it carries, so that a reader knows a stranger when it meets one. */
  readonly events: EventShapes<E>;
};

export const fold = <S, E extends Event>(evolve: (state: S, event: E) => S, initial: S, events: Iterable<E>): S => {
  let state = initial;
  for (const event of events) state = evolve(state, event);
  return state;
};
