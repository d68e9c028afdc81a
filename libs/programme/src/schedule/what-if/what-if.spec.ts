import { describe, expect, it } from '@jest/globals';
import { addDays, atHour, calendarDays, workingDays } from '@app/kernel';
import fc from 'fast-check';
import type { Deadlines } from '../../location/state.js';
import { after, CALENDAR, CONTENT, day, due, fixed, window, WORKS } from '../ground.fixture.js';
import type { ScheduleInForce } from '../state.js';
import { lawWith } from './change-in-words.js';
import { changeOf, type TriedLocation } from './location-change.js';
import { EFFECTS, stageChanges } from './stage-change.js';
import { nationalLoad } from './weekly-load.js';
import { whatIf } from './what-if.js';

const LAW: ScheduleInForce = { revision: 0, content: CONTENT, calendar: CALENDAR };
const NOW = atHour('WITA', day('2021-05-20'), 9);

const deadlines = (contract: string): Deadlines => ({
  revision: 0, calendarVersion: 1,
  stages: {
    CONTRACT: { version: 1, dueOn: day(contract), running: true, originalDueOn: day(contract), setOn: day('2021-03-01') },
    BUILD: { version: 1, dueOn: day('2021-08-10'), running: false, originalDueOn: day('2021-08-10'), setOn: day('2021-03-01') },
    HANDOVER: { version: 1, dueOn: day('2021-12-10'), running: true, originalDueOn: day('2021-12-10'), setOn: day('2021-03-01') },
  },
});
const done = (on: string) => ({ status: 'completed', startedOn: day(on), completedOn: day(on), rounds: 1 }) as const;
const location = (change: Partial<TriedLocation> = {}): TriedLocation => ({
  locationId: 'works-2021-52.71.03.1004', region: '52.71.03.1004', fiscalYear: 2021, designatedOn: day('2021-03-01'), satker: 'bppw-52', physical: 0, currentStage: 'CONTRACT',
  stages: { ENTRY: done('2021-03-01') }, suspensions: [], extensions: [], deadlines: deadlines('2021-05-12'), ...change,
});
const changesOf = (content: Partial<typeof CONTENT>, ...locations: readonly TriedLocation[]) =>
  locations.map((one) => changeOf(one, { definition: WORKS, law: { ...LAW, revision: 1, content: { ...CONTENT, ...content } }, again: { ...LAW, revision: 1 }, taken: LAW, now: NOW }));
const tried = (...asked: Parameters<typeof changesOf>) => whatIf(changesOf(...asked));

