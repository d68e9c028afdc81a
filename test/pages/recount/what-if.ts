import { dueBy, type Targets } from './due.js';
import type { Law } from './plan.js';
import { standingOf, type History } from './standing.js';

export type MovedDay = { readonly locationId: string; readonly stage: string; readonly from: string; readonly to: string };

type Shift = { readonly stage: string; readonly by: { readonly workingDays?: number; readonly calendarDays?: number } };

/** Which days of open locations would move if a stage had so many days more, of the kind it is counted in; apart from those that any publication would move. */
export const movedBy = (histories: readonly History[], { programme, targets, daysOff }: Law, { stage: shifted, by }: Shift): readonly MovedDay[] => {
  const longer: Targets = targets.map((one) => {
    const { stage, target } = one;
    if (stage !== shifted || target.kind !== 'offset') return one;
    const { workingDays, calendarDays = 0 } = target.span;
    return { stage, target: { ...target, span: workingDays === undefined ? { calendarDays: calendarDays + (by.calendarDays ?? 0) } : { workingDays: workingDays + (by.workingDays ?? 0) } } };
  });
  return histories.map(standingOf).filter((one) => one.programme === programme && one.fiscalYear === 2021 && one.ending === '').flatMap(({ locationId, stages, dues }) => {
    const [now, then] = [targets, longer].map((law) => dueBy(law, daysOff, (stage) => stages.get(stage)?.completedOn));
    return [...dues].filter(([stage]) => stages.get(stage)?.completedOn === undefined).flatMap(([stage, { to: from }]) => {
      const to = then?.(stage);
      return to === undefined || to === from || to === now?.(stage) ? [] : [{ locationId, stage, from, to }];
    });
  });
};
