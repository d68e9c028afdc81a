import { accept, refuse, type Decision, type Event, type Unmet } from '@app/kernel';

/** Refused while anything is lacking. */
export const decided = <E extends Event>(lacking: readonly Unmet[], ...events: readonly E[]): Decision<E> =>
  lacking.length > 0 ? refuse(...lacking) : accept(...events);
