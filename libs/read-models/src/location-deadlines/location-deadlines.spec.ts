import { describe, expect, it } from '@jest/globals';
import { fold, parseInstant, type Instant, type Recorded } from '@app/kernel';
import { location, type KnownLocation, type LocationEvent, type LocationFacts } from '@app/programme';
import { actorOf, day, exampleDefinition, exampleFacts, exampleLaw, factsOf, JOURNEY, recordedLife, revised, targetOf } from '@app/testing';
import { locationDeadlines } from './location-deadlines.js';

type Asked = Parameters<typeof location.decide>[0];
const noon = (date: string): Instant => parseInstant(`${date}T04:00:00Z`) ?? ('' as Instant);
const next = revised(targetOf('CONTRACT', { kind: 'fixed', on: day('2021-06-10') }));

/** A life as far as SOSIALISASI is completed, and what follows; the events of one command carry one key. */
const lifeWith = (...more: readonly { readonly command: Asked; readonly facts: Partial<LocationFacts> }[]) => {
  let state = location.initial;
  const recorded: Recorded<LocationEvent>[] = [];
  const done = JOURNEY.findIndex(({ command }) => command.type === 'CompleteStage' && command.data.stage === 'SOSIALISASI') + 1;
  const begun = JOURNEY.slice(0, done).map((step) => ({ command: step.command, facts: { ...factsOf(step), today: day(step.on) } }));
  [...begun, ...more].forEach(({ command, facts }, at) => {
    const decision = location.decide(command, state, { ...exampleFacts, schedule: exampleLaw, ...facts });
    if (!decision.accepted) throw new Error(JSON.stringify(decision.unmet));
    recorded.push(...recordedLife(decision.events).map((one) => ({ ...one, metadata: { ...one.metadata, commandId: `command-${at}` } })));
    state = fold(location.evolve, state, decision.events);
  });
  return { state: state as KnownLocation, recorded };
};
const on = (date: string, law = exampleLaw): Partial<LocationFacts> => ({ occurredOn: day(date), today: day(date), schedule: law, actor: actorOf('ppk') });
const reschedule = { command: { type: 'RescheduleTargets', data: { revision: 1, calendarVersion: 1 } }, facts: { ...on('2021-03-10', next), scheduleBefore: exampleLaw } } as const;
const told = (life: ReturnType<typeof lifeWith>, stage: string, { law = exampleLaw, now = '2021-03-12' } = {}) =>
  locationDeadlines(life, { definition: exampleDefinition, law, now: noon(now) }).deadlines.find((one) => one.stage === stage);

describe('the deadlines of a location', () => {
  it('are told in the order of its stages, with the law they were counted by', () => {
    const { law, deadlines } = locationDeadlines(lifeWith(), { definition: exampleDefinition, law: exampleLaw, now: noon('2021-03-12') });
    expect([law, deadlines.map(({ stage }) => stage)]).toEqual([{ revision: 0, calendarVersion: 1 }, ['SOSIALISASI', 'KSM_FORMATION', 'RKM', 'CONTRACT', 'TRANCHE_1', 'CONSTRUCTION', 'LPJ', 'HANDOVER']]);
    expect(locationDeadlines({ ...lifeWith(), state: { ...lifeWith().state, deadlines: undefined } }, { definition: exampleDefinition, law: undefined, now: noon('2021-03-12') })).toEqual({ deadlines: [] });
  });
  it('name what set each day: the deed that started its clock, and the designation before it', () => {
    expect(told(lifeWith(), 'KSM_FORMATION')).toMatchObject({
      status: 'open', running: true, dueOn: '2021-03-18', originalDueOn: '2021-02-23', movedBy: 23, why: { en: expect.stringContaining('SOSIALISASI') },
      superseded: [{ version: 1, running: false, dueOn: '2021-02-23', from: '2021-02-08', until: '2021-03-03', why: { en: expect.stringContaining('designated') } }],
    });
  });
  it('name the revision that moved a day, and keep the day before it', () => {
    expect(told(lifeWith(reschedule), 'CONTRACT', { law: next })).toMatchObject({
      dueOn: '2021-06-10', why: { en: 'Revision 1 of the national schedule was taken over with calendar version 1 on 10 March 2021.' },
      superseded: [{ version: 1, dueOn: '2021-05-10', until: '2021-03-10', revision: 0 }], counted: { derivation: { revision: 1 } },
    });
  });
  it('say of a plan where it would lie if it were made today', () =>
    expect(told(lifeWith(), 'RKM')).toMatchObject({ running: false, dueOn: '2021-03-24', late: false, counted: { dueOn: '2021-04-16' } }));
  it('keep the day of what is completed, and explain it while it still counts so', () => {
    expect(told(lifeWith(), 'SOSIALISASI', { now: '2021-12-01' })).toMatchObject({ status: 'completed', completedOn: '2021-03-03', dueOn: '2021-02-08', late: false, counted: { dueOn: '2021-02-08' } });
    const paused = { command: { type: 'Suspend', data: { reasonClass: 'bencana', reason: 'Gempa', from: day('2021-02-03'), until: day('2021-03-03'), files: [{ hash: 'a'.repeat(64), bytes: 1, name: 'surat.pdf' }] } }, facts: on('2021-03-08') } as const;
    const kept = told(lifeWith(paused), 'SOSIALISASI');
    expect([kept?.dueOn, kept?.counted]).toEqual(['2021-02-08', undefined]);
  });
  it('are late by the rule of now once the day is over where it is, and missed by the rule of then', () => {
    expect(told(lifeWith(), 'KSM_FORMATION', { now: '2021-03-18' })?.late).toBe(false);
    expect(told(lifeWith(), 'KSM_FORMATION', { now: '2021-03-19' })?.late).toBe(true);
    const missed = { command: { type: 'MissDeadline', data: { stage: 'KSM_FORMATION', version: 2 } }, facts: on('2021-03-19') } as const;
    expect(told(lifeWith(missed), 'KSM_FORMATION')?.missed).toEqual({ version: 2, dueOn: '2021-03-18', revision: 0 });
  });
  it('that the law no longer gives are withdrawn, with what they were', () => {
    const without = { ...exampleLaw, revision: 1, content: { ...exampleLaw.content, targets: exampleLaw.content.targets.filter(({ stage }) => stage !== 'LPJ') } };
    const gone = { command: reschedule.command, facts: { ...on('2021-03-10', without), scheduleBefore: exampleLaw } };
    expect(told(lifeWith(gone), 'LPJ', { law: without })).toMatchObject({ status: 'withdrawn', running: false, late: false, superseded: [{ dueOn: '2021-09-07' }] });
  });
  it('end with the location', () => {
    const cancel = { command: { type: 'Cancel', data: { skRevision: 'SK-9', skDate: day('2021-03-10'), reason: 'Bencana' } }, facts: { ...on('2021-03-10'), actor: actorOf('pengawas-pusat') } } as const;
    expect(told(lifeWith(cancel), 'KSM_FORMATION', { now: '2021-12-01' })).toMatchObject({ status: 'ended', late: false });
  });
});
