import { describe, expect, it } from '@jest/globals';
import { after, day, exampleDefinition, exampleLaw, inCalendarDays, inWorkingDays, targetOf } from '@app/testing';
import type { StageTarget } from '../schedule/content.js';
import type { ScheduleInForce } from '../schedule/state.js';
import type { LocationCourse } from './due-date.js';
import { dueDateOf, dueDates } from './due-dates.js';

const done = (on: string) => ({ status: 'completed', startedOn: day(on), completedOn: day(on), rounds: 1 }) as const;
const course = (differing: Partial<LocationCourse> = {}): LocationCourse => ({
  locationId: 'contoh-2021-52.71.03.1004', region: '52.71.03.1004', fiscalYear: 2021, designatedOn: day('2021-02-01'),
  stages: { DESIGNATION: done('2021-02-01') }, suspensions: [], extensions: [], ...differing,
});
const lawOf = (...targets: readonly StageTarget[]): ScheduleInForce => ({ ...exampleLaw, content: { targets, overrides: [], ladder: [] } });
const due = (stage: string, differing: Partial<LocationCourse> = {}, law = exampleLaw) => dueDates(course(differing), exampleDefinition, law).find((one) => one.stage === stage);
const pause = (from: string, until: string, resumedOn?: string) => ({ reasonClass: 'bencana', from: day(from), until: day(until), ...(resumedOn !== undefined && { resumedOn: day(resumedOn) }) });

describe('the due date of a stage', () => {
  it('counts working days from the day its anchor happened, over weekends and days off', () => {
    expect(due('SOSIALISASI')).toMatchObject({ dueOn: '2021-02-08', running: true, derivation: { daysOff: [] } });
    expect(due('KSM_FORMATION', { stages: { DESIGNATION: done('2021-02-01'), SOSIALISASI: done('2021-02-08') } })).toMatchObject({
      dueOn: '2021-02-23', running: true, derivation: { anchor: { on: '2021-02-08', has: 'happened' }, daysOff: [{ date: '2021-02-12' }], revision: 0, calendarVersion: 1 },
    });
  });
  it('is planned from the anchor\'s own due day while that has not happened', () => {
    expect(due('KSM_FORMATION')).toMatchObject({ dueOn: '2021-02-23', running: false, derivation: { anchor: { stage: 'SOSIALISASI', on: '2021-02-08', has: 'not-happened' } } });
    expect(due('LPJ')).toMatchObject({ running: false, derivation: { anchor: { stage: 'CONSTRUCTION', has: 'not-happened' } } });
  });
  it('counts again from the plan once its anchor is reopened', () => {
    const reopened = { status: 'reopened', startedOn: day('2021-02-02'), rounds: 1 } as const;
    expect(due('KSM_FORMATION', { stages: { DESIGNATION: done('2021-02-01'), SOSIALISASI: reopened } })).toMatchObject({ dueOn: '2021-02-23', running: false });
  });
  it('is the fixed day, or the last day of the window, from the designation on', () => {
    expect(due('CONTRACT')).toMatchObject({ dueOn: '2021-05-10', running: true });
    expect(due('HANDOVER')).toMatchObject({ dueOn: '2021-12-10', running: true });
  });
  it('exists only for stages that belong to the location and are still to be completed', () => {
    expect(dueDates(course(), exampleDefinition, exampleLaw).map(({ stage }) => stage))
      .toEqual(['SOSIALISASI', 'KSM_FORMATION', 'RKM', 'CONTRACT', 'TRANCHE_1', 'CONSTRUCTION', 'LPJ', 'HANDOVER']);
    const begun = { status: 'started', startedOn: day('2021-06-01'), rounds: 0 } as const;
    expect(due('UJI_PETIK', { stages: { CONSTRUCTION: begun, UJI_PETIK: begun } })).toMatchObject({ dueOn: '2021-07-01', running: true });
    expect(due('SOSIALISASI', { stages: { DESIGNATION: done('2021-02-01'), SOSIALISASI: done('2021-02-03') } })).toBeUndefined();
    expect(dueDateOf('SOSIALISASI', course({ stages: { DESIGNATION: done('2021-02-01'), SOSIALISASI: done('2021-02-03') } }), exampleLaw)?.dueOn).toBe('2021-02-08');
  });
  it('knows no day where the law gives none, where its anchor has none, and where stages count from each other', () => {
    expect(due('RKM_VERIFICATION')).toBeUndefined();
    expect(dueDates(course(), exampleDefinition, lawOf(targetOf('RKM', after('RKM_VERIFICATION', inWorkingDays(5)))))).toEqual([]);
    expect(dueDates(course(), exampleDefinition, lawOf(targetOf('RKM', after('LPJ', inWorkingDays(5))), targetOf('LPJ', after('RKM', inWorkingDays(5)))))).toEqual([]);
  });
});

describe('an override', () => {
  it('holds for its provinces and for the locations it names; the last one wins', () => {
    const own = { key: 'lombok', label: 'Lombok', locations: ['contoh-2021-52.71.03.1004'], targets: [targetOf('SOSIALISASI', after('DESIGNATION', inWorkingDays(7)))] };
    const law = { ...exampleLaw, content: { ...exampleLaw.content, overrides: [...exampleLaw.content.overrides, own] } };
    expect(due('SOSIALISASI', {}, law)).toMatchObject({ dueOn: '2021-02-10', derivation: { override: 'Lombok' } });
    expect(due('SOSIALISASI', { region: '81.71.01.1001' }, law)).toMatchObject({ dueOn: '2021-02-10', derivation: { override: 'Lombok' } });
    expect(due('SOSIALISASI', { region: '81.71.01.1001', locationId: 'x' }, law)).toMatchObject({ dueOn: '2021-02-23', derivation: { override: 'Kepulauan Maluku' } });
    expect(due('SOSIALISASI', { region: '61.71.01.1001', locationId: 'x' }, law)?.derivation.override).toBeUndefined();
  });
});

