import { isIn } from '../asking/situation-groups.js';
import { groupedBy, median, share, sumOf, tenth } from './counting.js';
import type { KindOfLocation } from './kinds.js';
import type { PlannedSum } from './planned-sums.js';

export type Cards = {
  readonly locations: number;
  readonly active: number;
  readonly late: number;
  readonly latePercent?: number;
  /** Against the same count seven days ago. */
  readonly lateChange: number;
  readonly dueSoon: number;
  readonly critical: number;
  readonly physical?: number;
  /** By the newest revision of every schedule, and by the first. */
  readonly planned?: number;
  readonly firstPlanned?: number;
  readonly deviation?: number;
  readonly firstDeviation?: number;
  readonly absorption?: number;
  readonly handedOver: number;
};

export type StageCell = { readonly programme: string; /** Absent before the first. */ readonly stage?: string; readonly locations: number; readonly late: number; /** Of those whose contract was not terminated. */ readonly medianDays?: number; /** Of the late ones. */ readonly medianDaysLate?: number };

/** `onTime`, `quality`: per cent and mean score; absent where nothing has been completed or checked. */
export type ProvinceFigures = {
  readonly province: string; readonly provinceName: string; readonly locations: number; readonly active: number; readonly late: number; readonly latePercent?: number; readonly medianDaysLate?: number; readonly mostDaysLate?: number;
  /** Of every SK: what deviation and absorption weigh. */
  readonly amount: number;
  readonly deviation?: number; readonly absorption?: number; readonly onTime?: number; readonly quality?: number; readonly checked: number; readonly quadrant?: Quadrant;
};

export type OfficeFigures = {
  readonly satker: string; /** Names of those in which its locations lie. */ readonly provinces: readonly string[]; readonly locations: number; readonly late: number; readonly latePercent?: number;
  readonly medianDaysLate?: number; readonly mostDaysLate?: number; readonly deviation?: number; readonly onTime?: number;
};

/** Time first, quality second. */
export type Quadrant = 'good-good' | 'good-poor' | 'poor-good' | 'poor-poor';
export const QUADRANTS = ['good-good', 'good-poor', 'poor-good', 'poor-poor'] as const satisfies readonly Quadrant[];

export type Summary = { readonly cards: Cards; readonly matrix: readonly StageCell[]; readonly provinces: readonly ProvinceFigures[]; readonly offices: readonly OfficeFigures[] };

/** Shares from which time and quality are called good: PNPM's target, and the band Memadai of the spot check. */
export const QUADRANT_BOUNDS = { onTime: 90, quality: 70 } as const;
/** Every balai, and then some. */
const MOST_OFFICES = 60;

/** What the country comes to. Each figure is a sum over the same kinds, so no two of them contradict each other. */
export const summaryOf = (all: readonly KindOfLocation[], plans: readonly PlannedSum[]): Summary => {
  const counted = all.filter(({ situation }) => isIn('counted', situation));
  return { cards: cardsOf(counted, plans), matrix: matrixOf(counted), provinces: provincesOf(counted, plans), offices: officesOf(counted, plans) };
};

type Kinds = readonly KindOfLocation[];

const locationsIn = (kinds: Kinds): number => sumOf(kinds, ({ locations }) => locations);
const openIn = (kinds: Kinds): number => locationsIn(kinds.filter(({ situation }) => isIn('open', situation)));
const lateIn = (kinds: Kinds): number => sumOf(kinds, ({ daysLate }) => daysLate.length);

const cardsOf = (kinds: Kinds, plans: Plans): Cards => {
  const late = lateIn(kinds);
  const active = openIn(kinds);
  return {
    locations: locationsIn(kinds), active, late, latePercent: share(late, active), lateChange: late - sumOf(kinds, ({ wasLate }) => wasLate),
    dueSoon: sumOf(kinds, ({ dueSoon }) => dueSoon), critical: sumOf(kinds, ({ critical }) => critical),
    ...worksOf(kinds, plans), absorption: absorptionOf(kinds), handedOver: sumOf(kinds, ({ handedOver }) => handedOver),
  };
};

type Plans = readonly PlannedSum[];