describe('what a schedule would do', () => {
  it('moves nothing where it says the same', () => {
    expect(tried({}, location())).toMatchObject({
      locations: 1, rescheduled: 0, lateBefore: 1, lateAfter: 1, becomeLate: 0, stopBeingLate: 0, caused: { locations: 0, days: 0, rows: [] }, refreshed: { locations: 0, days: 0 }, reminders: { added: 0, withdrawn: 0, byRung: [] }, whitewashed: { locations: 0, stages: 0, days: 0 },
    });
  });

  it('says which lateness goes away because the line is moved, and how much of it', () => {
    const moved = tried({ targets: [due('CONTRACT', fixed('2021-06-02')), ...CONTENT.targets.slice(1)] }, location(), location({ locationId: 'works-2021-52.71.03.1005' }));
    expect(moved).toMatchObject({ rescheduled: 2, lateBefore: 2, lateAfter: 0, stopBeingLate: 2, whitewashed: { locations: 2, stages: 2, days: 16 } });
    expect(moved.caused.rows).toEqual([
      { province: '52', stage: 'BUILD', moved: 2, becomeLate: 0, stopBeingLate: 0, becomeAtRisk: 0, stopBeingAtRisk: 0 },
      { province: '52', stage: 'CONTRACT', moved: 2, becomeLate: 0, stopBeingLate: 2, becomeAtRisk: 0, stopBeingAtRisk: 0 },
    ]);
  });

  it('says of a day that moves for both reasons where any publication would have put it', () => {
    const signedLate = location({ currentStage: 'BUILD', stages: { ENTRY: done('2021-03-01'), CONTRACT: done('2021-05-18') }, deadlines: deadlines('2021-05-12') });
    const longer = changesOf({ targets: [CONTENT.targets[0]!, due('BUILD', after('CONTRACT', { calendarDays: 100 })), CONTENT.targets[2]!] }, signedLate, location({ deadlines: deadlines('2021-05-12') }));
    expect(longer.map((change) => stageChanges(change).filter(({ stage }) => stage === 'BUILD'))).toMatchObject([
      [{ from: '2021-08-10', anyway: '2021-08-16', to: '2021-08-26', refreshed: false }],
      [{ from: '2021-08-10', to: '2021-08-20', refreshed: false }],
    ]);
    expect(longer.flatMap(stageChanges).filter((one) => 'anyway' in one)).toHaveLength(1);
  });

  it('tells what the change does from what any publication would do beside it', () => {
    const signedLate = location({ currentStage: 'BUILD', stages: { ENTRY: done('2021-03-01'), CONTRACT: done('2021-05-18') }, deadlines: deadlines('2021-05-12') });
    const unchanged = tried({}, signedLate);
    expect(unchanged).toMatchObject({ rescheduled: 1, caused: { locations: 0, days: 0, rows: [] }, refreshed: { locations: 1, days: 1 } });
    expect(unchanged.refreshed.sentence.id).toMatch(/^Di luar perubahan ini, 1 tanggal di 1 lokasi ikut disesuaikan/);

    const handover = tried({ targets: [...CONTENT.targets.slice(0, 2), due('HANDOVER', window('2021-11-01', '2021-12-15'))] }, signedLate, location({ deadlines: deadlines('2021-05-12') }));
    expect(handover).toMatchObject({
      rescheduled: 2, refreshed: { locations: 1, days: 1 },
      caused: { locations: 2, days: 2, rows: [{ province: '52', stage: 'HANDOVER', moved: 2 }] },
    });

    const quicker = tried({ targets: [CONTENT.targets[0]!, due('BUILD', after('CONTRACT', { calendarDays: 80 })), CONTENT.targets[2]!] }, signedLate);
    expect(quicker).toMatchObject({ caused: { locations: 1, days: 1, rows: [{ stage: 'BUILD', moved: 1 }] }, refreshed: { locations: 0, days: 0, sentence: { en: 'No other days are brought up to date with it.' } } });
  });

  it('says who becomes late', () => {
    const on = { ...location({ deadlines: deadlines('2021-06-02') }) };
    expect(tried({ targets: [due('CONTRACT', fixed('2021-05-17')), ...CONTENT.targets.slice(1)] }, on)).toMatchObject({ lateBefore: 0, lateAfter: 1, becomeLate: 1, stopBeingLate: 0 });
  });

  it('calls nobody late on the due day itself', () => {
    expect(tried({ targets: [due('CONTRACT', fixed('2021-05-20')), ...CONTENT.targets.slice(1)] }, location({ deadlines: deadlines('2021-06-02') }))).toMatchObject({ lateAfter: 0 });
    expect(tried({ targets: [due('CONTRACT', fixed('2021-05-19')), ...CONTENT.targets.slice(1)] }, location({ deadlines: deadlines('2021-06-02') }))).toMatchObject({ lateAfter: 1 });
  });

  it('calls nobody late whose clock stands still', () => {
    const suspended = location({ deadlines: deadlines('2021-05-17'), suspensions: [{ reasonClass: 'bencana', from: day('2021-05-18'), until: day('2021-07-01') }] });
    expect(tried({}, suspended)).toMatchObject({ lateBefore: 0, lateAfter: 0 });
  });

  it('says who will hardly be handed over before the year ends', () => {
    const handedOverBy = (until: string) => tried(
      { targets: [due('CONTRACT', fixed('2021-06-02')), CONTENT.targets[1]!, due('HANDOVER', window('2021-11-01', until))] }, location({ deadlines: deadlines('2021-06-02') }),
    );
    expect(handedOverBy('2021-12-24')).toMatchObject({ atRiskBefore: 0, atRiskAfter: 0, becomeAtRisk: 0 });
    const late = handedOverBy('2021-12-27');
    expect(late).toMatchObject({ atRiskBefore: 0, atRiskAfter: 1, becomeAtRisk: 1 });
    expect(late.caused.rows.find(({ becomeAtRisk }) => becomeAtRisk === 1)).toMatchObject({ stage: 'CONTRACT' });
  });

  it('takes the reminders of the old days back and puts those of the new ones in their place', () => {
    const { reminders } = tried({ targets: [due('CONTRACT', fixed('2021-06-02')), ...CONTENT.targets.slice(1)] }, location({ deadlines: deadlines('2021-05-31') }));
    expect(reminders).toEqual({ added: 3, withdrawn: 2, byRung: [{ rung: 'H+3', added: 1, withdrawn: 1 }, { rung: 'H-0', added: 1, withdrawn: 1 }, { rung: 'H-7', added: 1, withdrawn: 0 }] });
  });

  it('tells of the reminder that comes at once where a day is put into the past', () => {
    const { reminders } = tried({ targets: [due('CONTRACT', fixed('2021-05-10')), ...CONTENT.targets.slice(1)] }, location({ deadlines: deadlines('2021-05-31') }));
    expect(reminders).toEqual({ added: 1, withdrawn: 2, byRung: [{ rung: 'H+3', added: 1, withdrawn: 1 }, { rung: 'H-0', added: 0, withdrawn: 1 }] });
  });

  it('counts the days that fall due at a satker in each week that changes', () => {
    const { load } = tried({ targets: [due('CONTRACT', fixed('2021-06-02')), ...CONTENT.targets.slice(1)] }, location());
    expect(load).toEqual([
      { satker: 'bppw-52', week: '2021-05-10', before: 1, after: 0 }, { satker: 'bppw-52', week: '2021-05-31', before: 0, after: 1 },
      { satker: 'bppw-52', week: '2021-08-09', before: 1, after: 0 }, { satker: 'bppw-52', week: '2021-08-30', before: 0, after: 1 },
    ]);
  });
});

