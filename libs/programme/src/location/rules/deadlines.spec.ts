import { describe, expect, it } from '@jest/globals';
import {
  actorOf, after, amendedCalendar, beforeCommand, beforeCompleting, day, eventsOf, exampleCalendar, exampleDefinition, exampleFacts, exampleLaw, givenFor, inWorkingDays, JOURNEY, published, revised, targetOf,
} from '@app/testing';
import { workingDaysBetween } from '../../calendar/work-calendar.js';
import type { LocationCommand } from '../commands.js';
import { location } from '../decider.js';
import type { LocationEvent } from '../events.js';
import type { LocationFacts } from '../state.js';

const given = givenFor(location, exampleFacts);
const on = (date: string, more: Partial<LocationFacts> = {}): Partial<LocationFacts> => ({ occurredOn: day(date), today: day(date), schedule: exampleLaw, actor: actorOf('korkot'), ...more });
const asked = JOURNEY[0]!.command;
const set = (date: string, ...deadlines: Extract<LocationEvent, { type: 'DeadlinesSet' }>['data']['deadlines']): LocationEvent =>
  ({ type: 'DeadlinesSet', data: { on: day(date), revision: 0, calendarVersion: 1, deadlines } });
const designated = (() => {
  const { decision } = given().when(asked, on('2021-02-08'));
  return decision.accepted ? decision.events : [];
})();
const recorded = designated.at(-1)!;
/** A life until then, with the days of its designation. */
const until = (events: readonly LocationEvent[]): readonly LocationEvent[] => [...designated, ...events.slice(designated.length - 1)];
const reschedule = { type: 'RescheduleTargets', data: { revision: 1, calendarVersion: 1 } } as const;
const next = revised(targetOf('KSM_FORMATION', after('SOSIALISASI', inWorkingDays(12))));

