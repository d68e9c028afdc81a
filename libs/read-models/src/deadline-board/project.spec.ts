import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { fold, tableAfter } from '@app/kernel';
import { dueDates, location, type LocationEvent } from '@app/programme';
import { anyLife, day, eventsOf, exampleDefinition, exampleLaw, JOURNEY, recordedLife } from '@app/testing';
import { locationCourse } from '../location-course/project.js';
import { deadlineBoard } from './project.js';

const ID = 'contoh-2021-52.71.03.1004';
const rowsAfter = (...events: readonly LocationEvent[]) => tableAfter(deadlineBoard, recordedLife(events));
const designated = eventsOf(JOURNEY.slice(0, 1));
const set = (...deadlines: Extract<LocationEvent, { type: 'DeadlinesSet' }>['data']['deadlines']): LocationEvent =>
  ({ type: 'DeadlinesSet', data: { on: day('2021-03-01'), revision: 0, calendarVersion: 1, deadlines } });
const rkm = set({ stage: 'RKM', version: 1, running: true, to: day('2021-04-10') }, { stage: 'LPJ', version: 1, running: false, to: day('2021-09-01') });
const stage = (type: 'StageStarted' | 'StageCompleted' | 'StageReopened', key: string): LocationEvent =>
  ({ type, data: { stage: key, main: true, on: '2021-04-02', ahead: false, round: 1, reason: 'x' } }) as unknown as LocationEvent;
const rkmRow = (...events: readonly LocationEvent[]) => rowsAfter(...designated, rkm, ...events).get(`${ID}/RKM`);

