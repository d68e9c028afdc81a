import type { Event, Unmet } from '@app/kernel';
import type { Position } from '../ports/index.js';

/** How a command ended. Every door translates exactly these. */
export type Outcome<E extends Event = Event> =
  /** `revision` and `position` of the newest event; -1 and undefined while the stream is empty. `replayed`: an earlier answer, given again. */
  | { readonly kind: 'accepted'; readonly stream: string; readonly revision: number; readonly position?: Position; readonly events: readonly E[]; readonly replayed: boolean }
  | { readonly kind: 'previewed'; readonly stream: string; readonly revision: number; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly stream: string; readonly revision: number; readonly unmet: readonly Unmet[]; readonly replayed: boolean }
  /** The caller had seen another revision than the newest. */
  | { readonly kind: 'stale'; readonly stream: string; readonly expected: number; readonly revision: number }
  /** The key was used before, for another request. */
  | { readonly kind: 'key-reused'; readonly stream: string }
  /** The role or scope does not reach this far. */
  | { readonly kind: 'forbidden'; readonly unmet: readonly Unmet[] }
  /** The stream holds an event this version does not know: nothing is decided by guessing. */
  | { readonly kind: 'unreadable'; readonly stream: string; readonly eventType: string };