describe('the days of a location', () => {
  it('are set at its designation: those whose clock runs, and the plan of the others', () => {
    expect(recorded).toMatchObject({ type: 'DeadlinesSet', data: { on: '2021-02-08', revision: 0, calendarVersion: 1 } });
    const days = recorded.type === 'DeadlinesSet' ? recorded.data.deadlines.map(({ stage, version, running, to }) => [stage, version, running, to]) : [];
    expect(days).toEqual([
      ['SOSIALISASI', 1, true, '2021-02-08'], ['KSM_FORMATION', 1, false, '2021-02-23'], ['RKM', 1, false, '2021-03-24'], ['CONTRACT', 1, true, '2021-05-10'],
      ['TRANCHE_1', 1, false, '2021-05-26'], ['CONSTRUCTION', 1, false, '2021-08-24'], ['LPJ', 1, false, '2021-09-07'], ['HANDOVER', 1, true, '2021-12-10'],
    ]);
  });
  it('are not spoken of where the programme has no schedule, nor where nothing moves', () => {
    given().when(asked, on('2021-02-08', { schedule: undefined })).thenTypes('LocationDesignated', 'StageStarted', 'StageCompleted');
    given(...until(beforeCommand('StartStage'))).when({ type: 'StartStage', data: { stage: 'SOSIALISASI' } }, on('2021-03-01')).thenTypes('StageStarted');
  });
  it('start to run when the anchor happens; what is only planned keeps the plan', () => {
    given(...until(beforeCompleting('SOSIALISASI'))).when({ type: 'CompleteStage', data: { stage: 'SOSIALISASI' } }, on('2021-03-03')).then(
      { type: 'StageCompleted', data: { stage: 'SOSIALISASI', main: true, on: day('2021-03-03'), round: 1, next: 'KSM_FORMATION' } },
      set('2021-03-03', { stage: 'KSM_FORMATION', version: 2, running: true, from: day('2021-02-23'), to: day('2021-03-18') }),
    );
  });
  it('are set for all stages as soon as a schedule is there', () => {
    given(...beforeCompleting('SOSIALISASI')).when({ type: 'CompleteStage', data: { stage: 'SOSIALISASI' } }, on('2021-03-03')).thenTypes('StageCompleted', 'DeadlinesSet');
  });
  it('are planned again where an anchor is reopened, whose own day begins anew', () => {
    const completed = until(beforeCompleting('MAPPING'));
    const { decision } = given(...completed, set('2021-03-03', { stage: 'KSM_FORMATION', version: 2, running: true, from: day('2021-02-23'), to: day('2021-03-18') }))
      .when({ type: 'ReopenStage', data: { stage: 'SOSIALISASI', reason: 'Keliru' } }, on('2021-03-20', { actor: actorOf('ppk') }));
    expect(decision.accepted && decision.events.at(-1)).toEqual(set('2021-03-20', { stage: 'SOSIALISASI', version: 2, running: true, from: day('2021-02-08'), to: day('2021-02-08') }, { stage: 'KSM_FORMATION', version: 3, running: false, from: day('2021-03-18'), to: day('2021-02-23') }));
  });
  it('move by all that a suspension grants, and again by what it really took', () => {
    const suspend: LocationCommand = { type: 'Suspend', data: { reasonClass: 'bencana', reason: 'Gempa', from: day('2021-03-10'), until: day('2021-04-09'), files: [{ hash: 'a'.repeat(64), bytes: 1, name: 'surat.pdf' }] } };
    const moved = set('2021-03-10', { stage: 'CONTRACT', version: 2, running: true, from: day('2021-05-10'), to: day('2021-06-09') }, { stage: 'HANDOVER', version: 2, running: true, from: day('2021-12-10'), to: day('2022-01-09') });
    const before = until(beforeCompleting('SOSIALISASI'));
    const { decision } = given(...before).when(suspend, on('2021-03-10', { actor: actorOf('ppk') }));
    expect(decision.accepted && decision.events.at(-1)).toEqual(moved);
    const { decision: resumed } = given(...before, ...(decision.accepted ? decision.events : [])).when({ type: 'Resume', data: { on: day('2021-03-20'), reason: 'Aman' } }, on('2021-03-20', { actor: actorOf('ppk') }));
    expect(resumed.accepted && resumed.events.at(-1)).toEqual(set('2021-03-20',
      { stage: 'CONTRACT', version: 3, running: true, from: day('2021-06-09'), to: day('2021-05-20') }, { stage: 'HANDOVER', version: 3, running: true, from: day('2022-01-09'), to: day('2021-12-20') }));
  });
  it('are moved by a letter to its day, also where they are only planned, and never to an earlier or the same one', () => {
    const extend = (stage: string, newDueOn: string): LocationCommand => ({ type: 'ExtendDeadline', data: { stage, newDueOn: day(newDueOn), reference: 'S-7', reason: 'Hujan' } });
    const before = until(beforeCompleting('SOSIALISASI'));
    const { decision } = given(...before).when(extend('LPJ', '2021-10-01'), on('2021-03-02', { actor: actorOf('ppk') }));
    expect(decision.accepted && decision.events.at(-1)).toEqual(set('2021-03-02', { stage: 'LPJ', version: 2, running: false, from: day('2021-09-07'), to: day('2021-10-01') }));
    given(...before).when(extend('CONTRACT', '2021-05-10'), on('2021-03-02', { actor: actorOf('ppk') })).thenRefused('extension.not-later');
    given(...before).when(extend('CONTRACT', '2021-05-11'), on('2021-03-02', { actor: actorOf('ppk') })).thenTypes('DeadlineExtended', 'DeadlinesSet');
  });
  it('follow the definition the location is moved to', () => {
    const without = published({ ...exampleDefinition, stages: exampleDefinition.stages.filter(({ key }) => key !== 'LPJ') }, 2);
    const { decision } = given(...until(beforeCompleting('SOSIALISASI')))
      .when({ type: 'RepinDefinition', data: { version: 2, reason: 'Juknis baru' } }, on('2021-03-02', { requestedDefinition: without, actor: actorOf('pengawas-pusat') }));
    expect(decision.accepted && decision.events.at(-1)).toEqual(set('2021-03-02', { stage: 'LPJ', version: 1, running: false, from: day('2021-09-07') }));
  });
  it('never use a version twice, not even for a stage that had lost its day', () => {
    const gone = set('2021-03-02', { stage: 'LPJ', version: 4, running: false, from: day('2021-09-07') });
    const { decision } = given(...until(beforeCompleting('SOSIALISASI')), gone).when(reschedule, on('2021-03-02', { schedule: next }));
    expect(decision.accepted && decision.events[0]?.type === 'TargetsRescheduled' && decision.events[0].data.stages.find(({ stage }) => stage === 'LPJ')?.version).toBe(5);
  });
});

describe('rule 19: a new revision', () => {
  const open = until(beforeCompleting('SOSIALISASI'));
  it('is taken over with every day it moves, running or planned', () => {
    const { decision } = given(...open).when(reschedule, on('2021-03-02', { schedule: next, scheduleBefore: exampleLaw }));
    expect(decision).toMatchObject({ accepted: true, events: [{ type: 'TargetsRescheduled', data: { on: '2021-03-02', revision: 1, calendarVersion: 1, previousRevision: 0 } }] });
    const [event] = decision.accepted ? decision.events : [];
    expect(event?.type === 'TargetsRescheduled' && event.data.stages).toEqual([
      { stage: 'KSM_FORMATION', version: 2, running: false, from: '2021-02-23', to: '2021-02-25' }, { stage: 'RKM', version: 2, running: false, from: '2021-03-24', to: '2021-03-26' },
    ]);
  });
  it('is taken over also where it moves no day, and only once', () => {
    const same = { ...exampleLaw, revision: 1 };
    const taken: LocationEvent = { type: 'TargetsRescheduled', data: { on: day('2021-03-02'), revision: 1, calendarVersion: 1, previousRevision: 0, stages: [] } };
    given(...open).when(reschedule, on('2021-03-02', { schedule: same, scheduleBefore: exampleLaw })).then(taken);
    given(...open, taken).when(reschedule, on('2021-03-03', { schedule: same, scheduleBefore: same })).thenNothing();
    given(...open, taken).when(reschedule, on('2021-03-03', { schedule: exampleLaw, scheduleBefore: same })).thenNothing();
  });
  it('gives days to locations that were there before any schedule', () => {
    const { decision } = given(...beforeCompleting('SOSIALISASI')).when(reschedule, on('2021-03-02'));
    expect(decision.accepted && decision.events[0]?.type === 'TargetsRescheduled' && [decision.events[0].data.previousRevision, decision.events[0].data.stages.length]).toEqual([undefined, 8]);
    given(...beforeCompleting('SOSIALISASI')).when(reschedule, on('2021-03-02', { schedule: undefined })).thenNothing();
  });
  it('does not concern what has ended', () => {
    given(...eventsOf(JOURNEY)).when(reschedule, on('2021-12-02')).thenNothing();
    given().when(reschedule, on('2021-12-02')).thenNothing();
  });
});

