import { fold, type Role } from '@app/kernel';
import { location, type CommandData, type LocationCommand, type LocationEvent, type LocationFacts, type LocationState } from '@app/programme';
import { actorOf, day, exampleFacts, fileNamed } from './facts.js';

/** One thing done by someone on some day. */
export type Step = { readonly on: string; readonly by: Role; readonly command: LocationCommand };

const stage = (on: string, by: Role, key: string): Step => ({ on, by, command: { type: 'CompleteStage', data: { stage: key } } });
const start = (on: string, key: string): Step => ({ on, by: 'fasilitator', command: { type: 'StartStage', data: { stage: key } } });

/** A paper goes up its chain to the last one who verifies it. */
const paper = (on: string, document: string, chain: readonly Role[] = ['korkot'], work?: string): readonly Step[] => {
  const evidence = `${document}${work === undefined ? '' : `.${work}`}-1`;
  const files = [fileNamed(`${evidence}.pdf`)];
  return [
    { on, by: 'fasilitator', command: { type: 'SubmitEvidence', data: { document, files, ...(work !== undefined && { work }) } } },
    ...chain.map((by): Step => ({ on, by, command: { type: 'VerifyEvidence', data: { evidence } } })),
  ];
};

const payment = (on: string, tranche: number, amount: number): readonly Step[] => [
  { on, by: 'fasilitator', command: { type: 'RequestTranche', data: { tranche, amount } } },
  { on, by: 'ppk', command: { type: 'IssueSpp', data: { tranche, number: `SPP-${tranche}`, issuedOn: day(on) } } },
  { on, by: 'satker', command: { type: 'IssueSpm', data: { tranche, number: `SPM-${tranche}`, issuedOn: day(on) } } },
  { on, by: 'ppk', command: { type: 'DisburseTranche', data: { tranche, sp2d: `SP2D-${tranche}`, disbursedOn: day(on), amount } } },
];

const progress = (on: string, work: string, percent: number): Step => ({
  on, by: 'fasilitator',
  command: { type: 'ReportProgress', data: { work, percent, observedOn: day(on), photos: [fileNamed(`${work}-${percent}.jpg`)] } },
});

export const LABOUR: CommandData<'ReportLabour'> = {
  work: 'work-1', month: '2021-06', workers: 20, women: 8, mbr: 15, affected: 5, hok: 380.5, wages: 45_660_000, youngestAge: 19,
};