describe('the deadline board', () => {
  it('shows of each stage the day that holds, until when it is not late where it is, and the first it was given', () => {
    expect(rkmRow()).toMatchObject({
      location_id: ID, programme: 'contoh', satker: '498001', stage: 'RKM', status: 'open', due_on: '2021-04-10', late_from: '2021-04-10T16:00:00.000Z',
      original_due_on: '2021-04-10', version: 1, running: 1, set_on: '2021-03-01', revision: 0, calendar_version: 1,
    });
    const moved = rkmRow({ type: 'TargetsRescheduled', data: { on: day('2021-03-20'), revision: 1, calendarVersion: 2, stages: [{ stage: 'RKM', version: 2, running: true, from: day('2021-04-10'), to: day('2021-04-20') }] } });
    expect(moved).toMatchObject({ due_on: '2021-04-20', original_due_on: '2021-04-10', version: 2, set_on: '2021-03-20', revision: 1, calendar_version: 2 });
  });
  it('lets the days that a revision does not move hold by it too', () => {
    const revised: LocationEvent = { type: 'TargetsRescheduled', data: { on: day('2021-03-20'), revision: 1, calendarVersion: 1, stages: [] } };
    expect(rkmRow(revised)).toMatchObject({ revision: 1, version: 1, set_on: '2021-03-01' });
    expect(rkmRow(stage('StageCompleted', 'RKM'), revised)).toMatchObject({ revision: 0, status: 'completed' });
  });
  it('keeps the day of what was completed, and opens it again with the stage', () => {
    expect(rkmRow(stage('StageCompleted', 'RKM'))).toMatchObject({ status: 'completed', completed_on: '2021-04-02', due_on: '2021-04-10' });
    expect(rkmRow(stage('StageCompleted', 'RKM'), stage('StageReopened', 'RKM'))).toMatchObject({ status: 'open', completed_on: null });
  });
  it('counts for the location which stages stand completed by their day, and which after it', () => {
    const head = (...events: readonly LocationEvent[]) => {
      const row = rowsAfter(...designated, rkm, ...events).get(ID);
      return [row?.kept, row?.overrun];
    };
    const done = stage('StageCompleted', 'RKM');
    const late: LocationEvent = { ...done, data: { ...done.data, on: day('2021-04-11') } } as LocationEvent;
    expect([head(), head(done), head(late), head(done, stage('StageReopened', 'RKM')), head(done, stage('StageReopened', 'RKM'), late), head(late, done)])
      .toEqual([[0, 0], [1, 0], [0, 1], [0, 0], [0, 1], [1, 0]]);
  });
  it('remembers by which rule a day was missed, whatever the rule becomes', () => {
    const missed: LocationEvent = { type: 'DeadlineMissed', data: { stage: 'RKM', version: 1, dueOn: day('2021-04-10'), revision: 0, calendarVersion: 1 } };
    const later = set({ stage: 'RKM', version: 2, running: true, from: day('2021-04-10'), to: day('2021-06-01') });
    expect(rkmRow(missed, later)).toMatchObject({ due_on: '2021-06-01', missed_due_on: '2021-04-10', missed_revision: 0, missed_on: expect.stringMatching(/^2021-/) });
  });
  it('says of every stage of a location until when it is suspended', () => {
    const suspended: LocationEvent = { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'x', from: day('2021-03-05'), until: day('2021-04-05'), files: [] } };
    const resumed: LocationEvent = { type: 'LocationResumed', data: { on: day('2021-03-20'), reason: 'x', days: 15 } };
    const rows = [...rowsAfter(...designated, rkm, suspended, set({ stage: 'TRAINING', version: 1, running: true, to: day('2021-07-01') })).values()];
    expect(rows.map(({ suspended_until }) => suspended_until)).toEqual(['2021-04-05', '2021-04-05', '2021-04-05', '2021-04-05']);
    expect(rkmRow(suspended, resumed)).toMatchObject({ suspended_until: null });
  });
  it('ends with the location what was still open, and nothing else', () => {
    const cancelled: LocationEvent = { type: 'LocationCancelled', data: { skRevision: 'SK-2', skDate: day('2021-04-20'), reason: 'x' } };
    const rows = rowsAfter(...designated, rkm, stage('StageCompleted', 'RKM'), cancelled);
    expect([rows.get(`${ID}/RKM`)?.status, rows.get(`${ID}/LPJ`)?.status]).toEqual(['completed', 'ended']);
    expect(rowsAfter(...designated, rkm, stage('StageCompleted', 'RKM'), cancelled, stage('StageStarted', 'RKM')).get(`${ID}/RKM`)?.status).toBe('ended');
  });
  it('takes away a day that the law no longer gives, and counts its versions on', () => {
    const gone = set({ stage: 'LPJ', version: 1, running: false, from: day('2021-09-01') });
    expect(rowsAfter(...designated, rkm, gone).get(`${ID}/LPJ`)).toMatchObject({ status: 'withdrawn', due_on: null, late_from: null });
    expect(rowsAfter(...designated, rkm, gone, set({ stage: 'LPJ', version: 2, running: false, to: day('2021-10-01') })).get(`${ID}/LPJ`))
      .toMatchObject({ status: 'open', version: 2, due_on: '2021-10-01', original_due_on: '2021-10-01' });
  });
  it('knows nothing of a location that was never designated', () => expect(rowsAfter(rkm).size).toBe(0));

  it('agrees with the state of the location, and its course with its dates, in whatever life', () => fc.assert(fc.property(anyLife, (attempts) => {
    let state = location.initial;
    const events: LocationEvent[] = [];
    for (const { command, facts } of attempts) {
      const decision = location.decide(command, state, { ...facts, schedule: exampleLaw });
      if (!decision.accepted) continue;
      events.push(...decision.events);
      state = fold(location.evolve, state, decision.events);
    }
    if (state.situation === 'unknown') return;
    const rows = rowsAfter(...events);
    const { deadlines, stages, situation } = state;
    for (const [stage, { version, dueOn, running, originalDueOn }] of Object.entries(deadlines?.stages ?? {})) {
      expect(rows.get(`${ID}/${stage}`)).toMatchObject({ version, due_on: dueOn, running: running ? 1 : 0, original_due_on: originalDueOn });
      if (stages[stage]?.status === 'completed') expect(rows.get(`${ID}/${stage}`)?.status).toBe('completed');
    }
    const row = tableAfter(locationCourse, recordedLife(events)).get(ID);
    expect(row).toMatchObject({ situation, revision: deadlines?.revision ?? null, calendar_version: deadlines?.calendarVersion ?? null });
    expect(row && dueDates(row.course, exampleDefinition, exampleLaw)).toEqual(dueDates(state, exampleDefinition, exampleLaw));
    expect(row?.course.deadlines).toEqual(deadlines);
  }), { numRuns: 80 }));
});
