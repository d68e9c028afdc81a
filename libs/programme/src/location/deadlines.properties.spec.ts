import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import { amendedCalendar, anyLife, day, exampleDefinition, exampleLaw, inCalendarDays, after, revised, targetOf, type Attempt } from '@app/testing';
import { deadlineChanges } from '../deadlines/changes.js';
import { dueDates } from '../deadlines/due-dates.js';
import type { ScheduleInForce } from '../schedule/state.js';
import type { LocationCommand, LocationFollowUp } from './commands.js';
import { location } from './decider.js';
import { own } from './entries.js';
import type { LocationEvent } from './events.js';
import type { LocationState } from './state.js';

type Asked = { readonly command: LocationCommand | LocationFollowUp; readonly facts: Attempt['facts'] };
type Moment = Asked & { readonly law: ScheduleInForce; readonly events: readonly LocationEvent[]; readonly before: LocationState; readonly after: LocationState };

const LAWS: readonly ScheduleInForce[] = [
  exampleLaw,
  revised(targetOf('RKM', after('SOSIALISASI', inCalendarDays(40)))),
  revised(targetOf('LPJ', { kind: 'window', from: day('2021-09-01'), until: day('2021-10-01') }), { ...revised(targetOf('HANDOVER', after('LPJ', inCalendarDays(10)))), calendar: amendedCalendar }),
];

/** Random lives under a schedule that is revised now and then, with a miss looked for after every command. */
const lives = fc.tuple(anyLife, fc.array(fc.nat(150), { maxLength: 3 }));
const live = ([attempts, revisions]: readonly [readonly Attempt[], readonly number[]]): readonly Moment[] => {
  const moments: Moment[] = [];
  let law = exampleLaw;
  let state: LocationState = location.initial;
  const ask = ({ command, facts }: Asked, before?: ScheduleInForce): void => {
    const decision = location.decide(command, state, { ...facts, schedule: law, ...(before && { scheduleBefore: before }) });
    const events = decision.accepted ? decision.events : [];
    const after = fold(location.evolve, state, events);
    moments.push({ command, facts, law, events, before: state, after });
    state = after;
  };
  attempts.forEach((attempt, at) => {
    ask(attempt);
    const newer = LAWS[law.revision + 1];
    if (revisions.includes(at) && newer !== undefined) {
      const before = law;
      law = newer;
      ask({ command: { type: 'RescheduleTargets', data: { revision: law.revision, calendarVersion: law.calendar.version } }, facts: attempt.facts }, before);
    }
    const deadlines = state.situation === 'unknown' ? {} : state.deadlines?.stages ?? {};
    const [stage, { version } = { version: 0 }] = Object.entries(deadlines)[at % Math.max(1, Object.keys(deadlines).length)] ?? ['SOSIALISASI'];
    ask({ command: { type: 'MissDeadline', data: { stage, version } }, facts: attempt.facts });
  });
  return moments;
};
const inAnyLife = (holds: (moments: readonly Moment[]) => void) => fc.assert(fc.property(lives, (life) => holds(live(life))), { numRuns: 120 });
const isOpen = ({ situation }: LocationState): boolean => situation === 'active' || situation === 'suspended';

describe('the recorded days, in whatever life', () => {
  it('are after every command those that the law gives: all that run, and the plan from its last taking over on', () => inAnyLife((moments) => {
    for (const { after: state, law, events } of moments) {
      if (state.situation === 'unknown' || !isOpen(state) || events.length === 0) continue;
      const due = dueDates(state, exampleDefinition, law);
      const known = state.deadlines?.stages ?? {};
      for (const { stage, dueOn, running } of due) {
        expect([stage, own(known, stage)?.running]).toEqual([stage, running]);
        if (running) expect([stage, own(known, stage)?.dueOn]).toEqual([stage, dueOn]);
      }
      const open = Object.keys(known).filter((stage) => own(state.stages, stage)?.status !== 'completed');
      expect(open.filter((stage) => !due.some((one) => one.stage === stage))).toEqual([]);
      if (events.some(({ type }) => type === 'TargetsRescheduled')) expect(deadlineChanges(state.deadlines, state, exampleDefinition, law)).toEqual([]);
    }
  }));

  it('have versions that rise by one with every change and are missed once at most, after the day', () => inAnyLife((moments) => {
    const versions = new Map<string, number>();
    const missed = new Set<string>();
    for (const { events, facts } of moments) {
      for (const { type, data } of events) {
        const changes = type === 'DeadlinesSet' ? data.deadlines : type === 'TargetsRescheduled' ? data.stages : [];
        for (const { stage, version, to } of changes) {
          expect([stage, version]).toEqual([stage, (versions.get(stage) ?? 0) + (to === undefined ? 0 : 1)]);
          versions.set(stage, version);
        }
        if (type !== 'DeadlineMissed') continue;
        expect([missed.has(`${data.stage} ${data.version}`), data.version, data.dueOn < facts.today]).toEqual([false, versions.get(data.stage), true]);
        missed.add(`${data.stage} ${data.version}`);
      }
    }
  }));

  it('are never touched once the location has ended', () => inAnyLife((moments) => {
    for (const { before, events } of moments) {
      if (!isOpen(before) && before.situation !== 'unknown') expect(events.filter(({ type }) => ['DeadlinesSet', 'TargetsRescheduled', 'DeadlineMissed'].includes(type))).toEqual([]);
    }
  }));

  it('change nothing else of what is decided', () => inAnyLife((moments) => {
    for (const { command, facts, before, events } of moments) {
      if (command.type === 'RescheduleTargets' || command.type === 'MissDeadline') continue;
      const without = location.decide(command, before, facts);
      expect(events.filter(({ type }) => type !== 'DeadlinesSet')).toEqual(without.accepted ? without.events : []);
    }
  }));

  it('these lives meet every event of deadlines', () => {
    const met = new Set(fc.sample(lives, { numRuns: 60, seed: 2021 }).flatMap((life) => live(life).flatMap(({ events }) => events.map(({ type }) => type))));
    for (const type of ['DeadlinesSet', 'TargetsRescheduled', 'DeadlineMissed'] as const) expect(met).toContain(type);
  });
});