/** A location's life from its SK to what became of it, as it should go. */
export const JOURNEY: readonly Step[] = [
  {
    on: '2021-02-08', by: 'pengawas-pusat',
    command: {
      type: 'DesignateLocation',
      data: {
        programme: 'contoh', fiscalYear: 2021, region: '52.71.03.1004', amount: 300_000_001, satker: '498001',
        sk: { number: '177/KPTS/M/2021', date: day('2021-02-01'), row: 7 },
      },
    },
  },
  { on: '2021-02-09', by: 'ppk', command: { type: 'AssignOfficer', data: { role: 'fasilitator', account: actorOf('fasilitator').id, unit: 'unit-fasilitator' } } },
  start('2021-03-01', 'SOSIALISASI'),
  ...paper('2021-03-02', 'notulen'),
  stage('2021-03-03', 'fasilitator', 'SOSIALISASI'),
  stage('2021-03-08', 'fasilitator', 'MAPPING'),
  {
    on: '2021-03-15', by: 'fasilitator',
    command: { type: 'FormInstitution', data: { kind: 'ksm', name: 'KSM Melati', villages: ['52.71.03.1004', '52.71.03.1005'], members: 12, women: 5, formedOn: day('2021-03-14') } },
  },
  stage('2021-03-16', 'korkot', 'KSM_FORMATION'),
  { on: '2021-03-20', by: 'fasilitator', command: { type: 'AddWork', data: { name: 'Jalan lingkungan', institution: 'KSM Melati', amount: 200_000_000 } } },
  { on: '2021-03-20', by: 'fasilitator', command: { type: 'AddWork', data: { name: 'Drainase', institution: 'KSM Mawar', amount: 100_000_000 } } },
  start('2021-03-22', 'RKM'),
  ...paper('2021-04-01', 'rkm', []),
  stage('2021-04-02', 'fasilitator', 'RKM'),
  ...paper('2021-04-01', 'rkm', ['korkot', 'ppk']).slice(1).map((step) => ({ ...step, on: '2021-04-09' })),
  stage('2021-04-10', 'ppk', 'RKM_VERIFICATION'),
  { on: '2021-05-03', by: 'ppk', command: { type: 'SignContract', data: { number: 'PKS-01', signedOn: day('2021-05-03'), endsOn: day('2021-10-31'), amount: 300_000_001 } } },
  stage('2021-05-03', 'ppk', 'CONTRACT'),
  ...paper('2021-05-04', 'kwitansi'),
  ...payment('2021-05-10', 1, 210_000_001),
  stage('2021-05-10', 'ppk', 'TRANCHE_1'),
  ...paper('2021-05-12', 'sppd-l', ['korkot'], 'work-1'),
  ...paper('2021-05-12', 'sppd-l', ['korkot'], 'work-2'),
  stage('2021-05-13', 'fasilitator', 'SPPD_L'),
  start('2021-06-01', 'CONSTRUCTION'),
  progress('2021-06-15', 'work-1', 25.5),
  { on: '2021-07-01', by: 'fasilitator', command: { type: 'ReportLabour', data: LABOUR } },
  progress('2021-07-15', 'work-1', 80),
  progress('2021-07-16', 'work-2', 40),
  ...paper('2021-07-20', 'laporan', ['korkot', 'ppk']),
  stage('2021-07-21', 'korkot', 'INSPECTION'),
  ...payment('2021-08-02', 2, 90_000_000),
  stage('2021-08-02', 'ppk', 'TRANCHE_2'),
  progress('2021-09-15', 'work-1', 100),
  progress('2021-09-20', 'work-2', 100),
  stage('2021-09-21', 'korkot', 'CONSTRUCTION'),
  { on: '2021-10-01', by: 'korkot', command: { type: 'ScoreSpotCheck', data: { checkedOn: day('2021-10-01'), outputs: [{ key: 'ksm', score: 90 }, { key: 'proposal', score: 80 }, { key: 'serah-terima', score: 52 }] } } },
  { on: '2021-10-02', by: 'fasilitator', command: { type: 'ReportLeftover', data: { amount: 0 } } },
  ...paper('2021-10-04', 'lpj', ['korkot', 'ppk']),
  stage('2021-10-05', 'ppk', 'LPJ'),
  ...paper('2021-10-06', 'kpp'),
  stage('2021-10-07', 'fasilitator', 'UPKEEP'),
  ...paper('2021-11-01', 'pernyataan'),
  { on: '2021-11-15', by: 'ppk', command: { type: 'HandOver', data: { bast: 'BAST-01', handedOverOn: day('2021-11-15'), recipient: 'Kelurahan Contoh' } } },
  { on: '2021-12-10', by: 'fasilitator', command: { type: 'RecordFunctionality', data: { observedOn: day('2021-12-10'), functioning: 'full', households: 210 } } },
];

export const factsOf = ({ on, by }: Pick<Step, 'on' | 'by'>): LocationFacts => ({ ...exampleFacts, actor: actorOf(by), occurredOn: day(on) });

/** The events of these steps; a refused step is a mistake in the example and stops it. */
export const eventsOf = (steps: readonly Step[]): readonly LocationEvent[] => {
  const events: LocationEvent[] = [];
  let state: LocationState = location.initial;
  for (const step of steps) {
    const decision = location.decide(step.command, state, factsOf(step));
    if (!decision.accepted) throw new Error(`${step.on} ${step.command.type}: ${decision.unmet.map(({ sentence }) => sentence.en).join(' ')}`);
    events.push(...decision.events);
    state = fold(location.evolve, state, decision.events);
  }
  return events;
};

type Sought = (command: LocationCommand) => boolean;

const stepsBefore = (sought: Sought): readonly Step[] => {
  const at = JOURNEY.findIndex(({ command }) => sought(command));
  if (at < 0) throw new Error('No such step in the journey.');
  return JOURNEY.slice(0, at);
};

/** What had happened just before the first step that is sought. */
export const before = (sought: Sought): readonly LocationEvent[] => eventsOf(stepsBefore(sought));
export const beforeCommand = (type: LocationCommand['type']) => before((command) => command.type === type);
export const beforeCompleting = (key: string) => before(({ type, data }) => type === 'CompleteStage' && data.stage === key);
export const beforeStarting = (key: string) => before(({ type, data }) => type === 'StartStage' && data.stage === key);
