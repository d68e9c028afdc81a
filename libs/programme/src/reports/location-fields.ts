import { SPINE } from '../definition/definition.js';
import type { Tranche } from '../location/state.js';
import type { ToldCell } from './cell.js';
import type { ReportFacts } from './facts.js';
import { inPeriod, toDate } from './labour.js';
import { disbursed, disbursedInPeriod, shareOf, trancheOf } from './money.js';

type Field = (facts: ReportFacts) => ToldCell;
type Fields = { readonly [key: string]: Field };

const LARGEST_TRANCHE = 3;

const place: Fields = {
  locationId: ({ then }) => then.locationId,
  programme: ({ then }) => then.pin.programme,
  fiscalYear: ({ then }) => String(then.fiscalYear),
  region: ({ then }) => then.region,
  province: ({ then }) => then.regionNames.province,
  regency: ({ then }) => then.regionNames.regency,
  district: ({ then }) => then.regionNames.district,
  village: ({ then }) => then.regionNames.village,
  satker: ({ then }) => then.satker,
  skNumber: ({ then }) => then.sk.number,
  skDate: ({ then }) => then.sk.date,
  amount: ({ then }) => then.amount,
  currentStage: ({ then, stage }) => then.currentStage && stage(then.currentStage),
  institution: ({ then }) => then.institution?.name,
  works: ({ then }) => Object.values(then.works).map(({ name }) => name).join('; ') || undefined,
};

const contract: Fields = {
  contractNumber: ({ then }) => then.contract?.number,
  contractSignedOn: ({ then }) => then.contract?.signedOn,
  contractEndsOn: ({ then }) => then.contract?.endsOn,
  contractAmount: ({ then }) => then.contract?.amount,
  addendum: ({ then }) => then.contract?.addendum?.number,
};

const progress: Fields = {
  physical: ({ then }) => then.physical,
  physicalInPeriod: ({ then, before }) => Math.round((then.physical - (before?.physical ?? 0)) * 100) / 100,
  disbursed,
  disbursedInPeriod,
  financial: (facts) => shareOf(disbursed(facts), facts.then.contract?.amount),
  undisbursed: (facts) => facts.then.contract && facts.then.contract.amount - disbursed(facts),
  leftover: ({ then }) => then.leftover?.amount,
  openFindings: ({ then }) => Object.values(then.findings).filter(({ status }) => status !== 'settled').length,
  dueOfCurrentStage: ({ then }) => then.currentStage && then.deadlines?.stages[then.currentStage]?.dueOn,
  handedOverOn: ({ then }) => then.handover?.on,
};

const labour: Fields = {
  workers: (facts) => inPeriod(facts, 'workers'),
  women: (facts) => inPeriod(facts, 'women'),
  mbr: (facts) => inPeriod(facts, 'mbr'),
  affected: (facts) => inPeriod(facts, 'affected'),
  hok: (facts) => inPeriod(facts, 'hok'),
  wages: (facts) => inPeriod(facts, 'wages'),
  workersToDate: (facts) => toDate(facts, 'workers'),
  womenToDate: (facts) => toDate(facts, 'women'),
  hokToDate: (facts) => toDate(facts, 'hok'),
  wagesToDate: (facts) => toDate(facts, 'wages'),
  daysPerWorker: (facts) => {
    const workers = inPeriod(facts, 'workers');
    return workers === 0 ? undefined : Math.round((inPeriod(facts, 'hok') / workers) * 100) / 100;
  },
};

const stages: Fields = Object.fromEntries(SPINE.flatMap((stage) => [
  [`due.${stage}`, ({ then }: ReportFacts) => then.deadlines?.stages[stage]?.dueOn],
  [`completed.${stage}`, ({ then }: ReportFacts) => then.stages[stage]?.completedOn],
]));

const PAPERS: { readonly [part: string]: (tranche: Tranche) => ToldCell } = {
  amount: ({ amount }) => amount,
  spp: ({ spp }) => spp?.number,
  sppOn: ({ spp }) => spp?.on,
  spm: ({ spm }) => spm?.number,
  spmOn: ({ spm }) => spm?.on,
  sp2d: ({ sp2d }) => sp2d?.number,
  sp2dOn: ({ sp2d }) => sp2d?.on,
  disbursed: ({ status, amount }) => (status === 'disbursed' ? amount : 0),
};

const tranches: Fields = Object.fromEntries(Array.from({ length: LARGEST_TRANCHE }, (_, at) => at + 1).flatMap((number) =>
  Object.entries(PAPERS).map(([part, of]) => [`tranche${number}.${part}`, (facts: ReportFacts) => {
    const tranche = trancheOf(facts, number);
    return tranche && of(tranche);
  }])));

/** What a form with a row for each location can tell, by the keys its file uses. */
export const LOCATION_FIELDS: Fields = { ...place, ...contract, ...progress, ...labour, ...stages, ...tranches };
