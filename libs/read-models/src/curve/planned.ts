import type { PlainDate } from '@app/kernel';
import { sumOf } from '../summary/counting.js';
import { definitionIndex, dueDates, planProgress, stageShares, type Definition, type LocationCourse, type ScheduleInForce } from '@app/programme';

/** Locations that any plan gives the same days, since nothing has happened in them yet but their designation. */
export type PlannedGroup = {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly region: string;
  readonly satker: string;
  /** Where a schedule names it by itself. */
  readonly locationId?: string;
  readonly designatedOn: PlainDate;
  readonly locations: number;
  readonly amount: number;
};

/** What is to be reached from a day on: parts of one location, or of one rupiah. */
export type Step = { readonly on: PlainDate; readonly part: number };

export type Plan = {
  readonly stages: readonly Step[];
  readonly financial: readonly Step[];
  readonly works?: { readonly from: PlainDate; readonly until: PlainDate };
};

/** The law of one programme and year: its definition and every revision of its schedule, oldest first. */
export type ProgrammeLaw = { readonly programme: string; readonly fiscalYear: number; readonly definition: Definition; readonly revisions: readonly ScheduleInForce[] };

export type PlannedWay = { readonly group: PlannedGroup; /** None where there is no schedule. */ readonly plan?: Plan };

/** By the revision of that number, or by the newest of a schedule that has fewer. */
export const plansBy = (groups: readonly PlannedGroup[], laws: readonly ProgrammeLaw[], revision: number): readonly PlannedWay[] => {
  const known = new Map<string, Plan>();
  return groups.map((group) => {
    const law = laws.find(({ programme, fiscalYear }) => programme === group.programme && fiscalYear === group.fiscalYear);
    const schedule = law?.revisions[Math.min(revision, law.revisions.length - 1)];
    if (law === undefined || schedule === undefined) return { group };
    const alike = JSON.stringify([group.programme, group.fiscalYear, group.region, group.designatedOn, group.locationId]);
    const plan = known.get(alike) ?? planOf(group, law.definition, schedule);
    known.set(alike, plan);
    return { group, plan };
  });
};

/** Rupiah times the part of the works that is to be done by the end of a day: both the curve and the deviation stand on it. */
export const worksPlanned = (ways: readonly PlannedWay[], on: PlainDate): number => sumOf(ways, ({ group, plan }) => (plan === undefined ? 0 : group.amount * plannedPart(plan, on)));

/** The days of a group by one revision, were everything to go by it from the designation on. */
const planOf = (group: PlannedGroup, definition: Definition, law: ScheduleInForce): Plan => {
  const { constructionStage, predecessors } = definitionIndex(definition);
  const due = new Map(dueDates(untouched(group, definition), definition, law).map(({ stage, dueOn }) => [stage, dueOn]));
  const step = (stage: string, part: number): readonly Step[] => {
    const on = due.get(stage);
    return on === undefined ? [] : [{ on, part }];
  };
  const until = constructionStage && due.get(constructionStage.key);
  const before = (constructionStage && predecessors.get(constructionStage.key) || []).flatMap(({ key }) => due.get(key) ?? []);
  return {
    stages: [...stageShares(definition)].flatMap(([stage, share]) => step(stage, share)),
    financial: definition.tranches.flatMap(({ stage, percent }) => step(stage, percent / 100)),
    ...(until !== undefined && { works: { from: latest(before) ?? group.designatedOn, until } }),
  };
};

const plannedPart = ({ works }: Plan, on: PlainDate): number => (works === undefined ? 0 : planProgress(works.from, works.until, on) / 100);

export const reachedBy = (steps: readonly Step[], on: PlainDate): number => steps.reduce((sum, step) => (step.on <= on ? sum + step.part : sum), 0);

const untouched = ({ locationId = '', region, fiscalYear, designatedOn }: PlannedGroup, { entryStage }: Definition): LocationCourse => ({
  locationId, region, fiscalYear, designatedOn, suspensions: [], extensions: [],
  stages: { [entryStage]: { status: 'completed', startedOn: designatedOn, completedOn: designatedOn, rounds: 1 } },
});

const latest = (days: readonly PlainDate[]): PlainDate | undefined => days.reduce<PlainDate | undefined>((so, day) => (so === undefined || day > so ? day : so), undefined);
