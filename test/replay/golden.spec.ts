import { describe, expect, it } from '@jest/globals';
import { fingerprint, writtenVersion } from '@app/engine';
import { fold, type Metadata } from '@app/kernel';
import { LOCATION_EVENT_TYPES, type LocationEventType } from '@app/programme';
import { shippedProgrammes } from '@app/testing';
import { decoded, DECIDERS, deciderOf, eventsIn, manifestOf, readable, replayed } from './recording.js';
import { versionFolders } from './version-folder.js';

const folders = versionFolders();
const everything = folders.flatMap(({ recordings }) => [...recordings.values()].flatMap(({ lines }) => eventsIn(lines)));

describe.each(folders)('the histories of $version', ({ manifest, recordings }) => {
  const histories = [...recordings].map(([history, recording]) => ({ history, recording, stored: eventsIn(recording.lines) }));

  it('are those of its manifest, as they were written', () => expect(manifestOf(recordings)).toEqual(manifest));

  it.each(histories)('$history is one stream without a gap', ({ stored }) => {
    expect(stored.map(({ revision }) => revision)).toEqual(stored.map((_, at) => at));
    expect(new Set(stored.map(({ stream }) => stream)).size).toBe(1);
    expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
  });

  it.each(histories)('$history comes to the recorded state, step by step', ({ recording }) => expect(replayed(recording.lines)).toEqual(recording));

  it.each(histories)('$history may be cut anywhere: what came before and what came after make the whole', ({ stored }) => {
    const { evolve, initial } = deciderOf(stored);
    const events = stored.map(decoded);
    const whole = fingerprint(fold(evolve, initial, events));
    events.forEach((_, at) => {
      const before: unknown = JSON.parse(readable(fold(evolve, initial, events.slice(0, at)))); // as a snapshot would keep it
      expect(fingerprint(fold(evolve, before, events.slice(at)))).toBe(whole);
    });
  });
});

describe('the golden records', () => {
  it('hold a life of every shipped programme', () => {
    expect([...(folders.at(-1)?.recordings.keys() ?? [])]).toEqual(expect.arrayContaining([...shippedProgrammes()]));
  });

  it('hold every event that can befall a location', () => {
    const types = new Set(everything.filter(({ stream }) => stream.startsWith('Location-')).map(({ type }) => type as LocationEventType));
    expect(LOCATION_EVENT_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });

  it('hold every released version of every event, so that no upcaster goes untried', () => {
    const kept = new Set(everything.map(({ stream, type, metadata }) => `${stream.split('-', 1)[0]} ${type} v${(metadata as Metadata).v}`));
    const released = DECIDERS.flatMap(({ category, events }) =>
      Object.keys(events).flatMap((type) => Array.from({ length: writtenVersion(category, type) }, (_, at) => `${category} ${type} v${at + 1}`)));
    expect(released.length).toBeGreaterThanOrEqual(LOCATION_EVENT_TYPES.length);
    expect(released.filter((one) => !kept.has(one))).toEqual([]);
  });
});
