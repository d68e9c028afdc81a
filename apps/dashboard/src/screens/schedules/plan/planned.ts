import { firstWorkingDayFrom, isDay, isWorkingDay, plusDays, plusWorkingDays } from '../days.js';
import type { Content, StageTarget, Target } from '../content.js';

/** `shiftedTo`: the first working day from a fixed day on which nobody works. */
export type Planned = { readonly stage: string; readonly from?: string; readonly due: string; readonly shiftedTo?: string };

/** One's own targets of an override over those of the nation. */
export const targetsFor = ({ targets, overrides }: Content, override: string | undefined): readonly StageTarget[] => {
  const own = overrides.find(({ key }) => key === override)?.targets ?? [];
  return [...targets.map((one) => own.find(({ stage }) => stage === one.stage) ?? one), ...own.filter(({ stage }) => !targets.some((one) => one.stage === stage))];
};

/** The plan of a location where every stage ends on its last day. Stages that hang on one without a day have none. */
export const plannedDays = (targets: readonly StageTarget[], off: ReadonlySet<string>): readonly Planned[] => {
  const known = new Map<string, Planned | undefined>();
  const planned = (stage: string): Planned | undefined => {
    if (known.has(stage)) return known.get(stage);
    known.set(stage, undefined); // stages that count from each other have no day
    const found = targets.find((one) => one.stage === stage);
    const one = found === undefined ? undefined : ofTarget(found, (anchor) => planned(anchor), off);
    known.set(stage, one);
    return one;
  };
  return targets.map(({ stage }) => planned(stage)).filter((one) => one !== undefined);
};

/** Not for want of a day of its own, but since the day on which it hangs is none, or stages count from each other. */
export const isWithoutDay = (targets: readonly StageTarget[], stage: string, passed: readonly string[] = []): boolean => {
  const target = targets.find((one) => one.stage === stage)?.target;
  if (target === undefined) return false; // its day is that of the location
  if (target.kind === 'offset') return passed.includes(stage) || isWithoutDay(targets, target.anchor.stage, [...passed, stage]);
  return !isDay(target.kind === 'fixed' ? target.on : target.until);
};

const ofTarget = ({ stage, target, dayOffAllowed = false }: StageTarget, anchored: (stage: string) => Planned | undefined, off: ReadonlySet<string>): Planned | undefined => {
  if (target.kind === 'offset') {
    const from = anchored(target.anchor.stage)?.due;
    return from === undefined ? undefined : { stage, from, due: afterSpan(from, target, off) };
  }
  const due = target.kind === 'fixed' ? target.on : target.until;
  if (!isDay(due)) return undefined;
  const isShifted = !dayOffAllowed && !isWorkingDay(due, off);
  return { stage, ...(target.kind === 'window' && isDay(target.from) && { from: target.from }), due, ...(isShifted && { shiftedTo: firstWorkingDayFrom(due, off) }) };
};

const afterSpan = (from: string, { span }: Extract<Target, { kind: 'offset' }>, off: ReadonlySet<string>): string => {
  const { workingDays, calendarDays = 0 } = span;
  return workingDays === undefined ? plusDays(from, calendarDays) : plusWorkingDays(from, workingDays, off);
};
