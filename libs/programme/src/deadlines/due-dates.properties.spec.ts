import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDays, daysBetween, workingDays, type PlainDate, type Span } from '@app/kernel';
import { amendedCalendar, day, exampleDefinition, targetOf } from '@app/testing';
import { isWorkingDay } from '../calendar/work-calendar.js';
import type { Suspension } from '../location/state.js';
import type { Target } from '../schedule/content.js';
import type { ScheduleInForce } from '../schedule/state.js';
import type { DueDate, LocationCourse } from './due-date.js';
import { dueDates } from './due-dates.js';

const START = day('2021-02-01');
const aDay = fc.integer({ min: 0, max: 330 }).map((days) => addDays(START, days));
const span: fc.Arbitrary<Span> = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 90 })).map(([working, days]) => (working ? { workingDays: workingDays(days) } : { calendarDays: calendarDays(days) }));
const STAGES = ['SOSIALISASI', 'KSM_FORMATION', 'RKM', 'CONTRACT', 'TRANCHE_1', 'CONSTRUCTION', 'LPJ', 'HANDOVER'] as const;
/** Counting from stages before it: a draft in which stages count from each other is refused. */
const targetAt = (place: number): fc.Arbitrary<Target> => fc.oneof(
  aDay.map((on): Target => ({ kind: 'fixed', on })),
  fc.tuple(aDay, aDay).map(([from, until]): Target => ({ kind: 'window', from, until })),
  fc.record({ kind: fc.constant('offset' as const), anchor: fc.record({ stage: fc.constantFrom('DESIGNATION', ...STAGES.slice(0, place)), when: fc.constantFrom('started' as const, 'completed' as const) }), span }),
);
const law: fc.Arbitrary<ScheduleInForce> = fc.tuple(...STAGES.map((stage, place) => fc.tuple(targetAt(place), fc.option(targetAt(place), { nil: undefined }))
  .map(([usual, accelerated]) => targetOf(stage, usual, { ...(accelerated && { accelerated }) }))))
  .map((targets) => ({ revision: 1, calendar: amendedCalendar, content: { targets, overrides: [], ladder: [] } }));
const suspension: fc.Arbitrary<Suspension> = fc.tuple(aDay, fc.integer({ min: 1, max: 90 }), fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }))
  .map(([from, days, after]) => ({ reasonClass: 'bencana', from, until: addDays(from, days), ...(after !== undefined && { resumedOn: addDays(from, after) }) }));
const progress = fc.tuple(aDay, fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined })).map(([startedOn, days]) => days === undefined
  ? ({ status: 'started', startedOn, rounds: 0 } as const)
  : ({ status: 'completed', startedOn, completedOn: addDays(startedOn, days), rounds: 1 } as const));
const course: fc.Arbitrary<LocationCourse> = fc.record({
  stages: fc.dictionary(fc.constantFrom(...STAGES), progress, { maxKeys: 5 }).map((stages) => ({ DESIGNATION: { status: 'completed', startedOn: START, completedOn: START, rounds: 1 } as const, ...stages })),
  suspensions: fc.array(suspension, { maxLength: 4 }),
  extensions: fc.array(fc.record({ stage: fc.constantFrom(...STAGES), newDueOn: aDay, reference: fc.constant('S-7'), suspensionsBefore: fc.integer({ min: 0, max: 4 }) }), { maxLength: 3 }),
}).map((differing) => ({ locationId: 'contoh-2021-52.71.03.1004', region: '52.71.03.1004', fiscalYear: 2021, designatedOn: START, ...differing }));

const dues = (of: LocationCourse, by: ScheduleInForce): ReadonlyMap<string, DueDate> => new Map(dueDates(of, exampleDefinition, by).map((one) => [one.stage, one]));
const always = (holds: (course: LocationCourse, law: ScheduleInForce, on: PlainDate) => void) => fc.assert(fc.property(course, law, aDay, holds), { numRuns: 400 });
const deepFrozen = <T>(value: T): T => (Object.values(value as object).forEach((part) => typeof part === 'object' && part !== null && deepFrozen(part)), Object.freeze(value));

