import type { Transition } from '../../api/live.js';

export type FeedLine = { readonly newest: Transition; /** Besides the newest, of the same burst. */ readonly more: number };

/** Newest first. What one source records about the same kind of step in one go is one line; what a list brings also where its locations take several steps in turn. */
export const feedLines = (transitions: readonly Transition[]): readonly FeedLine[] =>
  transitions.reduce<readonly FeedLine[]>((lines, transition) => {
    const near = transition.importId === undefined ? lines.slice(-1) : lines;
    const burst = near.find(({ newest }) => isSameBurst(newest, transition));
    return burst === undefined ? [...lines, { newest: transition, more: 0 }] : lines.map((line) => (line === burst ? { ...line, more: line.more + 1 } : line));
  }, []);

const TO_MINUTES = 16;

const isSameBurst = (one: Transition, other: Transition): boolean =>
  one.source !== 'app' && one.source === other.source && one.importId === other.importId && one.type === other.type && one.stage === other.stage && one.recordedAt.slice(0, TO_MINUTES) === other.recordedAt.slice(0, TO_MINUTES);

/** Those that were seen live and those that were read, newest first; each once, however often it was told. */
export const joined = (live: readonly Transition[], read: readonly Transition[]): readonly Transition[] => {
  const known = new Map([...live, ...read].map((transition) => [keyOf(transition), transition]));
  return [...known.values()].sort((one, other) => (one.position < other.position ? 1 : -1));
};

const keyOf = ({ position, type, stage }: Transition): string => `${position} ${type} ${stage ?? ''}`;
