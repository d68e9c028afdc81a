import type { Content } from '../content.js';

/** By which days a stage is moved: those it is counted in; a day of the calendar by working days. */
export const isOfWorkingDays = (content: Content | undefined, stage: string): boolean => {
  const target = content?.targets.find((one) => one.stage === stage)?.target;
  return target?.kind !== 'offset' || target.span.workingDays !== undefined;
};
