import fc from 'fast-check';
import type { Door } from './door.js';
import { requestsOf } from './requests.js';

const AT_ONCE = 8;
const PER_DRAW = 500;

/** The same seed asks the same questions in the same order. */
export const askAtRandom = async (door: Door, count: number, seed: number, say: (line: string) => void): Promise<void> => {
  const requests = requestsOf(door.oracle.document, door.vocabulary, door.callers.length);
  for (let drawn = 0; drawn < count; drawn += PER_DRAW) {
    const batch = fc.sample(requests, { numRuns: Math.min(PER_DRAW, count - drawn), seed: seed + drawn });
    for (let at = 0; at < batch.length; at += AT_ONCE) await Promise.all(batch.slice(at, at + AT_ONCE).map((request) => door.knock(request)));
    if (drawn % 2_500 === 0) say(`${door.requests} requests, ${door.complaints.length} complaints`);
  }
};
