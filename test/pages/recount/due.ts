import { later } from './standing.js';

export type Target =
  | { readonly kind: 'fixed'; readonly on: string } | { readonly kind: 'window'; readonly until: string }
  | { readonly kind: 'offset'; readonly anchor: { readonly stage: string }; readonly span: { readonly workingDays?: number; readonly calendarDays?: number } };

export type Targets = readonly { readonly stage: string; readonly target: Target }[];

/** The last day of each stage by its target: from the day on which the stage before it was done, or by which it is to be. */
export const dueBy = (targets: Targets, daysOff: ReadonlySet<string>, doneOn: (stage: string) => string | undefined) => {
  const isOff = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay()) || daysOff.has(day);
  const afterWorkingDays = (from: string, many: number): string => {
    let day = from;
    for (let left = many; left > 0;) {
      day = later(day, 1);
      if (!isOff(day)) left -= 1;
    }
    return day;
  };
  const dueOf = (stage: string): string | undefined => {
    const target = targets.find((one) => one.stage === stage)?.target;
    if (target === undefined) return undefined;
    if (target.kind !== 'offset') return target.kind === 'fixed' ? target.on : target.until;
    const from = doneOn(target.anchor.stage) ?? dueOf(target.anchor.stage);
    return from === undefined ? undefined : target.span.workingDays === undefined ? later(from, target.span.calendarDays ?? 0) : afterWorkingDays(from, target.span.workingDays);
  };
  return dueOf;
};
