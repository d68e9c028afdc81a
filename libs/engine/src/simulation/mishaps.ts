import { addDays, daysBetween, type PlainDate } from '@app/kernel';
import { definitionIndex, type Definition, type KnownLocation } from '@app/programme';
import { fileOf } from '../field/index.js';
import type { Chance } from './chance.js';
import type { Intention } from './intention.js';
import type { Profile } from './profiles.js';

/** What may befall a location besides its stages. Each happens to a share of them, once, when its time has come. */
export type Mishap = Omit<Intention, 'draft'> & {
  readonly share: number | ((profile: Profile) => number);
  readonly comes: (state: KnownLocation, definition: Definition) => boolean;
  readonly draft: (on: PlainDate, state: KnownLocation, luck: { readonly definition: Definition; readonly chance: Chance; readonly replacement: () => string }) => ReturnType<Intention['draft']>;
};

/** Which of them are in store for one location. */
export const fateOf = (mishaps: readonly Mishap[], profile: Profile, chance: Chance): readonly Mishap[] =>
  mishaps.filter(({ share }) => chance.happens(typeof share === 'number' ? share : share(profile)));

const building = ({ physical, contract }: KnownLocation): boolean => contract?.status === 'in-force' && physical > 10 && physical < 90;
const beforeContract = ({ contract, institution }: KnownLocation): boolean => contract === undefined && institution !== undefined;
const unpaid = (state: KnownLocation): boolean => beforeContract(state) && Object.keys(state.tranches).length === 0;
const lastReport = ({ progress }: KnownLocation) => Object.entries(progress).findLast(([, { correctedBy }]) => correctedBy === undefined);
const reference = (kind: string, { region, fiscalYear }: KnownLocation): string => `${kind}-SIM/${region}/${fiscalYear}`;