describe('what a schedule would do to each location', () => {
  it('is told stage by stage, with the old and the new day', () => {
    const later = { targets: [due('CONTRACT', fixed('2021-06-02')), ...CONTENT.targets.slice(1)] };
    expect(changesOf(later, location(), location({ deadlines: deadlines('2021-06-02') })).flatMap(stageChanges)).toMatchObject([
      { locationId: 'works-2021-52.71.03.1004', stage: 'CONTRACT', from: '2021-05-12', to: '2021-06-02', effects: ['moved', 'stopBeingLate'], refreshed: false },
      { stage: 'BUILD', from: '2021-08-10', to: '2021-08-31', effects: ['moved'], refreshed: false },
      { stage: 'BUILD', from: '2021-08-10', to: '2021-08-31', effects: ['moved'] },
    ]);
  });
});

describe('a change in words', () => {
  const ground = { fiscalYear: 2021, definition: WORKS, provinceNames: new Map([['52', 'Nusa Tenggara Barat']]), locations: [location()] };
  const contentWith = (change: Parameters<typeof lawWith>[0], law = LAW) => {
    const outcome = lawWith(change, law, ground);
    return 'law' in outcome ? outcome.law.content : outcome.unmet.code;
  };

  it('moves a stage everywhere, overrides included, past days off', () => {
    const law = { ...LAW, content: { ...CONTENT, overrides: [{ key: 'ntb', label: 'NTB', provinces: ['52'], targets: [due('CONTRACT', fixed('2021-05-31'))] }] } };
    expect(contentWith({ kind: 'shift', stage: 'CONTRACT', by: { calendarDays: calendarDays(1) } }, law)).toMatchObject({
      targets: [{ target: { on: '2021-05-13' } }, {}, {}], overrides: [{ targets: [{ target: { on: '2021-06-02' } }] }],
    });
  });

  it('moves a stage in one province, and leaves those who were named one by one what they have', () => {
    const alone = { key: 'alone', label: 'Alone', locations: ['works-2021-52.71.03.1004'], targets: [due('CONTRACT', fixed('2021-07-01'))] };
    expect(contentWith({ kind: 'shift', stage: 'CONTRACT', by: { workingDays: workingDays(1) }, provinces: ['52'] }, { ...LAW, content: { ...CONTENT, overrides: [alone] } })).toMatchObject({
      targets: CONTENT.targets, overrides: [{ label: 'Pergeseran CONTRACT di Nusa Tenggara Barat', provinces: ['52'], targets: [{ target: { on: '2021-05-13' }, source: 'A' }] }, alone],
    });
  });

  it('says once that it is a proposal, however often it is moved, and what it goes back to', () => {
    const shift = { kind: 'shift', stage: 'CONTRACT', by: { workingDays: workingDays(1) } } as const;
    const once = lawWith(shift, LAW, ground);
    const twice = 'law' in once ? lawWith(shift, once.law, ground) : once;
    expect('law' in twice ? twice.law.content.targets[0]?.clause : undefined).toBe(`Usulan pergeseran atas: ${CONTENT.targets[0]!.clause}`);
  });

  it('never mixes kinds of days', () => {
    expect(contentWith({ kind: 'shift', stage: 'BUILD', by: { workingDays: workingDays(1) } })).toBe('change.units-mixed');
    expect(contentWith({ kind: 'shift', stage: 'BUILD', by: { calendarDays: calendarDays(-91) } })).toBe('change.before-anchor');
  });

  it('gives whoever waits for the DIPA the time they have, from the day it is in force', () => {
    const definition = { ...WORKS, stages: WORKS.stages.map((stage) => (stage.key === 'CONTRACT' ? { ...stage, completes: [{ budgetEffective: true as const, source: 'S' as const, clause: 'DIPA' }] } : stage)) };
    const law = { ...LAW, content: { ...CONTENT, targets: [due('CONTRACT', after('ENTRY', { workingDays: 5 }))] } };
    const signed = location({ locationId: 'works-2021-51.01.01.2001', region: '51.01.01.2001', stages: { CONTRACT: { status: 'completed', startedOn: day('2021-03-01'), rounds: 1 } } });
    const outcome = lawWith({ kind: 'dipa-effective', on: day('2021-06-25') }, law, { ...ground, definition, locations: [location(), signed] });
    expect('law' in outcome && outcome.law.content.overrides).toMatchObject([{ label: 'DIPA efektif 25 Juni 2021', provinces: ['52'], targets: [{ stage: 'CONTRACT', target: { kind: 'fixed', on: '2021-07-02' } }] }]);
    expect(contentWith({ kind: 'dipa-effective', on: day('2021-06-25') })).toBe('change.without-budget-stage');
    expect(contentWith({ kind: 'dipa-effective', on: day('2022-06-25') })).toBe('change.outside-year');
  });
});

