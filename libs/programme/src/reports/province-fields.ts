import { SPINE } from '../definition/definition.js';
import type { ToldCell } from './cell.js';
import type { ReportFacts } from './facts.js';
import { toDate } from './labour.js';
import { disbursed, disbursedInPeriod, shareOf } from './money.js';

type Added = { readonly [key: string]: (facts: ReportFacts) => number };

/** Contracts and works of withdrawn locations no longer count; money that was paid out does. */
const counts = ({ then }: ReportFacts): boolean => then.situation !== 'cancelled' && then.situation !== 'replaced';
const weight = (facts: ReportFacts): number => (counts(facts) ? facts.then.contract?.amount ?? 0 : 0);
const isWithin = ({ period: { from, until } }: ReportFacts, day: string | undefined): number => (day !== undefined && day >= from && day <= until ? 1 : 0);

/** What adds up over the locations of a province. */
const ADDED: Added = {
  locations: () => 1,
  contracts: (facts) => (counts(facts) && facts.then.contract !== undefined ? 1 : 0),
  contracted: weight,
  disbursed,
  disbursedInPeriod,
  workersToDate: (facts) => toDate(facts, 'workers'),
  womenToDate: (facts) => toDate(facts, 'women'),
  hokToDate: (facts) => toDate(facts, 'hok'),
  wagesToDate: (facts) => toDate(facts, 'wages'),
  handedOver: ({ then }) => (then.handover === undefined ? 0 : 1),
  weighted: (facts) => weight(facts) * facts.then.physical,
  weightedBefore: (facts) => weight(facts) * (facts.before?.physical ?? 0),
  ...Object.fromEntries(SPINE.flatMap((stage) => [
    [`completed.${stage}`, ({ then }: ReportFacts) => (then.stages[stage]?.status === 'completed' ? 1 : 0)],
    [`completedInPeriod.${stage}`, (facts: ReportFacts) => isWithin(facts, facts.then.stages[stage]?.completedOn)],
  ])),
};

export type ProvinceSums = { readonly code: string; readonly province: string; readonly sums: { readonly [key: string]: number } };

export const withLocation = (known: ProvinceSums | undefined, facts: ReportFacts): ProvinceSums => ({
  code: facts.then.region.slice(0, 2),
  province: facts.then.regionNames.province,
  sums: Object.fromEntries(Object.entries(ADDED).map(([key, of]) => [key, (known?.sums[key] ?? 0) + of(facts)])),
});

const perLocation = (weighted: number, contracted: number): number | undefined => (contracted === 0 ? undefined : Math.round((weighted / contracted) * 100) / 100);

/** What a form with a row for each province can tell. */
export const PROVINCE_FIELDS: { readonly [key: string]: (province: ProvinceSums) => ToldCell } = {
  provinceCode: ({ code }) => code,
  province: ({ province }) => province,
  ...Object.fromEntries(Object.keys(ADDED).filter((key) => !key.startsWith('weighted')).map((key) => [key, ({ sums }: ProvinceSums) => sums[key]])),
  physical: ({ sums }) => perLocation(sums['weighted'] ?? 0, sums['contracted'] ?? 0),
  physicalBefore: ({ sums }) => perLocation(sums['weightedBefore'] ?? 0, sums['contracted'] ?? 0),
  financial: ({ sums }) => shareOf(sums['disbursed'] ?? 0, sums['contracted']),
};
