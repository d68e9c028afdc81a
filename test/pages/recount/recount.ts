import { bandsOf } from './bands.js';
import { judgedAt, type Judged } from './judged.js';
import { plannedOf, type Law } from './plan.js';
import { standingOf, tenth, type History } from './standing.js';

/** What the figures come to, counted from the events. */
export const recount = (histories: readonly History[], laws: readonly Law[], now: string) => {
  const at = Date.parse(now);
  const each = histories.map(standingOf).map(judgedAt(at));
  const many = (is: (one: Judged) => boolean): number => each.filter(is).length;
  const sum = (of: (one: Judged) => number): number => each.reduce((all, one) => all + of(one), 0);
  const amount = sum((one) => one.amount);
  const share = (part: number, whole: number): number => tenth((100 * part) / whole);
  const physical = tenth(sum((one) => one.physical * one.amount) / amount);
  const planned = tenth(sum((one) => { const law = laws.find(({ programme }) => programme === one.programme); return law === undefined ? 0 : plannedOf(one, law, one.today) * one.amount; }) / amount);
  const late = many(({ isLate }) => isLate);
  const active = many(({ isOpen }) => isOpen);
  const daysLate = each.filter(({ isLate }) => isLate).map((one) => one.daysLate);
  const checked = each.flatMap(({ score }) => score ?? []);
  return {
    cards: {
      active, late, lateChange: late - many(({ wasLate }) => wasLate), dueSoon: many(({ isDueSoon }) => isDueSoon), critical: many(({ isCritical, goesOn }) => isCritical && goesOn),
      deviation: tenth(physical - planned), absorption: share(sum(({ disbursed }) => disbursed), amount), handedOver: many(({ isHandedOver }) => isHandedOver),
    },
    plan: { physical, planned },
    matrix: countedBy(each, ({ programme, current }) => `${programme} ${current}`),
    lateMatrix: countedBy(each.filter(({ isLate }) => isLate), ({ programme, current }) => `${programme} ${current}`),
    bands: bandsOf(each, at),
    accelerated: many(({ isAccelerated }) => isAccelerated),
    /** The sample lies in one province, with one office. */
    province: {
      late: share(late, active), deviation: tenth(physical - planned), absorption: share(sum(({ disbursed }) => disbursed), amount),
      onTime: share(sum(({ kept }) => kept), sum(({ kept, overrun }) => kept + overrun) + late), quality: checked.length === 0 ? undefined : tenth(checked.reduce((all, score) => all + score, 0) / checked.length), checked: checked.length,
    },
    office: { locations: each.length, late, mostDaysLate: Math.max(0, ...daysLate), medianDaysLate: middle(daysLate) },
    sums: {
      contracted: sum(({ contracted }) => contracted), disbursed: sum(({ disbursed }) => disbursed),
      physical: sum(({ contracted }) => contracted) === 0 ? undefined : tenth(sum((one) => one.physical * one.contracted) / sum(({ contracted }) => contracted)),
      ...headsOf(each), hok: sum(({ crews }) => crews.reduce((all, { hok }) => all + hok, 0)),
      ...Object.fromEntries(([['kpp', 'KPP_FORMATION'], ['lpj', 'LPJ'], ['bast', 'HANDOVER']] as const).map(([name, stage]) => [name, many(({ stages }) => stages.get(stage)?.completedOn !== undefined)])),
      findings: sum(({ findings }) => findings),
    },
  };
};

const countedBy = <T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, number> => all.reduce((counts, one) => counts.set(key(one), (counts.get(key(one)) ?? 0) + 1), new Map<string, number>());

const middle = (values: readonly number[]): number | undefined => {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

/** The same people come back month after month: of each work counts its largest crew. */
const headsOf = (all: readonly Judged[]): { readonly workers: number; readonly women: number; readonly mbr: number } => {
  const largest = all.flatMap(({ crews }) => [...new Set(crews.map(({ work }) => work))].flatMap((work) => crews.filter((crew) => crew.work === work).toSorted((one, other) => other.workers - one.workers).slice(0, 1)));
  const sum = (name: 'workers' | 'women' | 'mbr'): number => largest.reduce((so, crew) => so + crew[name], 0);
  return { workers: sum('workers'), women: sum('women'), mbr: sum('mbr') };
};
