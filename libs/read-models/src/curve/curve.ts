import { addDays, daysBetween, type PlainDate } from '@app/kernel';
import { stageShares, type Definition, type ScheduleInForce } from '@app/programme';
import { sumOf, tenth } from '../summary/counting.js';
import { plannedWorks, planOf, reachedBy, type PlannedGroup } from './planned.js';
import type { Reached } from './queries.js';

/** Per cent at the end of each week, up to the last one of which it is known. */
export type Line = readonly number[];
export type Lines = { readonly stages: Line; readonly physical: Line; readonly financial: Line };

/** The law of one programme and year: its definition and every revision of its schedule, oldest first. */
export type ProgrammeLaw = { readonly programme: string; readonly fiscalYear: number; readonly definition: Definition; readonly revisions: readonly ScheduleInForce[] };

export type CurveGround = {
  readonly laws: readonly ProgrammeLaw[];
  readonly groups: readonly PlannedGroup[];
  readonly stages: readonly Reached[];
  readonly works: readonly Reached[];
  readonly money: readonly Reached[];
  readonly today: PlainDate;
};

/** `plans`: one by the first revision of every schedule, one by the second or else its newest, and so on. */
export type Curve = { readonly weeks: readonly PlainDate[]; readonly plans: readonly (Lines & { readonly revision: number })[]; readonly realised: Lines; readonly locations: number; readonly amount: number };

const MOST_WEEKS = 160;

export const curveOf = (ground: CurveGround): Curve => {
  const { laws, groups, today } = ground;
  const revisions = Math.max(0, ...laws.map((law) => law.revisions.length));
  const planned = Array.from({ length: revisions }, (_, revision) => groups.map((group) => ({ group, plan: planBy(group, laws, revision) })));
  const [locations, amount] = [sumOf(groups, (group) => group.locations), sumOf(groups, (group) => group.amount)];
  const reached = [...ground.stages, ...ground.works, ...ground.money].map(({ on }) => on).filter((on) => on <= today);
  const days = [...reached, ...planned.flat().flatMap(({ plan }) => [...plan?.stages ?? [], ...plan?.financial ?? []].map(({ on }) => on)), ...groups.map(({ designatedOn }) => designatedOn)];
  const weeks = weeksOf(days);
  const line = (value: (week: PlainDate) => number, whole: number, until = weeks.length): Line => weeks.slice(0, until).map((week) => (whole === 0 ? 0 : tenth((100 * value(week)) / whole)));
  const past = weeks.filter((week) => addDays(week, -DAYS) < today).length;
  const shares = new Map(laws.map(({ programme, definition }) => [programme, stageShares(definition)]));
  return {
    weeks,
    plans: planned.map((plans, revision) => ({
      revision,
      stages: line((week) => sumOf(plans, ({ group, plan }) => group.locations * reachedBy(plan?.stages ?? [], week)), locations),
      physical: line((week) => sumOf(plans, ({ group, plan }) => (plan === undefined ? 0 : group.amount * plannedWorks(plan, week))), amount),
      financial: line((week) => sumOf(plans, ({ group, plan }) => group.amount * reachedBy(plan?.financial ?? [], week)), amount),
    })),
    realised: {
      stages: line(cumulated(ground.stages, ({ programme, stage = '', amount: many }) => many * (shares.get(programme)?.get(stage) ?? 0)), locations, past),
      physical: line(cumulated(ground.works, ({ amount: points }) => points / 100), amount, past),
      financial: line(cumulated(ground.money, (paid) => paid.amount), amount, past),
    },
    locations, amount,
  };
};

const planBy = (group: PlannedGroup, laws: readonly ProgrammeLaw[], revision: number) => {
  const law = laws.find(({ programme, fiscalYear }) => programme === group.programme && fiscalYear === group.fiscalYear);
  const schedule = law?.revisions[Math.min(revision, law.revisions.length - 1)];
  return law === undefined || schedule === undefined ? undefined : planOf(group, law.definition, schedule);
};

const cumulated = (reached: readonly Reached[], value: (one: Reached) => number) => (week: PlainDate): number => sumOf(reached, (one) => (one.on <= week ? value(one) : 0));

const DAYS = 7;

/** The last days of the weeks in which anything is planned or was done. */
const weeksOf = (days: readonly PlainDate[]): readonly PlainDate[] => {
  const [first, last] = [days.reduce((one, other) => (other < one ? other : one), days[0] ?? NO_DAY), days.reduce((one, other) => (other > one ? other : one), days[0] ?? NO_DAY)];
  const many = first === NO_DAY ? 0 : Math.min(MOST_WEEKS, Math.floor(daysBetween(first, last) / DAYS) + 1);
  return Array.from({ length: many }, (_, week) => addDays(first, DAYS * week + DAYS - 1));
};

const NO_DAY = '' as PlainDate;
