import { describe, expect, it } from '@jest/globals';
import { tableAfter } from '@app/kernel';
import { location, own, type LocationState } from '@app/programme';
import { eventsOf, JOURNEY, recordedLife } from '@app/testing';
import { paperBoard } from './project.js';

const ID = 'contoh-2021-52.71.03.1004';
const EVENTS = eventsOf(JOURNEY);

describe('the board of papers', () => {
  it('tells of every paper what the location itself knows of it, at every moment of a life', () => {
    for (let count = 1; count <= EVENTS.length; count += 1) {
      const state = EVENTS.slice(0, count).reduce<LocationState>(location.evolve, location.initial);
      const rows = tableAfter(paperBoard, recordedLife(EVENTS.slice(0, count)));
      const known = state.situation === 'unknown' ? {} : state.evidence;
      expect(rows.size).toBe(Object.keys(known).length);
      for (const [key, { document, work, status, chain, verified }] of rows) {
        const evidence = own(known, key.slice(ID.length + 1));
        expect({ document, work, status, chain, verified }).toEqual({
          document: evidence?.document, work: evidence?.work ?? null, status: evidence?.status, chain: evidence?.chain, verified: evidence?.verifiedBy.length,
        });
      }
    }
  });
});
