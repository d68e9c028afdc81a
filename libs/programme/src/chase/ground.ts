import type { PlainDate } from '@app/kernel';
import type { Definition } from '../definition/definition.js';
import { definitionIndex } from '../definition/definition-index.js';
import { own } from '../location/entries.js';
import type { Deadline, KnownLocation } from '../location/state.js';
import { signalsOf, type Chased } from './chased.js';
import type { ChaseEvent } from './events.js';
import type { Course, WorksUnderWay } from './outlook.js';
import type { Quiet } from './rungs.js';
import type { Answered, ChaseFacts, PromiseOfWork } from './state.js';

type GoneReason = Extract<ChaseEvent, { type: 'ReminderWithdrawn' }>['data']['reason'];

/** What the ground of reminders depends on. */
export type GroundFacts = Pick<ChaseFacts, 'location' | 'definition' | 'today'>;

export type Ground = { readonly kind: 'gone'; readonly reason: GoneReason } | { readonly kind: 'stands'; readonly location: KnownLocation; readonly deadline: Deadline };

const gone = (reason: GoneReason): Ground => ({ kind: 'gone', reason });

/** Whether a stage still has a deadline to be reminded of. */
export const groundOf = (stage: string, { location, today }: GroundFacts): Ground => {
  if (location.situation !== 'active' && location.situation !== 'suspended') return gone('ended');
  if (own(location.stages, stage)?.status === 'completed') return gone('completed');
  if (today < (pauseEnd(location) ?? '')) return gone('suspended');
  const deadline = own(location.deadlines?.stages ?? {}, stage);
  return deadline?.running === true ? { kind: 'stands', location, deadline } : gone('rescheduled');
};

/** As `groundOf`, for what was issued under one version of the deadline. */
export const groundOfVersion = (stage: string, version: number, facts: GroundFacts): Ground => {
  const ground = groundOf(stage, facts);
  return ground.kind === 'stands' && ground.deadline.version !== version ? gone('rescheduled') : ground;
};

export const chasedBy = (stage: string, { location, deadline }: Extract<Ground, { kind: 'stands' }>, state: Answered, facts: GroundFacts): Chased => ({
  deadline,
  region: location.region,
  quiet: quietOf(stage, deadline.version, state, location),
  issued: issuedRungs(stage, deadline.version, state),
  signals: signalsIn(stage, location, facts),
});

/** What was taken back while somebody waited for it is still to be said, should its ground return: a pause need not move the day. */
export const issuedRungs = (stage: string, version: number, { reminders }: Answered): ReadonlySet<string> => new Set(
  Object.values(reminders).filter((reminder) => reminder.stage === stage && reminder.version === version && !reminder.withdrawn).map(({ rung }) => rung),
);

/** The promise of this version of the deadline; one given for an earlier day of the schedule is no longer asked for. */
export const promiseOf = (stage: string, version: number, { promises }: Answered): PromiseOfWork | undefined => {
  const promise = own(promises, stage);
  return promise?.version === version ? promise : undefined;
};

/** The day on which the clock runs again, or ran again: a pause ends by itself with the days that were granted. */
export const pauseEnd = ({ suspensions }: Pick<KnownLocation, 'suspensions'>): PlainDate | undefined => {
  const last = suspensions.at(-1);
  return last?.resumedOn !== undefined && last.resumedOn < last.until ? last.resumedOn : last?.until;
};

const quietOf = (stage: string, version: number, state: Answered, location: KnownLocation): Quiet => ({
  suspendedUntil: pauseEnd(location),
  snoozedUntil: own(state.snoozes, stage),
  promisedOn: promiseOf(stage, version, state)?.promisedOn,
});

const signalsIn = (stage: string, location: KnownLocation, { definition, today }: GroundFacts): Chased['signals'] => {
  if (definition === undefined) return [];
  const { constructionStage } = definitionIndex(definition.definition);
  const course = outlookOf(location, definition.definition);
  return signalsOf(course, { isWorks: stage === constructionStage?.key, isCurrent: stage === location.currentStage }, today);
};

type Underway = Pick<KnownLocation, 'fiscalYear' | 'currentStage' | 'stages' | 'physical' | 'deadlines'>;

/** What is to be expected of a location, by the days that are recorded and by how its works go. */
export const outlookOf = (location: Underway, definition: Definition): Course => {
  const { constructionStage, definition: { finalStage } } = definitionIndex(definition);
  const dueOn = (key: string | undefined): PlainDate | undefined => key === undefined ? undefined : own(location.deadlines?.stages ?? {}, key)?.dueOn;
  return {
    fiscalYear: location.fiscalYear,
    handoverDueOn: dueOn(finalStage),
    currentDueOn: dueOn(location.currentStage),
    works: constructionStage === undefined ? undefined : worksOf(constructionStage.key, location, dueOn(constructionStage.key)),
  };
};

const worksOf = (stage: string, { stages, physical }: Underway, dueOn: PlainDate | undefined): WorksUnderWay | undefined => {
  const progress = own(stages, stage);
  return progress === undefined || progress.status === 'completed' || dueOn === undefined ? undefined : { startedOn: progress.startedOn, dueOn, physical };
};
