import { describe, expect, it } from '@jest/globals';
import { tableAfter, type Instant } from '@app/kernel';
import { eventsOf, JOURNEY, recordedLife } from '@app/testing';
import { TRANSITIONS } from '../standing/standing.js';
import { transitions } from './project.js';

const life = recordedLife(eventsOf(JOURNEY));
const told = (recorded = life) => [...tableAfter(transitions, recorded).values()].sort((a, b) => (a.position < b.position ? -1 : 1));

describe('the transitions', () => {
  it('keep one row per change of standing, with the standing after it', () => {
    const expected = life.filter(({ event }) => (TRANSITIONS as readonly string[]).includes(event.type));
    expect(told().map(({ position, type }) => [position, type])).toEqual(expected.map(({ position, event }) => [position, event.type]));
    expect(told().at(0)).toMatchObject({ type: 'LocationDesignated', situation: 'active', current_stage: null });
    expect(told().at(-1)).toMatchObject({ situation: 'finished', current_stage: 'HANDOVER' });
  });

  it('follow each other without gap or overlap in what was known when', () => {
    const rows = told();
    rows.slice(1).forEach((row, index) => { expect(rows[index]?.known_until).toBe(row.known_from); });
    expect(rows.at(-1)?.known_until).toBe('9999');
  });

  it('keep the order of what was known even where the clock of the server was set back', () => {
    const setBack = life.map((recorded, index) => (index < 20 ? recorded : { ...recorded, metadata: { ...recorded.metadata, recordedAt: '2021-01-01T00:00:00.000Z' as Instant } }));
    const rows = told(setBack);
    for (const row of rows) expect(row.known_from <= row.known_until).toBe(true);
    rows.slice(1).forEach((row, index) => { expect(rows[index]?.known_until).toBe(row.known_from); });
  });

  it('keep the newest of a location under its own id', () => {
    const table = tableAfter(transitions, life);
    expect(table.get('contoh-2021-52.71.03.1004')?.position).toBe(told().at(-1)?.position);
  });
});
