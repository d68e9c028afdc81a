import { describe, expect, it } from '@jest/globals';
import { openRegions } from '@app/adapters/kemendagri';
import { dayIn, fold, instantOf, epochMilliseconds, type Instant, type PlainDate } from '@app/kernel';
import { chase, definitionIndex, location, newestCalendar, rungInstants, type ChaseEvent, type ChaseFacts, type LocationEvent, type LocationState, type PublishedDefinition, type Rung } from '@app/programme';
import { actorOf, shippedDefinition, shippedProgrammes } from '@app/testing';
import { shippedCalendars } from '../calendar/shipped-calendars.js';
import { shippedSchedules } from '../schedules/shipped-schedules.js';

const day = (text: string) => text as PlainDate;
const REGION = '52.71.03.1004';
const CALENDAR = newestCalendar({ publications: shippedCalendars().map((list, index) => ({ ...list, version: index + 1, added: [], removed: [] })) });
const SCHEDULES = shippedSchedules(openRegions());
const LAWS = new Map(shippedProgrammes().map((programme) => [programme, shippedDefinition(programme)]));
const RUNGS = SCHEDULES.flatMap(({ programme, fiscalYear, ladder }) =>
  ladder.map((rung) => [`${programme}-${fiscalYear}`, rung.key, rung, ladder, { definition: LAWS.get(programme)!, fiscalYear }] as const));

type Law = { readonly definition: PublishedDefinition; readonly fiscalYear: number };

const designated = ({ definition: { definition: { programme } }, fiscalYear }: Law): LocationEvent => ({
  type: 'LocationDesignated',
  data: {
    locationId: `${programme}-${fiscalYear}-${REGION}`, pin: { programme, version: 1, hash: 'd'.repeat(64) }, fiscalYear, region: REGION, regionNames: { province: 'NTB' },
    sk: { number: 'SK-1', date: day(`${fiscalYear}-01-04`), row: 1 }, amount: 1, satker: 'bppw-52',
  },
});
const due = (fiscalYear: number, stage: string, dueOn: string, running: boolean): LocationEvent =>
  ({ type: 'DeadlinesSet', data: { on: day(`${fiscalYear}-01-04`), revision: 0, calendarVersion: 1, deadlines: [{ stage, version: 1, running, to: day(dueOn) }] } });

const factsAt = (now: Instant, state: LocationState, ladder: readonly Rung[], definition: PublishedDefinition): ChaseFacts => ({
  locationId: 'x', actor: actorOf('operator'), now, today: dayIn('WITA', now), location: state, definition, ladder, revision: 0, calendar: CALENDAR, missing: [],
});
const issued = (stage: string, key: string, facts: ChaseFacts): readonly ChaseEvent[] => {
  const decision = chase.decide({ type: 'IssueReminder', data: { stage, version: 1, rung: key } }, chase.initial, facts);
  return decision.accepted ? decision.events : [];
};

describe('every rung of every shipped ladder', () => {
  it('is among those that are tried here', () => {
    const built = [...LAWS].filter(([, { definition }]) => definitionIndex(definition).constructionStage !== undefined).map(([programme]) => programme);
    expect(new Set(SCHEDULES.map(({ programme }) => programme))).toEqual(new Set(built));
    for (const { ladder } of SCHEDULES) expect(ladder.map(({ key }) => key)).toEqual(expect.arrayContaining(['H-14', 'H-7', 'H-3', 'H-0', 'H+1', 'H+3', 'H+7', 'H+14', 'KRITIS', 'LINTAS-TAHUN']));
  });

  it.each(RUNGS)('%s: %s comes at its time, and no sooner', (_, key, rung, ladder, law) => {
    const { definition, fiscalYear } = law;
    const { constructionStage, definition: { stages, entryStage, finalStage } } = definitionIndex(definition.definition);
    const facts = (now: Instant, state: LocationState) => factsAt(now, state, ladder, definition);
    if (rung.trigger.kind === 'due') {
      const dueOn = day(`${fiscalYear}-06-30`);
      const { at } = rungInstants({ version: 1, dueOn, setOn: day(`${fiscalYear}-01-04`) }, [rung], CALENDAR, REGION)[0]!;
      for (const { key: stage } of stages.filter((one) => one.key !== entryStage)) {
        const state = fold(location.evolve, location.initial, [designated(law), due(fiscalYear, stage, dueOn, true)]);
        expect(issued(stage, key, facts(at, state))).toMatchObject([{ data: { rung: key, to: rung.to, cc: rung.cc, delivery: rung.delivery, tone: rung.tone } }]);
        expect(issued(stage, key, facts(instantOf(epochMilliseconds(at) - 1), state))).toEqual([]);
      }
      return;
    }
    const works = constructionStage!.key;
    const started: LocationEvent = { type: 'StageStarted', data: { stage: works, main: true, on: day(`${fiscalYear}-05-03`), ahead: false } };
    const building = fold(location.evolve, location.initial, [
      designated(law), started, due(fiscalYear, works, `${fiscalYear}-08-31`, true), due(fiscalYear, finalStage, `${fiscalYear}-12-28`, false),
    ]);
    const withProgress = (physical: number) => ({ ...building, physical }) as LocationState;
    const noon = instantOf(Date.parse(`${fiscalYear}-07-14T04:00:00Z`));
    expect(issued(works, key, facts(noon, withProgress(5)))).toMatchObject([{ data: { rung: key, to: rung.to } }]);
    expect(issued(works, key, facts(noon, withProgress(80)))).toEqual([]);
  });
});