/** Counted out day by day, as one would by hand. */
const byHand = (from: PlainDate, days: number, works: (on: PlainDate) => boolean): PlainDate => {
  let on = from;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    if (works(on)) left -= 1;
  }
  return on;
};
const stoodStill = ({ suspensions }: LocationCourse, on: PlainDate): boolean =>
  suspensions.some(({ from, until, resumedOn }) => on >= from && on < until && (resumedOn === undefined || on < resumedOn));

describe('due dates, whatever the course and the law', () => {
  it('are the same whenever they are asked for, and change nothing', () => always((of, by) => expect(dueDates(deepFrozen(of), exampleDefinition, by)).toEqual(dueDates(of, exampleDefinition, by))));

  it('of an offset are the day one finds by counting days on one\'s fingers, leaving out those that stood still', () => always((of, by) => {
    for (const { dueOn, derivation: { span, anchor, extension } } of dues(of, by).values()) {
      if (span === undefined || anchor === undefined || extension !== undefined) continue;
      const goesOn = (on: PlainDate) => !stoodStill(of, on);
      const counted = 'workingDays' in span
        ? byHand(anchor.on, span.workingDays, (on) => goesOn(on) && isWorkingDay(amendedCalendar, on, of.region))
        : byHand(anchor.on, span.calendarDays, goesOn);
      expect([span, anchor.on, dueOn]).toEqual([span, anchor.on, counted]);
    }
  }));

  it('are never later where an anchor happened earlier', () => always((of, by, earlier) => {
    for (const [stage, known] of Object.entries(of.stages)) {
      if (known.status !== 'completed' || earlier >= known.startedOn || earlier < START) continue;
      const before: LocationCourse = { ...of, stages: { ...of.stages, [stage]: { ...known, startedOn: earlier, completedOn: earlier } } };
      const [late, early] = [dues(of, by), dues(before, by)];
      for (const [key, { dueOn }] of early) expect([key, dueOn <= (late.get(key)?.dueOn ?? '')]).toEqual([key, true]);
    }
  }));

  it('are never tightened by an extension', () => always((of, by, newDueOn) => {
    for (const [stage, { dueOn }] of dues({ ...of, extensions: [] }, by)) {
      const extended = dues({ ...of, extensions: [{ stage, newDueOn, reference: 'S-8', suspensionsBefore: of.suspensions.length }] }, by).get(stage);
      expect(extended?.dueOn).toBe(dueOn > newDueOn ? dueOn : newDueOn);
    }
  }));

  it('are never loosened by acceleration, neither in day nor in whether they can be missed', () => always((of, by) => {
    const faster = dues({ ...of, acceleration: { criteria: ['lokasi-berulang'], reference: 'S-1' } }, by);
    for (const [stage, { dueOn, running }] of dues(of, by)) {
      expect((faster.get(stage)?.dueOn ?? '9999') <= dueOn).toBe(true);
      if (running) expect(faster.get(stage)?.running).toBe(true);
    }
  }));

  it('count days that are suspended twice only once', () => always((of, by) => {
    expect(dueDates({ ...of, suspensions: [...of.suspensions, ...of.suspensions], extensions: [] }, exampleDefinition, by)).toEqual(dueDates({ ...of, extensions: [] }, exampleDefinition, by));
  }));

  it('of a fixed day move by exactly the days from suspension to resumption, as far as they were granted', () => fc.assert(fc.property(aDay, suspension, (on, pause) => {
    const by: ScheduleInForce = { revision: 0, calendar: amendedCalendar, content: { targets: [targetOf('LPJ', { kind: 'fixed', on })], overrides: [], ladder: [] } };
    const of: LocationCourse = { locationId: 'x', region: '52.71.03.1004', fiscalYear: 2021, designatedOn: day('2021-01-01'), stages: {}, suspensions: [pause], extensions: [] };
    const { from, until, resumedOn = until } = pause;
    const moved = from > on ? 0 : daysBetween(from, resumedOn < until ? resumedOn : until);
    expect(dues(of, by).get('LPJ')?.dueOn).toBe(addDays(on, moved));
  })));
});
