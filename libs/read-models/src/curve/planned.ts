import type { PlainDate } from '@app/kernel';
import { definitionIndex, dueDates, planProgress, stageShares, type Definition, type LocationCourse, type ScheduleInForce } from '@app/programme';

/** Locations that any plan gives the same days, since nothing has happened in them yet but their designation. */
export type PlannedGroup = {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly region: string;
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

/** The days of a group by one revision, were everything to go by it from the designation on. */
export const planOf = (group: PlannedGroup, definition: Definition, law: ScheduleInForce): Plan => {
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

export const plannedWorks = ({ works }: Plan, on: PlainDate): number => (works === undefined ? 0 : planProgress(works.from, works.until, on) / 100);

export const reachedBy = (steps: readonly Step[], on: PlainDate): number => steps.reduce((sum, step) => (step.on <= on ? sum + step.part : sum), 0);

const untouched = ({ locationId = '', region, fiscalYear, designatedOn }: PlannedGroup, { entryStage }: Definition): LocationCourse => ({
  locationId, region, fiscalYear, designatedOn, suspensions: [], extensions: [],
  stages: { [entryStage]: { status: 'completed', startedOn: designatedOn, completedOn: designatedOn, rounds: 1 } },
});

const latest = (days: readonly PlainDate[]): PlainDate | undefined => days.reduce<PlainDate | undefined>((so, day) => (so === undefined || day > so ? day : so), undefined);
