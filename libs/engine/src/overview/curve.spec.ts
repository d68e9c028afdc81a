import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDays, type PlainDate } from '@app/kernel';
import { definitionIndex, dueDates, stageShares, type LocationCourse, type ScheduleInForce } from '@app/programme';
import { curveOf, moneyReached, plannedGroups, stagesReached, worksReached, type CurveGround } from '@app/read-models';
import { exampleDefinition, exampleLaw } from '@app/testing';
import { AMOUNT, DISBURSED, LIVES, todayOf, toldOf, YEAR } from '../work-list/lives.fixture.js';
import { shown, type Told } from '../work-list/shown.fixture.js';

const PROGRAMME = 'kotaku-cfw';
const TOLD = LIVES.flatMap((life) => toldOf(life, todayOf(life)));
const { readStore } = shown(TOLD);
const request = { scope: { regions: [''] }, filters: {} };

/** The same again, every stage with a target of its own a month later in one province. */
const revised: ScheduleInForce = {
  ...exampleLaw, revision: 1,
  content: {
    ...exampleLaw.content,
    overrides: [{
      key: 'ntb', label: 'NTB', provinces: ['52'],
      targets: exampleLaw.content.targets.map((target) => (target.target.kind !== 'offset' ? target : { ...target, target: { ...target.target, span: { calendarDays: calendarDays(90) } } })),
    }],
  },
};
const LAWS = [exampleLaw, revised];
const today = '2021-09-16' as PlainDate;
const ground: CurveGround = {
  laws: [{ programme: PROGRAMME, fiscalYear: YEAR, definition: exampleDefinition, revisions: LAWS }], today,
  groups: readStore.query(plannedGroups(request, 2, [])), stages: readStore.query(stagesReached(request)), works: readStore.query(worksReached(request)), money: readStore.query(moneyReached(request)),
};
const curve = curveOf(ground);

const cancelled = new Set(LIVES.filter(({ situation }) => situation === 'cancelled').map(({ region }) => `Location-${PROGRAMME}-${YEAR}-${region}`));
const standing = TOLD.filter(({ stream }) => !cancelled.has(stream));
const locations = new Set(standing.map(({ stream }) => stream)).size;
const tenth = (value: number): number => Math.round(value * 10) / 10;
const of = (type: string) => standing.filter(({ event }) => event.type === type);
const data = (one: Told) => one.event.data as { readonly [field: string]: string };
/** They are told to a tenth. */
const HALF_A_TENTH = 0.05 + 1e-9;
const shares = stageShares(exampleDefinition);

describe('the curve of the country', () => {
  it('has reached by every week what a recount of the events has', () => {
    expect(curve.realised.stages.length).toBeGreaterThan(10);
    curve.realised.stages.forEach((_, at) => {
      const week = curve.weeks[at]!;
      const stages = of('StageCompleted').filter((one) => data(one)['on']! <= week).reduce((sum, one) => sum + (shares.get(data(one)['stage']!) ?? 0), 0);
      const paid = of('TrancheDisbursed').filter((one) => data(one)['disbursedOn']! <= week).length * DISBURSED;
      const works = of('ProgressReported').filter((one) => data(one)['observedOn']! <= week).reduce((sum, one) => sum + Number(data(one)['physical']), 0);
      const exact = [(100 * stages) / locations, (100 * paid) / (locations * AMOUNT), works / locations];
      const told = [curve.realised.stages[at]!, curve.realised.financial[at]!, curve.realised.physical[at]!];
      told.forEach((value, line) => expect(Math.abs(value - exact[line]!)).toBeLessThanOrEqual(HALF_A_TENTH));
    });
  });

  it('plans what the law gives each location by itself, under every revision', () => {
    expect(curve.plans.map(({ revision }) => revision)).toEqual([0, 1]);
    curve.plans.forEach(({ stages }, revision) => {
      const days = of('LocationDesignated').flatMap((one) => {
        const designatedOn = (one.event.data as { sk: { date: PlainDate } }).sk.date;
        const course: LocationCourse = {
          locationId: data(one)['locationId']!, region: data(one)['region']!, fiscalYear: YEAR, designatedOn, suspensions: [], extensions: [],
          stages: { [exampleDefinition.entryStage]: { status: 'completed', startedOn: designatedOn, completedOn: designatedOn, rounds: 1 } },
        };
        return dueDates(course, exampleDefinition, LAWS[revision]!).map(({ stage, dueOn }) => ({ dueOn, share: shares.get(stage) ?? 0 }));
      });
      expect(stages).toEqual(curve.weeks.map((week) => tenth((100 * days.reduce((sum, { dueOn, share }) => (dueOn <= week ? sum + share : sum), 0)) / locations)));
    });
    expect(curve.plans[0]?.stages).not.toEqual(curve.plans[1]?.stages);
  });

  it('ends where everything is planned to be done, and never falls on the way', () => {
    for (const plan of curve.plans) {
      for (const line of [plan.stages, plan.physical, plan.financial]) expect([...line].sort((one, other) => one - other)).toEqual(line);
      expect(plan.physical.at(-1)).toBe(100);
    }
    expect(definitionIndex(exampleDefinition).constructionStage).toBeDefined();
    expect(curve.weeks.every((week, at) => at === 0 || week === addDays(curve.weeks[at - 1]!, 7))).toBe(true);
  });

  it('also of many years ends where everything is planned to be done, told at fewer days', () => {
    const long = curveOf({ ...ground, stages: [...ground.stages, { programme: PROGRAMME, stage: exampleDefinition.entryStage, on: '2012-01-02' as PlainDate, amount: 0 }] });
    expect(long.weeks.length).toBeLessThan(200);
    expect(long.plans.map(({ physical, stages }) => [physical.at(-1), stages.at(-1)])).toEqual(curve.plans.map(({ physical, stages }) => [physical.at(-1), stages.at(-1)]));
    expect(long.realised.physical.at(-1)).toBe(curve.realised.physical.at(-1));
  });

  it('knows nothing of the weeks to come', () => {
    expect(curve.weeks[curve.realised.physical.length - 1]! >= today).toBe(true);
    expect(curve.weeks[curve.realised.physical.length - 2]! < today).toBe(true);
  });
});
