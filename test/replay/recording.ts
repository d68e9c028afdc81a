import { createHash } from 'node:crypto';
import { decode, fingerprint, type StoredEvent } from '@app/engine';
import type { Decider, Event } from '@app/kernel';
import * as programme from '@app/programme';
import { Ground } from './ground.js';
import { liveAll } from './lives.js';

/** An event as it is kept here: what belongs to the history itself, nothing of the store it lay in. */
export type GoldenEvent = Pick<StoredEvent, 'id' | 'stream' | 'revision' | 'type' | 'data' | 'metadata'>;
/** One history: its lines, the fingerprint of the state after each of them, and the state they come to. */
export type Recording = { readonly lines: string; readonly steps: string; readonly state: string };
export type Manifest = { readonly [history: string]: { readonly events: number } & Recording };

type AnyDecider = Decider<never, unknown, Event, never>;

const isDecider = (value: unknown): value is AnyDecider =>
  typeof value === 'object' && value !== null && ['category', 'initial', 'decide', 'evolve', 'events'].every((part) => part in value);

/** Every kind of stream there is; a new one is met here by itself. */
export const DECIDERS: readonly AnyDecider[] = Object.values<unknown>(programme).filter(isDecider);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const eventsIn = (lines: string): readonly GoldenEvent[] => lines.trimEnd().split('\n').map((line) => JSON.parse(line) as GoldenEvent);

/** As the product reads it: through the decoder, lifted to today's version. */
export const decoded = (golden: GoldenEvent): Event => {
  const reading = decode({ ...golden, position: '', storedAt: new Date(0) });
  if (reading.kind === 'undecodable') throw new Error(`${golden.stream} ${golden.revision} ${golden.type}: ${reading.reason}`);
  return reading.recorded.event;
};

export const deciderOf = (events: readonly GoldenEvent[]): AnyDecider => {
  const decider = DECIDERS.find(({ category }) => events[0]?.stream.startsWith(`${category}-`));
  if (decider === undefined) throw new Error(`no decider reads ${events[0]?.stream}`);
  return decider;
};

/** The state after every event, the first one on. */
const statesAlong = (events: readonly GoldenEvent[]): readonly unknown[] => {
  const { evolve, initial } = deciderOf(events);
  let state = initial;
  return events.map((event) => (state = evolve(state, decoded(event))));
};

/** What the lines come to, read as the product reads them today. */
export const replayed = (lines: string): Recording => {
  const events = eventsIn(lines);
  const states = statesAlong(events);
  const steps = events.map(({ revision, type }, at) => `${revision} ${type} ${fingerprint(states[at]).slice(0, 16)}\n`).join('');
  return { lines, steps, state: readable(states.at(-1)) };
};

/** What JSON keeps of it, in one order of keys whatever the order in which it came about. */
export const readable = (state: unknown): string => `${JSON.stringify(inOrder(JSON.parse(JSON.stringify(state))), undefined, 2)}\n`;

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]));
};

export const manifestOf = (recordings: ReadonlyMap<string, Recording>): Manifest =>
  Object.fromEntries([...recordings].map(([history, { lines, steps, state }]) =>
    [history, { events: eventsIn(lines).length, lines: sha256(lines), steps: sha256(steps), state: fingerprint(JSON.parse(state)) }]));

/** Lives every life anew, under today's rules, and keeps what it leaves in the journal. */
export const recordAll = (): Promise<ReadonlyMap<string, Recording>> => Ground.lay(async (ground) => {
  const recordings = new Map<string, Recording>();
  for (const [history, stream] of await liveAll(ground)) {
    const events: GoldenEvent[] = [];
    for await (const { id, revision, type, data, metadata } of ground.store.readStream(stream)) events.push({ id, stream, revision, type, data, metadata });
    recordings.set(history, replayed(events.map((event) => `${JSON.stringify(event)}\n`).join('')));
  }
  return recordings;
});
