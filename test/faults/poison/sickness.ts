import { chanceOf, decode, type Decode, type NewEvent, type StoredEvent } from '@app/engine';
import type { JsonObject, Metadata, Projection } from '@app/kernel';
import { PROJECTIONS } from '@app/read-models';
import type { Sent } from './feed.js';

/** What is wrong with an event, to the release that meets it. The first two come from a newer release, the others are poison. */
export const SICKNESSES = ['unknown type', 'newer version', 'malformed', 'fold throws'] as const;
export type Sickness = (typeof SICKNESSES)[number];
export type Sick = { readonly sickness: Sickness; readonly revision: number };

const NEWER = 'Anew';

/** As another release, or a broken writer, would have written it. */
export const sickened = ({ id, type, data, metadata }: NewEvent, sickness: Sickness): NewEvent => {
  switch (sickness) {
    case 'unknown type': return { id, type: `${type}${NEWER}`, data, metadata };
    case 'newer version': return { id, type, data: { newer: data }, metadata: { ...metadata, v: (metadata as Metadata).v + 1 } };
    case 'malformed': return { id, type, data: { misplaced: data }, metadata };
    case 'fold throws': return { id, type, data, metadata };
  }
};

/** How a release that knows them reads such events: what an upcaster or a repaired decoder does. */
const healed = (stored: StoredEvent): StoredEvent => {
  const { type, data, metadata } = stored;
  if (type.endsWith(NEWER)) return { ...stored, type: type.slice(0, -NEWER.length) };
  if (data['newer'] !== undefined) return { ...stored, data: data['newer'] as JsonObject, metadata: { ...metadata, v: (metadata as Metadata).v - 1 } };
  return data['misplaced'] === undefined ? stored : { ...stored, data: data['misplaced'] as JsonObject };
};

export const repairedDecode: Decode = (stored) => decode(healed(stored));

/** The streams that fall ill, and at which event: each sickness as often as the others. Something always comes after it. */
export const illStreams = (feed: readonly Sent[], each: number, seed: number): ReadonlyMap<string, Sick> => {
  const chance = chanceOf(`sickness ${seed}`);
  const lengths = new Map(feed.map(({ stream, revision }) => [stream, revision + 1]));
  const candidates = [...lengths].filter(([, length]) => length >= 4);
  const ill = new Map<string, Sick>();
  for (let at = 0; at < each * SICKNESSES.length; at += 1) {
    const [[stream, length]] = candidates.splice(chance.between(0, candidates.length - 1), 1) as [[string, number]];
    ill.set(stream, { sickness: SICKNESSES[at % SICKNESSES.length]!, revision: chance.between(0, length - 3) });
  }
  return ill;
};

const isPoison = (ill: ReadonlyMap<string, Sick>, stream: string, revision: number): boolean => {
  const sick = ill.get(stream);
  return sick?.sickness === 'fold throws' && sick.revision === revision;
};

/** A release in which the fold of one table has a fault: some events are more than it can bear. */
export const faultyProjections = (ill: ReadonlyMap<string, Sick>): readonly Projection[] => PROJECTIONS.map((projection, at) => at > 0 ? projection : {
  ...projection,
  project: (recorded, read) => {
    if (isPoison(ill, recorded.stream, recorded.revision)) throw new TypeError('Cannot read properties of undefined');
    return projection.project(recorded, read);
  },
});

export const FAULTY_TABLE = PROJECTIONS[0]!.table;
