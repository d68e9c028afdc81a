import { deadlineChanges } from '../../deadlines/changes.js';
import type { LocationCourse } from '../../deadlines/due-date.js';
import { askTheSame } from '../../deadlines/targets.js';
import type { Definition } from '../../definition/definition.js';
import type { DeadlineChange } from '../../location/events.js';
import type { Deadlines } from '../../location/state.js';
import type { ScheduleInForce } from '../state.js';

type Known = { readonly location: LocationCourse; readonly deadlines: Deadlines | undefined; readonly definition: Definition };

/**
 * What the law of today, published once more as it is, would make of the recorded days: plans were recorded when they were made, and
 * any publication counts them on from what has happened since.
 */
export const changesAnyway = (
  changes: readonly DeadlineChange[], { location, deadlines, definition }: Known, law: ScheduleInForce, again: ScheduleInForce,
): readonly DeadlineChange[] =>
  law.calendar === again.calendar && askTheSame(law.content, again.content, location) ? changes : deadlineChanges(deadlines, location, definition, again);

/** The stages that would have got the very same day without the change in question. */
export const refreshedStages = (changes: readonly DeadlineChange[], anyway: readonly DeadlineChange[]): ReadonlySet<string> => {
  const others = new Map(anyway.map((change) => [change.stage, change]));
  const isSame = ({ stage, to, running }: DeadlineChange): boolean => {
    const other = others.get(stage);
    return other !== undefined && other.to === to && other.running === running;
  };
  return new Set(changes.filter(isSame).map(({ stage }) => stage));
};
