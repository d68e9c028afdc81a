// What the events of one location come to, by code that shares nothing with the system's own.
export type Told = { readonly type: string; readonly recordedAt: string; readonly source: string; readonly data: Readonly<Record<string, unknown>> };
export type History = readonly Told[];

export const DAY_MS = 86_400_000;
const WITA_MS = 8 * 60 * 60 * 1000;

type Due = { readonly to: string; readonly running: boolean };
type Stage = { readonly startedOn?: string; readonly completedOn?: string };
type Figures = { readonly workers: number; readonly women: number; readonly mbr: number; readonly hok: number };
type Crew = Figures & { readonly work: string };

const ENDINGS = ['LocationFinished', 'LocationCancelled', 'LocationSubstituted', 'ContractTerminated'];

export type Standing = ReturnType<typeof standingOf>;

/** Everything that is counted of one location of Nusa Tenggara Barat. */
export const standingOf = (history: History) => {
  const dues = new Map<string, Due>();
  const stages = new Map<string, Stage>();
  const works = new Map<string, { amount: number; percent: number }>();
  const crews = new Map<string, Crew>();
  const papers = new Map<string, { document: string; isReturned: boolean }>();
  const findings = new Set<string>();
  const paidOn: string[] = [];
  const told = {
    locationId: '', current: '', disbursed: 0, amount: 0, programme: '', fiscalYear: 0, satker: '', designatedOn: '', isHandedOver: false, ending: '', isSuspended: false, isAccelerated: false,
    contracted: 0, signedOn: undefined as string | undefined, movedOn: undefined as string | undefined, newsAt: '', score: undefined as number | undefined,
  };
  const physical = (): number => {
    const all = [...works.values()].reduce((sum, work) => sum + work.amount, 0);
    return all === 0 ? 0 : [...works.values()].reduce((sum, work) => sum + work.amount * work.percent, 0) / all;
  };
  for (const { type, data, source, recordedAt } of history) {
    const { stage = '', on = '', next, main, work = '', evidence = '', finding = '' } = data as { stage?: string; on?: string; next?: string; main?: boolean; work?: string; evidence?: string; finding?: string };
    if (source !== 'timer') told.newsAt = recordedAt;
    if (type === 'LocationDesignated') {
      Object.assign(told, { locationId: data['locationId'], amount: Number(data['amount']), programme: (data['pin'] as { programme: string }).programme, fiscalYear: Number(data['fiscalYear']), satker: data['satker'], designatedOn: (data['sk'] as { date: string }).date });
    }
    if (type === 'DeadlinesSet' || type === 'TargetsRescheduled') for (const due of (data['deadlines'] ?? data['stages']) as (Due & { stage: string })[]) dues.set(due.stage, due);
    if (type === 'StageStarted') stages.set(stage, { startedOn: on });
    if (type === 'StageCompleted') stages.set(stage, { ...stages.get(stage), completedOn: on });
    if (main === true) told.current = type === 'StageCompleted' ? next ?? stage : stage;
    if (type === 'WorkAdded') works.set(work, { amount: Number(data['amount']), percent: 0 });
    if (type === 'ProgressReported') {
      const before = physical();
      works.set(work, { amount: works.get(work)?.amount ?? 0, percent: Number(data['percent']) });
      if (physical() > before) told.movedOn = String(data['observedOn']);
    }
    if (type === 'LabourReported' || type === 'LabourCorrected') crews.set(`${work}/${String(data['month'])}`, { ...(data as unknown as Figures), work });
    if (type === 'ContractSigned') [told.signedOn, told.contracted] = [String(data['signedOn']), Number(data['amount'])];
    if (type === 'TrancheDisbursed') {
      told.disbursed += Number(data['amount']);
      paidOn.push(String(data['disbursedOn']));
    }
    if (type === 'EvidenceSubmitted') papers.set(evidence, { document: String(data['document']), isReturned: false });
    if (type === 'EvidenceReturned') papers.set(evidence, { document: papers.get(evidence)?.document ?? '', isReturned: true });
    if (type === 'SpotCheckScored') told.score = Number(data['score']);
    if (type === 'FindingRaised') findings.add(finding);
    if (type === 'FindingSettled') findings.delete(finding);
    if (type === 'LocationAccelerated') told.isAccelerated = true;
    if (type === 'LocationHandedOver') told.isHandedOver = true;
    if (type === 'LocationSuspended' || type === 'LocationResumed') told.isSuspended = type === 'LocationSuspended';
    if (ENDINGS.includes(type)) told.ending = type;
  }
  return { ...told, dues, stages, physical: physical(), crews: [...crews.values()], documents: [...papers.values()].filter(({ isReturned }) => !isReturned).map(({ document }) => document), findings: findings.size, paidOn };
};

/** The midnight after the day, on the clock there. */
export const lateFrom = ({ to }: Pick<Due, 'to'>): number => Date.parse(to) + DAY_MS - WITA_MS;
export const dayThere = (at: number): string => new Date(at + WITA_MS).toISOString().slice(0, 10);
export const tenth = (value: number): number => Math.round(value * 10) / 10;
export const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
export const later = (on: string, by: number): string => new Date(Date.parse(on) + by * DAY_MS).toISOString().slice(0, 10);
