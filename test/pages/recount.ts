// What the figures come to, counted from the events by code that shares nothing with the system's own.
export type Told = { readonly type: string; readonly recordedAt: string; readonly data: Readonly<Record<string, unknown>> };
export type History = readonly Told[];

const DAY_MS = 86_400_000;
const WITA_MS = 8 * 60 * 60 * 1000;

type Due = { readonly to: string; readonly running: boolean };
type Stage = { readonly startedOn?: string; readonly completedOn?: string };

/** Everything that is counted of one location of Nusa Tenggara Barat. */
const standingOf = (history: History) => {
  const dues = new Map<string, Due>();
  const stages = new Map<string, Stage>();
  const works = new Map<string, { amount: number; percent: number }>();
  let [current, disbursed, amount, programme, fiscalYear, isHandedOver, ending] = ['', 0, 0, '', 0, false, ''];
  for (const { type, data } of history) {
    const { stage = '', on = '', next, main, work = '' } = data as { stage?: string; on?: string; next?: string; main?: boolean; work?: string };
    if (type === 'LocationDesignated') [amount, programme, fiscalYear] = [Number(data['amount']), (data['pin'] as { programme: string }).programme, Number(data['fiscalYear'])];
    if (type === 'DeadlinesSet') for (const due of data['deadlines'] as (Due & { stage: string })[]) dues.set(due.stage, due);
    if (type === 'StageStarted') stages.set(stage, { startedOn: on });
    if (type === 'StageCompleted') stages.set(stage, { ...stages.get(stage), completedOn: on });
    if (main === true) current = type === 'StageCompleted' ? next ?? stage : stage;
    if (type === 'WorkAdded') works.set(work, { amount: Number(data['amount']), percent: 0 });
    if (type === 'ProgressReported') works.set(work, { amount: works.get(work)?.amount ?? 0, percent: Number(data['percent']) });
    if (type === 'TrancheDisbursed') disbursed += Number(data['amount']);
    if (type === 'LocationHandedOver') isHandedOver = true;
    if (['LocationFinished', 'LocationCancelled', 'LocationSubstituted', 'ContractTerminated'].includes(type)) ending = type;
  }
  const all = [...works.values()].reduce((sum, work) => sum + work.amount, 0);
  const physical = all === 0 ? 0 : [...works.values()].reduce((sum, work) => sum + work.amount * work.percent, 0) / all;
  return { dues, stages, current, disbursed, amount, programme, fiscalYear, isHandedOver, ending, physical };
};

/** The midnight after the day, on the clock there. */
const lateFrom = ({ to }: Due): number => Date.parse(to) + DAY_MS - WITA_MS;
const tenth = (value: number): number => Math.round(value * 10) / 10;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

export const recount = (histories: readonly History[], now: string) => {
  const at = Date.parse(now);
  const today = new Date(at + WITA_MS).toISOString().slice(0, 10);
  const then = at - 7 * DAY_MS;
  const dayThen = new Date(then + WITA_MS).toISOString().slice(0, 10);
  const each = histories.map(standingOf).map((one) => {
    const running = [...one.dues].filter(([, due]) => due.running).map(([stage, due]) => ({ from: lateFrom(due), completedOn: one.stages.get(stage)?.completedOn }));
    const open = running.filter(({ completedOn }) => completedOn === undefined);
    const isLate = open.some(({ from }) => from <= at);
    const { startedOn, completedOn } = one.stages.get('CONSTRUCTION') ?? {};
    const due = one.dues.get('CONSTRUCTION')?.to;
    const span = startedOn === undefined || due === undefined ? undefined : days(startedOn, due);
    const planned = completedOn !== undefined ? 100 : span === undefined || startedOn === undefined ? undefined : Math.min(100, Math.max(0, (100 * days(startedOn, today)) / Math.max(1, span)));
    const ends = span === undefined ? '' : new Date(Date.parse(today) + Math.ceil((span * (100 - one.physical)) / 100) * DAY_MS).toISOString().slice(0, 10);
    const isCritical = planned !== undefined && completedOn === undefined && one.ending === ''
      && (planned - one.physical > (planned <= 70 ? 10 : 5) || (planned > one.physical && ends > `${one.fiscalYear}-12-31`));
    return {
      ...one, isLate, planned, isCritical, isActive: one.ending === '',
      wasLate: running.some(({ from, completedOn: done }) => from <= then && (done === undefined || done > dayThen)),
      isDueSoon: !isLate && open.some(({ from }) => from > at && from <= at + 8 * DAY_MS),
    };
  });
  const many = (is: (one: (typeof each)[number]) => boolean): number => each.filter(is).length;
  const begun = each.filter(({ planned }) => planned !== undefined);
  const mean = (of: (one: (typeof each)[number]) => number): number => begun.reduce((sum, one) => sum + of(one) * one.amount, 0) / begun.reduce((sum, { amount }) => sum + amount, 0);
  const sum = (of: (one: (typeof each)[number]) => number): number => each.reduce((all, one) => all + of(one), 0);
  return {
    cards: {
      active: many(({ isActive }) => isActive), late: many(({ isLate }) => isLate), lateChange: many(({ isLate }) => isLate) - many(({ wasLate }) => wasLate),
      dueSoon: many(({ isDueSoon }) => isDueSoon), critical: many(({ isCritical }) => isCritical),
      deviation: tenth(mean(({ physical }) => physical) - mean(({ planned = 0 }) => planned)), absorption: tenth((100 * sum(({ disbursed }) => disbursed)) / sum(({ amount }) => amount)),
      handedOver: many(({ isHandedOver }) => isHandedOver),
    },
    matrix: each.reduce((cells, { programme, current }) => cells.set(`${programme} ${current}`, (cells.get(`${programme} ${current}`) ?? 0) + 1), new Map<string, number>()),
  };
};