/** The same points as those of the curve on that day; nothing is planned where there is no schedule at all. */
const worksOf = (kinds: Kinds, plans: Plans): Pick<Cards, 'physical' | 'planned' | 'firstPlanned' | 'deviation' | 'firstDeviation'> => {
  const amount = sumOf(kinds, (kind) => kind.amount);
  if (amount === 0) return {};
  const physical = sumOf(kinds, ({ done }) => done) / amount;
  const known = plans.filter(({ isScheduled }) => isScheduled);
  if (known.length === 0) return { physical: tenth(physical) };
  const [planned, first] = [(100 * sumOf(known, (one) => one.planned)) / amount, (100 * sumOf(known, ({ firstPlanned }) => firstPlanned)) / amount];
  const behind = (plan: number): number => tenth(tenth(physical) - tenth(plan));
  return { physical: tenth(physical), planned: tenth(planned), firstPlanned: tenth(first), deviation: behind(planned), firstDeviation: behind(first) };
};

const absorptionOf = (kinds: Kinds): number | undefined => share(sumOf(kinds, ({ disbursed }) => disbursed), sumOf(kinds, ({ amount }) => amount));

const matrixOf = (kinds: Kinds): readonly StageCell[] =>
  [...groupedBy(kinds, ({ programme, stage }) => `${programme}/${stage ?? ''}`)].map(([, cell]) => ({
    programme: cell[0]?.programme ?? '', stage: cell[0]?.stage, locations: locationsIn(cell), late: lateIn(cell), medianDays: median(cell.filter(({ situation }) => situation !== 'terminated').flatMap(({ daysThere }) => daysThere)), medianDaysLate: median(cell.flatMap(({ daysLate }) => daysLate)),
  })).toSorted((one, other) => compared(`${one.programme}/${one.stage ?? ''}`, `${other.programme}/${other.stage ?? ''}`));

const provincesOf = (kinds: Kinds, plans: Plans): readonly ProvinceFigures[] =>
  [...groupedBy(kinds, ({ province }) => province)].map(([province, within]): ProvinceFigures => {
    const checked = sumOf(within, (kind) => kind.checked);
    const onTime = onTimeOf(within);
    const quality = checked === 0 ? undefined : tenth(sumOf(within, ({ scores }) => scores) / checked);
    return {
      province, provinceName: within[0]?.provinceName ?? '', locations: locationsIn(within), active: openIn(within), late: lateIn(within), latePercent: share(lateIn(within), openIn(within)), ...daysLateOf(within),
      amount: sumOf(within, ({ amount }) => amount),
      deviation: worksOf(within, plans.filter((one) => one.province === province)).deviation, absorption: absorptionOf(within), onTime, quality, checked,
      ...(onTime !== undefined && quality !== undefined && { quadrant: `${grade(onTime >= QUADRANT_BOUNDS.onTime)}-${grade(quality >= QUADRANT_BOUNDS.quality)}` as const }),
    };
  }).toSorted((one, other) => compared(one.province, other.province));

/** Of the stages that are completed or late, those that were completed by their day. */
const onTimeOf = (kinds: Kinds): number | undefined => {
  const kept = sumOf(kinds, (kind) => kind.kept);
  return share(kept, kept + sumOf(kinds, ({ overrun }) => overrun) + lateIn(kinds));
};

const grade = (isGood: boolean) => (isGood ? 'good' as const : 'poor' as const);

const daysLateOf = (kinds: Kinds): { readonly medianDaysLate?: number; readonly mostDaysLate?: number } => {
  const days = kinds.flatMap(({ daysLate }) => daysLate);
  return days.length === 0 ? {} : { medianDaysLate: median(days), mostDaysLate: days.reduce((most, one) => Math.max(most, one), 0) };
};

/** Those with most days late in all come first. */
const officesOf = (kinds: Kinds, plans: Plans): readonly OfficeFigures[] =>
  [...groupedBy(kinds, ({ satker }) => satker)].map(([satker, within]) => ({ within, burden: sumOf(within, ({ daysLate }) => sumOf(daysLate, (one) => one)), satker }))
    .toSorted((one, other) => other.burden - one.burden || compared(one.satker, other.satker)).slice(0, MOST_OFFICES)
    .map(({ satker, within }) => ({
      satker, provinces: [...new Set(within.map(({ provinceName }) => provinceName))].toSorted(), locations: locationsIn(within), late: lateIn(within), latePercent: share(lateIn(within), openIn(within)), ...daysLateOf(within),
      deviation: worksOf(within, plans.filter((one) => one.satker === satker)).deviation, onTime: onTimeOf(within),
    }));

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
