import type { Decider, Event, JsonObject, Unmet } from '@app/kernel';

export type CommandRefused = Event<'CommandRefused', {
  readonly command: string;
  readonly data: JsonObject;
  readonly unmet: readonly string[];
  /** In the words in which it was answered. */
  readonly reasons?: readonly Unmet[];
}>;

/** `Refusals-<locationId>`: what was asked and not granted. Nothing is decided by it; which commands are in it is all that is asked. */
export const refusals: Pick<Decider<never, undefined, CommandRefused, never>, 'category' | 'initial' | 'evolve' | 'events'> = {
  category: 'Refusals',
  initial: undefined,
  evolve: () => undefined,
  events: { CommandRefused: { command: 'text', data: 'object', unmet: 'list', reasons: 'list?' } },
};