describe('acceleration', () => {
  const acceleration = { criteria: ['lokasi-berulang'], reference: 'S-1' };
  const stages = { DESIGNATION: done('2021-02-01'), KSM_FORMATION: done('2021-03-16') };
  it('brings its own target', () => {
    expect(due('RKM', { stages })).toMatchObject({ dueOn: '2021-04-14', derivation: { accelerated: false } });
    expect(due('RKM', { stages, acceleration })).toMatchObject({ dueOn: '2021-04-01', derivation: { accelerated: true } });
  });
  it('leaves the usual target where its own is later, or would turn a running clock into a plan', () => {
    const later = lawOf(targetOf('RKM', after('KSM_FORMATION', inWorkingDays(5)), { accelerated: after('KSM_FORMATION', inWorkingDays(6)) }));
    expect(due('RKM', { stages, acceleration }, later)).toMatchObject({ dueOn: '2021-03-23', derivation: { accelerated: false } });
    const planned = lawOf(targetOf('LPJ', { kind: 'fixed', on: day('2021-12-01') }), targetOf('RKM', { kind: 'fixed', on: day('2021-06-01') }, { accelerated: after('LPJ', inCalendarDays(-200)) }));
    expect(due('RKM', { acceleration }, planned)).toMatchObject({ dueOn: '2021-06-01', running: true });
  });
});

describe('a suspension', () => {
  it('moves a fixed day by the days that stood still: by all that were granted while it lasts, by those it took once it is over', () => {
    expect(due('CONTRACT', { suspensions: [pause('2021-04-01', '2021-05-01')] })).toMatchObject({ dueOn: '2021-06-09', derivation: { pausedDays: 30 } });
    expect(due('CONTRACT', { suspensions: [pause('2021-04-01', '2021-05-01', '2021-04-11')] })).toMatchObject({ dueOn: '2021-05-20', derivation: { pausedDays: 10 } });
    expect(due('CONTRACT', { suspensions: [pause('2021-04-01', '2021-05-01', '2021-09-01')] })?.dueOn).toBe('2021-06-09');
  });
  it('skips working days where working days are counted', () => {
    const suspended = due('SOSIALISASI', { suspensions: [pause('2021-02-03', '2021-02-15')] });
    // 2 February is the first day; the 15th the second: 3 working days and a day off stood still with the weekends.
    expect(suspended).toMatchObject({ dueOn: '2021-02-18', derivation: { daysOff: [], pauses: [{ from: '2021-02-03', until: '2021-02-15' }], pausedDays: 12 } });
  });
  it('counts only from the day the clock began and only until the day was over', () => {
    const stages = { DESIGNATION: done('2021-02-01'), TRANCHE_1: done('2021-06-10') };
    expect(due('CONSTRUCTION', { stages, suspensions: [pause('2021-05-01', '2021-06-05')] })?.dueOn).toBe('2021-09-08');
    expect(due('CONSTRUCTION', { stages, suspensions: [pause('2021-06-01', '2021-06-20')] })).toMatchObject({ dueOn: '2021-09-17', derivation: { pauses: [{ from: '2021-06-11', until: '2021-06-20' }] } });
    expect(due('CONSTRUCTION', { stages, suspensions: [pause('2021-09-08', '2021-09-10')] })?.dueOn).toBe('2021-09-10');
    expect(due('CONSTRUCTION', { stages, suspensions: [pause('2021-09-09', '2021-09-10')] })?.dueOn).toBe('2021-09-08');
  });
  it('may reach the day only because an earlier one moved it, and counts no day twice', () => {
    const twice = [pause('2021-05-01', '2021-05-11'), pause('2021-05-15', '2021-05-20')];
    expect(due('CONTRACT', { suspensions: twice })).toMatchObject({ dueOn: '2021-05-25', derivation: { pausedDays: 15 } });
    expect(due('CONTRACT', { suspensions: [pause('2021-05-01', '2021-05-11'), pause('2021-05-06', '2021-05-11'), pause('2021-05-10', '2021-05-12')] })?.derivation.pausedDays).toBe(11);
  });
});

describe('an extension', () => {
  const extended = (newDueOn: string, suspensionsBefore = 0) => ({ stage: 'CONTRACT', newDueOn: day(newDueOn), reference: 'S-7', suspensionsBefore });
  it('puts its own day in place of an earlier one, never of a later one', () => {
    expect(due('CONTRACT', { extensions: [extended('2021-06-30')] })).toMatchObject({ dueOn: '2021-06-30', running: true, derivation: { extension: { newDueOn: '2021-06-30', reference: 'S-7' } } });
    expect(due('CONTRACT', { extensions: [extended('2021-05-01')] })).toMatchObject({ dueOn: '2021-05-10', derivation: { extension: undefined } });
  });
  it('gives way to the latest one, and is moved on only by suspensions after it', () => {
    const suspensions = [pause('2021-04-01', '2021-04-11', '2021-04-11'), pause('2021-06-01', '2021-06-06')];
    expect(due('CONTRACT', { suspensions, extensions: [extended('2021-06-10', 1), extended('2021-06-20', 1)] })).toMatchObject({ dueOn: '2021-06-25', derivation: { pausedDays: 5 } });
    expect(due('CONTRACT', { suspensions, extensions: [extended('2021-06-20', 2)] })?.dueOn).toBe('2021-06-20');
  });
});
