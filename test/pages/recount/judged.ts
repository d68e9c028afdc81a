import { dayThere, days, DAY_MS, later, lateFrom, type Standing } from './standing.js';

export type Judged = ReturnType<typeof judgedAt> extends (one: Standing) => infer J ? J : never;

/** How one location stands at a moment: what is late, what is due, and whether its works are. */
export const judgedAt = (at: number) => (one: Standing) => {
  const [today, then] = [dayThere(at), at - 7 * DAY_MS];
  const deadlines = [...one.dues].filter(([, { to }]) => (to as string | undefined) !== undefined).map(([stage, due]) => ({ stage, ...due, from: lateFrom(due), completedOn: one.stages.get(stage)?.completedOn }));
  const running = deadlines.filter((due) => due.running);
  const open = one.ending === '' ? deadlines.filter(({ completedOn }) => completedOn === undefined) : [];
  const late = open.filter((due) => due.running && due.from <= at);
  const soon = open.filter((due) => due.running && due.from > at && due.from <= at + 8 * DAY_MS);
  const { startedOn, completedOn } = one.stages.get('CONSTRUCTION') ?? {};
  const due = one.dues.get('CONSTRUCTION')?.to;
  const span = startedOn === undefined || due === undefined ? undefined : days(startedOn, due);
  const planned = span === undefined || startedOn === undefined ? undefined : Math.min(100, Math.max(0, (100 * days(startedOn, today)) / Math.max(1, span)));
  const ends = span === undefined ? today : later(today, Math.ceil((span * (100 - one.physical)) / 100));
  const yearEnd = `${one.fiscalYear}-12-31`;
  const isWorking = planned !== undefined && completedOn === undefined && one.ending === '';
  const handover = open.find(({ stage }) => stage === 'HANDOVER')?.to;
  const current = one.dues.get(one.current)?.to;
  const slipped = Math.max(0, isWorking && due !== undefined ? days(due, ends) : 0, current === undefined ? 0 : days(current, today));
  return {
    ...one, today, open, late, soon,
    isLate: late.length > 0, isDueSoon: soon.length > 0,
    daysLate: late.length === 0 ? 0 : Math.max(...late.map(({ to }) => days(to, today))),
    wasLate: running.some(({ from, completedOn: done }) => from <= then && (done === undefined || done > dayThere(then))),
    isCritical: isWorking && (planned - one.physical > (planned <= 70 ? 10 : 5) || (planned > one.physical && ends > yearEnd)),
    crossesYear: handover !== undefined && later(handover, slipped) > yearEnd,
    kept: deadlines.filter(({ to, completedOn: done }) => done !== undefined && done <= to).length,
    overrun: deadlines.filter(({ to, completedOn: done }) => done !== undefined && done > to).length,
    isOpen: one.ending === '', goesOn: one.ending === '' && !one.isSuspended,
    /** The deadline of the stage where it stands is on the board. */
    isShown: open.some(({ stage }) => stage === one.current),
  };
};
