import { addDays, daysBetween, type PlainDate } from '@app/kernel';
import { stageShares } from '@app/programme';
import { sumOf, tenth } from '../summary/counting.js';
import { plansBy, reachedBy, worksPlanned, type PlannedGroup, type PlannedWay, type ProgrammeLaw } from './planned.js';
import type { Reached } from './queries.js';

/** Per cent at the end of each week, up to the last one of which it is known. */
export type Line = readonly number[];
export type Lines = { readonly stages: Line; readonly physical: Line; readonly financial: Line };

export type CurveGround = {
  readonly laws: readonly ProgrammeLaw[];
  readonly groups: readonly PlannedGroup[];
  readonly stages: readonly Reached[];
  readonly works: readonly Reached[];
  readonly money: readonly Reached[];
  readonly today: PlainDate;
};

/** Per cent reached by the end of one day. */
export type Point = { readonly stages: number; readonly physical: number; readonly financial: number };

/** `plans`: one by the first revision of every schedule, one by the second or else its newest, and so on. `standing`: the same at the day of the question. */
export type Curve = {
  readonly weeks: readonly PlainDate[];
  readonly plans: readonly (Lines & { readonly revision: number })[];
  readonly realised: Lines;
  readonly standing: { readonly on: PlainDate; readonly plans: readonly (Point & { readonly revision: number })[]; readonly realised: Point };
  readonly locations: number;
  readonly amount: number;
};

/** A longer time is told at every second week, or every third, so that a curve never ends before its plans do. */
const MOST_POINTS = 160;

export const curveOf = (ground: CurveGround): Curve => {
  const { laws, groups, today } = ground;
  const revisions = Math.max(0, ...laws.map((law) => law.revisions.length));
  const planned = Array.from({ length: revisions }, (_, revision) => plansBy(groups, laws, revision));
  const [locations, amount] = [sumOf(groups, (group) => group.locations), sumOf(groups, (group) => group.amount)];
  const reached = [...ground.stages, ...ground.works, ...ground.money].map(({ on }) => on).filter((on) => on <= today);
  const days = [...reached, ...planned.flat().flatMap(({ plan }) => [...plan?.stages ?? [], ...plan?.financial ?? []].map(({ on }) => on)), ...groups.map(({ designatedOn }) => designatedOn)];
  const weeks = weeksOf(days);
  const past = weeks.filter((_, at) => at === 0 || weeks[at - 1]! < today);
  const ways = planned.map((plans) => plannedWay(plans, locations, amount));
  const realised = realisedWay(ground, locations, amount);
  const numbered = <T extends object>(of: (way: Way) => T) => ways.map((way, revision) => ({ revision, ...of(way) }));
  return {
    weeks, plans: numbered((way) => linesOf(way, weeks)), realised: linesOf(realised, past),
    standing: { on: today, plans: numbered((way) => pointOf(way, today)), realised: pointOf(realised, EVER) },
    locations, amount,
  };
};

type Way = { readonly [line in keyof Lines]: (day: PlainDate) => number };

const plannedWay = (plans: readonly PlannedWay[], locations: number, amount: number): Way => ({
  stages: (day) => share(sumOf(plans, ({ group, plan }) => group.locations * reachedBy(plan?.stages ?? [], day)), locations),
  physical: (day) => share(worksPlanned(plans, day), amount),
  financial: (day) => share(sumOf(plans, ({ group, plan }) => group.amount * reachedBy(plan?.financial ?? [], day)), amount),
});

const realisedWay = ({ laws, stages, works, money }: CurveGround, locations: number, amount: number): Way => {
  const shares = new Map(laws.map(({ programme, definition }) => [programme, stageShares(definition)]));
  const [inStages, inWorks, paid] = [
    cumulated(stages, ({ programme, stage = '', amount: many }) => many * (shares.get(programme)?.get(stage) ?? 0)), cumulated(works, ({ amount: points }) => points / 100), cumulated(money, (one) => one.amount),
  ];
  return { stages: (day) => share(inStages(day), locations), physical: (day) => share(inWorks(day), amount), financial: (day) => share(paid(day), amount) };
};

const linesOf = ({ stages, physical, financial }: Way, days: readonly PlainDate[]): Lines => ({ stages: days.map(stages), physical: days.map(physical), financial: days.map(financial) });
const pointOf = ({ stages, physical, financial }: Way, day: PlainDate): Point => ({ stages: stages(day), physical: physical(day), financial: financial(day) });

const share = (part: number, whole: number): number => (whole === 0 ? 0 : tenth((100 * part) / whole));
/** Nothing is reported before it was done: what is known has been reached. */
const EVER = '9999-12-31' as PlainDate;

const cumulated = (reached: readonly Reached[], value: (one: Reached) => number) => (week: PlainDate): number => sumOf(reached, (one) => (one.on <= week ? value(one) : 0));

const DAYS = 7;

/** The last days of the weeks in which anything is planned or was done. */
const weeksOf = (days: readonly PlainDate[]): readonly PlainDate[] => {
  const [first, last] = [days.reduce((one, other) => (other < one ? other : one), days[0] ?? NO_DAY), days.reduce((one, other) => (other > one ? other : one), days[0] ?? NO_DAY)];
  if (first === NO_DAY) return [];
  const many = Math.floor(daysBetween(first, last) / DAYS) + 1;
  const step = Math.ceil(many / MOST_POINTS);
  return Array.from({ length: Math.ceil(many / step) }, (_, at) => addDays(first, DAYS * step * (at + 1) - 1));
};

const NO_DAY = '' as PlainDate;
