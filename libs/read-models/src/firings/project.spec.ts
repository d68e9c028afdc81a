import { describe, expect, it } from '@jest/globals';
import { tableAfter, type Event, type Instant, type Recorded } from '@app/kernel';
import { metadataAt, positionAt } from '@app/testing';
import { firings } from './project.js';

const CHASE = 'Chase-kotaku-cfw-2021-52.71.01.1001';
const at = (day: number): Instant => `2021-04-${String(day).padStart(2, '0')}T00:00:00.000Z` as Instant;
const told = (type: string, data: object, day: number, source: 'timer' | 'api' = 'timer', stream = CHASE): Omit<Recorded<Event>, 'revision' | 'position'> =>
  ({ event: { type, data } as Event, stream, metadata: { ...metadataAt(at(day)), source } });
const issued = (rung: string, day: number, source?: 'api') => told('ReminderIssued', { rung }, day, source);
const rows = (...events: readonly Omit<Recorded<Event>, 'revision' | 'position'>[]) =>
  tableAfter(firings, events.map((one, revision) => ({ ...one, revision, position: positionAt(revision + 1) })));

describe('the firings of rules', () => {
  it('are told with the last one and those of the week before it', () => {
    expect(rows(issued('H-7', 1), issued('H-7', 5), issued('H-7', 12)).get(`${CHASE}/H-7`)).toEqual({ rule: 'H-7', last_at: at(12), recent: [at(12)] });
    expect(rows(issued('H-7', 5), issued('H-7', 12), issued('H-7', 13)).get(`${CHASE}/H-7`)).toMatchObject({ last_at: at(13), recent: [at(12), at(13)] });
  });

  it('keep their last one where the clock was set back', () => {
    expect(rows(issued('H-7', 12), issued('H-7', 10)).get(`${CHASE}/H-7`)).toEqual({ rule: 'H-7', last_at: at(12), recent: [at(12), at(10)] });
  });

  it('are counted only where nobody asked for them', () => {
    expect(rows(issued('SEKARANG-2021-04-01', 1, 'api'), told('ReminderAcknowledged', {}, 2)).size).toBe(0);
  });

  it('tell a broken promise once: as the reaction, not as a rung', () => {
    expect([...rows(told('PromiseBroken', { stage: 'RKM' }, 3), issued('JANJI-2021-04-02', 3)).values()].map(({ rule }) => rule)).toEqual(['PromiseBroken']);
  });
});