describe('a calendar that is amended', () => {
  const law = { ...exampleLaw, calendar: amendedCalendar };
  it('is taken over where it moves a day, and passes without a word where it does not', () => {
    given(...until(beforeCompleting('SOSIALISASI'))).when(reschedule, on('2021-03-02', { schedule: law, scheduleBefore: exampleLaw })).thenNothing();
    const near = revised(targetOf('LPJ', after('DESIGNATION', { workingDays: workingDaysBetween(exampleCalendar, day('2021-02-01'), day('2021-08-11'), '52.71') })));
    const taken: LocationEvent = { type: 'TargetsRescheduled', data: { on: day('2021-03-02'), revision: 1, calendarVersion: 1, previousRevision: 0, stages: [{ stage: 'LPJ', version: 2, running: true, from: day('2021-09-07'), to: day('2021-08-11') }] } };
    given(...until(beforeCompleting('SOSIALISASI')), taken).when(reschedule, on('2021-03-05', { schedule: { ...near, calendar: amendedCalendar }, scheduleBefore: near })).then({
      type: 'TargetsRescheduled', data: { on: day('2021-03-05'), revision: 1, calendarVersion: 2, previousRevision: 1, stages: [{ stage: 'LPJ', version: 3, running: true, from: day('2021-08-11'), to: day('2021-08-10') }] },
    });
  });
  it('is taken over also where the plan happens to stand as it counts it, so that what starts next is counted by it', () => {
    const near = revised(targetOf('LPJ', after('DESIGNATION', { workingDays: workingDaysBetween(exampleCalendar, day('2021-02-01'), day('2021-08-11'), '52.71') })));
    const standing: LocationEvent = { type: 'TargetsRescheduled', data: { on: day('2021-03-02'), revision: 1, calendarVersion: 1, previousRevision: 0, stages: [{ stage: 'LPJ', version: 2, running: true, from: day('2021-09-07'), to: day('2021-08-10') }] } };
    given(...until(beforeCompleting('SOSIALISASI')), standing).when(reschedule, on('2021-03-05', { schedule: { ...near, calendar: amendedCalendar }, scheduleBefore: near })).then({
      type: 'TargetsRescheduled', data: { on: day('2021-03-05'), revision: 1, calendarVersion: 2, previousRevision: 1, stages: [] },
    });
  });
});

describe('rule 20: a day that has passed', () => {
  const miss = (version = 1, stage = 'SOSIALISASI') => ({ type: 'MissDeadline', data: { stage, version } }) as const;
  const missed: LocationEvent = { type: 'DeadlineMissed', data: { stage: 'SOSIALISASI', version: 1, dueOn: day('2021-02-08'), revision: 0, calendarVersion: 1 } };
  const open = until(beforeCompleting('SOSIALISASI'));
  it('is missed once it is over, by the rule then in force, and once for each version', () => {
    given(...open).when(miss(), on('2021-02-08')).thenNothing();
    given(...open).when(miss(), on('2021-02-09')).then(missed);
    given(...open, missed).when(miss(), on('2021-02-10')).thenNothing();
    expect(given(...open, missed).state).toMatchObject({ deadlines: { stages: { SOSIALISASI: { missed: { version: 1, dueOn: '2021-02-08', revision: 0 } } } } });
  });
  it('is not missed where it is another version, only planned, completed, or not there', () => {
    given(...open).when(miss(2), on('2021-03-09')).thenNothing();
    given(...open).when(miss(1, 'KSM_FORMATION'), on('2021-12-09')).thenNothing();
    given(...until(beforeCompleting('KSM_FORMATION'))).when(miss(), on('2021-03-19')).thenNothing();
    given(...open).when(miss(1, '__proto__'), on('2021-03-09')).thenNothing();
    given(...eventsOf(JOURNEY)).when(miss(), on('2021-12-09')).thenNothing();
  });
  it('is not missed while the location is suspended, for as long as was granted', () => {
    const suspended: LocationEvent = { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'Gempa', from: day('2021-02-05'), until: day('2021-02-20'), files: [] } };
    given(...open, suspended).when(miss(), on('2021-02-19')).thenNothing();
    given(...open, suspended).when(miss(), on('2021-02-20')).thenTypes('DeadlineMissed');
  });
});
