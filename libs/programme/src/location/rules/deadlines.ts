import { accept, fold, type Decision } from '@app/kernel';
import { changesToTakeOver, deadlinesMovedByLife } from '../../deadlines/changes.js';
import type { LocationFollowUp } from '../commands.js';
import { own } from '../entries.js';
import type { DeadlineChange, LocationEvent } from '../events.js';
import { evolve } from '../evolve/evolve.js';
import type { KnownLocation, LocationFacts, LocationState } from '../state.js';
import { isCompleted } from './stage-order.js';

/** Of what has ended nothing is due any more. */
const isOpen = (state: LocationState): state is KnownLocation => state.situation === 'active' || state.situation === 'suspended';

/** What was decided, and beside it the days that it moves. */
export const withDeadlines = (decision: Decision<LocationEvent>, state: LocationState, facts: LocationFacts): Decision<LocationEvent> => {
  if (!decision.accepted || decision.events.length === 0 || facts.schedule === undefined) return decision;
  const { schedule, today: on } = facts;
  const after = fold(evolve, state, decision.events);
  const repinned = decision.events.some(({ type }) => type === 'DefinitionRepinned');
  const definition = (repinned ? facts.requestedDefinition : facts.definition)?.definition;
  if (definition === undefined || !isOpen(after)) return decision;
  const moved = deadlinesMovedByLife(after.deadlines, after, definition, schedule);
  const deadlines = [...begunAnew(state, after).filter(({ stage }) => !moved.some((one) => one.stage === stage)), ...moved];
  if (deadlines.length === 0) return decision;
  return accept(...decision.events, { type: 'DeadlinesSet', data: { on, revision: schedule.revision, calendarVersion: schedule.calendar.version, deadlines } });
};

/** A stage that is opened again is reminded of from now on: what its ladder passed over while it was completed would else come all at once. */
const begunAnew = (before: LocationState, after: KnownLocation): readonly DeadlineChange[] =>
  Object.entries(after.deadlines?.stages ?? {}).flatMap(([stage, { version, running, dueOn }]) => {
    const isOpenAgain = before.situation !== 'unknown' && isCompleted(before, stage) && !isCompleted(after, stage);
    return isOpenAgain && running ? [{ stage, version: version + 1, running, from: dueOn, to: dueOn }] : [];
  });

/** Standing orders are hints: what has no ground, or none any more, comes to nothing and is no refusal. */
export const followUp = (command: LocationFollowUp, state: LocationState, facts: LocationFacts): Decision<LocationEvent> => {
  if (!isOpen(state)) return accept();
  return command.type === 'RescheduleTargets' ? rescheduleTargets(state, facts) : missDeadline(command.data, state, facts);
};

const rescheduleTargets = (state: KnownLocation, { schedule, scheduleBefore, definition, today: on }: LocationFacts): Decision<LocationEvent> => {
  if (schedule === undefined || definition === undefined) return accept();
  const stages = changesToTakeOver(state.deadlines, state, definition.definition, { law: schedule, before: scheduleBefore });
  if (stages === undefined) return accept();
  const previousRevision = state.deadlines?.revision;
  return accept({
    type: 'TargetsRescheduled',
    data: { on, revision: schedule.revision, calendarVersion: schedule.calendar.version, ...(previousRevision !== undefined && { previousRevision }), stages },
  });
};

type Missed = Extract<LocationFollowUp, { type: 'MissDeadline' }>['data'];

const missDeadline = ({ stage, version }: Missed, state: KnownLocation, { today }: LocationFacts): Decision<LocationEvent> => {
  const { deadlines } = state;
  const deadline = own(deadlines?.stages ?? {}, stage);
  if (deadlines === undefined || deadline?.version !== version || !deadline.running || deadline.missed?.version === version) return accept();
  if (today <= deadline.dueOn || isCompleted(state, stage) || standsStill(state, today)) return accept();
  const { revision, calendarVersion } = deadlines;
  return accept({ type: 'DeadlineMissed', data: { stage, version, dueOn: deadline.dueOn, revision, calendarVersion } });
};

/** A suspension stands for no longer than was granted. */
const standsStill = ({ situation, suspensions }: KnownLocation, today: string): boolean =>
  situation === 'suspended' && today < (suspensions.at(-1)?.until ?? today);