export const MISHAPS: readonly Mishap[] = [
  {
    key: 'suspended', share: 0.03, by: 'satker', days: 10, comes: building,
    draft: (from, state, { definition, chance }) => ({ type: 'Suspend', data: {
      reasonClass: chance.pick(definition.suspension.reasons).key, reason: 'Pekerjaan terhenti (simulasi)', from,
      until: addDays(from, chance.between(15, Math.min(60, definition.suspension.maximumDays))), files: [fileOf(state, ['ba-penundaan'], from, 'pdf')],
    } }),
  },
  {
    key: 'progress overstated', share: 0.06, by: 'korkot', days: 4,
    comes: (state) => building(state) && lastReport(state) !== undefined,
    draft: (_, state) => {
      const [report = '', { percent = 0 } = {}] = lastReport(state) ?? [];
      return { type: 'CorrectProgress', data: { report, percent: Math.max(0, percent - 7), photos: [], reason: 'Volume terhitung ganda (simulasi)' } };
    },
  },
  {
    key: 'labour miscounted', share: 0.04, by: 'korkot', days: 6,
    comes: ({ labour, situation }) => situation === 'active' && Object.keys(labour).length > 0,
    draft: (_, { labour }) => {
      const [report, { workers, women, mbr, affected, hok, wages, youngestAge }] = Object.entries(labour)[0]!;
      return { type: 'CorrectLabour', data: { report, workers: workers + 1, women: women + 1, mbr: mbr + 1, affected, hok: hok + 12, wages, youngestAge, reason: 'Satu pekerja terlewat (simulasi)' } };
    },
  },
  ...(['blocking', 'remark'] as const).map((kind): Mishap => ({
    key: `finding (${kind})`, share: kind === 'blocking' ? 0.02 : 0.05, by: 'pengawas-pusat', days: 25,
    comes: ({ contract }) => contract !== undefined,
    draft: (on, state, { chance }) => ({ type: 'RaiseFinding', data: {
      raisedBy: chance.pick(['bpkp', 'itjen', 'bpk', 'internal'] as const), reference: reference(kind === 'blocking' ? 'TB' : 'TC', state), blocking: kind === 'blocking',
      summary: 'Temuan pemeriksaan (simulasi)', dueOn: addDays(on, 30),
    } }),
  })),
  {
    key: 'spot check', share: ({ spotChecks }) => spotChecks, by: 'pengawas-pusat', days: 20,
    comes: (state, { spotCheck }) => building(state) && (spotCheck?.outputs.length ?? 0) > 0,
    draft: (checkedOn, _, { definition, chance }) => ({ type: 'ScoreSpotCheck', data: {
      checkedOn, outputs: (definition.spotCheck?.outputs ?? []).map(({ key }) => ({ key, score: Math.min(100, chance.between(45, 115)) })),
    } }),
  },
  {
    key: 'accelerated', share: 0.04, by: 'satker', days: 8,
    comes: (state, { acceleration }) => unpaid(state) && acceleration !== undefined,
    draft: (_, state, { definition, chance }) => ({ type: 'Accelerate', data: {
      criteria: [chance.pick(definition.acceleration?.criteria ?? []).key], reference: reference('PERCEPATAN', state), reason: 'Memenuhi kriteria percepatan (simulasi)',
    } }),
  },
  {
    key: 'SK amended', share: 0.02, by: 'pengawas-pusat', days: 12, comes: beforeContract,
    draft: (date, state) => ({ type: 'AmendDesignation', data: {
      sk: { number: reference('SK-P', state), date, row: state.sk.row }, amount: state.amount + 10_000_000, reason: 'Perubahan besaran bantuan (simulasi)',
    } }),
  },
  {
    key: 'cancelled', share: 0.012, by: 'pengawas-pusat', days: 15, comes: unpaid,
    draft: (skDate, state) => ({ type: 'Cancel', data: { skRevision: reference('SK-R', state), skDate, reason: 'Lahan tidak tersedia (simulasi)' } }),
  },
  {
    key: 'substituted', share: 0.012, by: 'pengawas-pusat', days: 15, comes: unpaid,
    draft: (skDate, state, { replacement }) => ({ type: 'Substitute', data: { replacement: replacement(), skRevision: reference('SK-R', state), skDate, reason: 'Usulan pemerintah daerah (simulasi)' } }),
  },
  {
    key: 'contract terminated', share: 0.012, by: 'ppk', days: 30, comes: building,
    draft: (terminatedOn, state) => ({ type: 'TerminateContract', data: { number: reference('PUTUS', state), terminatedOn, reason: 'KSM tidak melanjutkan pekerjaan (simulasi)' } }),
  },
  {
    key: 'works extended', share: 0.8, by: 'ppk', days: 2, comes: (state) => building(state) && isRunningOut(state),
    draft: (on, state, { definition }) => ({ type: 'ExtendDeadline', data: {
      stage: definitionIndex(definition).constructionStage?.key ?? '', newDueOn: addDays(on, 45), reference: reference('ADD', state), reason: 'Cuaca dan pasokan bahan (simulasi)',
    } }),
  },
  {
    key: 'contract extended', share: 0.8, by: 'ppk', days: 3, comes: (state) => building(state) && state.extensions.length > 0,
    draft: (on, state) => ({ type: 'AmendContract', data: {
      number: reference('ADD-PKS', state), signedOn: on, endsOn: addDays(on, 45), amount: state.contract?.amount ?? 0, reason: 'Perpanjangan waktu (simulasi)',
    } }),
  },
  {
    key: 'found working', share: 0.3, by: 'fasilitator', days: 30, comes: ({ handover }) => handover !== undefined,
    draft: (observedOn, _, { chance }) => ({ type: 'RecordFunctionality', data: {
      observedOn, functioning: chance.happens(0.85) ? 'full' : 'partial', households: chance.between(20, 150),
    } }),
  },
];

/** The last report was made shortly before the contract ends. */
const isRunningOut = (state: KnownLocation): boolean => {
  const [, report] = lastReport(state) ?? [];
  return report !== undefined && state.contract !== undefined && daysBetween(report.observedOn, state.contract.endsOn) < 14;
};