describe('whatever the days', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((offset) => addDays(day('2021-03-01'), offset));

  it('locations that become and stop being late explain the difference, and reminders of days that do not move stay', () => {
    fc.assert(fc.property(fc.array(fc.tuple(days, days), { maxLength: 12 }), days, (pairs, to) => {
      const result = tried({ targets: [due('CONTRACT', fixed(to)), ...CONTENT.targets.slice(1)] }, ...pairs.map(([contract]) => location({ deadlines: deadlines(contract) })));
      expect(result.lateAfter - result.lateBefore).toBe(result.becomeLate - result.stopBeingLate);
      expect(result.atRiskAfter - result.atRiskBefore).toBe(result.becomeAtRisk - result.stopBeingAtRisk);
      expect(result.load.reduce((sum, { before, after: then }) => sum + then - before, 0)).toBe(0);
      const written = changesOf({ targets: [due('CONTRACT', fixed(to)), ...CONTENT.targets.slice(1)] }, ...pairs.map(([contract]) => location({ deadlines: deadlines(contract) }))).flatMap(({ changes = [] }) => changes);
      expect(result.caused.days + result.refreshed.days).toBe(written.length);
      expect(result.caused.rows.reduce((sum, { moved }) => sum + moved, 0)).toBe(result.caused.days);
      const told = changesOf({ targets: [due('CONTRACT', fixed(to)), ...CONTENT.targets.slice(1)] }, ...pairs.map(([contract]) => location({ deadlines: deadlines(contract) }))).flatMap(stageChanges);
      for (const { province, stage, ...counts } of result.caused.rows) {
        const listed = told.filter((one) => !one.refreshed && one.stage === stage && one.region.startsWith(province));
        expect(Object.fromEntries(EFFECTS.map((effect) => [effect, listed.filter(({ effects }) => effects.includes(effect)).length]))).toEqual(counts);
      }
      expect(told.filter(({ refreshed, effects }) => refreshed && effects.includes('moved'))).toHaveLength(result.refreshed.days);
      expect(nationalLoad(result.load).reduce((sum, { before, after: then }) => sum + then - before, 0)).toBe(0);
      if (to === '2021-05-12') expect(result.caused.days).toBe(0);
      if (pairs.every(([contract]) => contract === to)) expect(result.reminders).toMatchObject({ added: 0, withdrawn: 0 });
    }));
  });
});
