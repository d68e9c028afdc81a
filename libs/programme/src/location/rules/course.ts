import { accept, addDays, daysBetween, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { CommandData } from '../commands.js';
import { own } from '../entries.js';
import type { Deadline, Extension, KnownLocation } from '../state.js';
import { attached, filled, lifeDay, notBefore, realDay, reasoned } from './particulars.js';
import { indexOf, type Facts, type Rule, type Subject } from './rule.js';
import { applies, isCompleted } from './stage-order.js';

const wrongSpan = ({ from, until }: CommandData<'Suspend'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const unreal = [...lifeDay('suspendedFrom', from, state, facts), ...realDay('suspendedUntil', until)];
  if (unreal.length > 0) return unreal;
  const { maximumDays: most, clause } = facts.definition.definition.suspension;
  const days = daysBetween(from, until);
  const lastPause = state.suspensions.at(-1)?.resumedOn;
  return [
    ...(days > 0 ? [] : [unmet('suspension.too-short')]),
    ...(days > most ? [unmet('suspension.too-long', { most }, clause)] : []),
    ...(lastPause === undefined ? [] : notBefore('suspendedFrom', from, lastPause)),
  ];
};

export const suspend: Rule<'Suspend'> = {
  decide: (data, state, facts) => {
    const { reasons, clause } = facts.definition.definition.suspension;
    return decided([
      ...(reasons.some(({ key }) => key === data.reasonClass) ? [] : [unmet('suspension.reason-unknown', { key: data.reasonClass }, clause)]),
      ...reasoned(data.reason),
      ...wrongSpan(data, state, facts),
      ...attached(data.files),
    ], { type: 'LocationSuspended', data });
  },
};

export const resume: Rule<'Resume'> = {
  decide: ({ on, reason }, state, facts) => {
    const { from, until } = state.suspensions.at(-1) ?? { from: state.designatedOn, until: on };
    // The clock stands still no longer than was granted, however late the work goes on again.
    const stoodStill = daysBetween(from, on < until ? on : until);
    return decided([...lifeDay('resumedOn', on, state, facts), ...notBefore('resumedOn', on, from), ...reasoned(reason)], {
      type: 'LocationResumed', data: { on, reason, days: stoodStill },
    });
  },
};

/** A stage of this location that is still to be completed. */
export const unmetByOpenStage = ({ stage: key }: Subject<'ExtendDeadline'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const stage = indexOf(facts).stages.get(key);
  if (stage === undefined) return [unmet('stage.unknown', { key })];
  if (!applies(stage, state, facts)) return [unmet('stage.not-applicable', { stage: stage.label }, stage.clause)];
  return isCompleted(state, key) ? [unmet('stage.already-completed', { stage: stage.label })] : [];
};

export const openStages = (state: KnownLocation, facts: Facts): readonly Subject<'ExtendDeadline'>[] => indexOf(facts).definition.stages
  .filter((stage) => applies(stage, state, facts) && !isCompleted(state, stage.key))
  .map(({ key }) => ({ stage: key }));

const laterThanLetter = (newDueOn: PlainDate, last: Extension | undefined): readonly Unmet[] =>
  last === undefined ? [] : notBefore('newDueOn', newDueOn, addDays(last.newDueOn, 1));

const laterThanDeadline = (newDueOn: PlainDate, { dueOn }: Deadline): readonly Unmet[] => (newDueOn > dueOn ? [] : [unmet('extension.not-later', { dueOn })]);

export const extendDeadline: Rule<'ExtendDeadline'> = {
  decide: (data, state, facts) => {
    const { stage, newDueOn, reference, reason } = data;
    const last = state.extensions.findLast((extension) => extension.stage === stage);
    if (last?.newDueOn === newDueOn && last.reference === reference) return accept();
    const unreal = realDay('newDueOn', newDueOn);
    const recorded = own(state.deadlines?.stages ?? {}, stage);
    const later = recorded === undefined ? laterThanLetter(newDueOn, last) : laterThanDeadline(newDueOn, recorded);
    return decided([
      ...unmetByOpenStage(data, state, facts),
      ...unreal,
      ...(unreal.length > 0 ? [] : later),
      ...notBefore('newDueOn', newDueOn, facts.occurredOn),
      ...filled('reference', reference),
      ...reasoned(reason),
    ], { type: 'DeadlineExtended', data });
  },
  hindrances: unmetByOpenStage,
  subjects: openStages,
};

const unmetToAccelerate = (state: KnownLocation, { definition: { definition } }: Facts): readonly Unmet[] => {
  if (definition.acceleration === undefined) return [unmet('acceleration.not-in-programme')];
  return state.acceleration === undefined ? [] : [unmet('acceleration.already-granted')];
};

const wrongCriteria = (criteria: readonly string[], { definition: { definition: { acceleration } } }: Facts): readonly Unmet[] => {
  if (acceleration === undefined) return [];
  if (criteria.length === 0) return [unmet('acceleration.criteria-missing', undefined, acceleration.clause)];
  const known = new Set(acceleration.criteria.map(({ key }) => key));
  return [...new Set(criteria)].filter((key) => !known.has(key)).map((key) => unmet('acceleration.criterion-unknown', { key }, acceleration.clause));
};

export const accelerate: Rule<'Accelerate'> = {
  decide: (data, state, facts) => {
    const { criteria, reference, reason } = data;
    const granted = state.acceleration;
    if (granted?.reference === reference && granted.criteria.join() === criteria.join()) return accept();
    return decided([...unmetToAccelerate(state, facts), ...wrongCriteria(criteria, facts), ...filled('reference', reference), ...reasoned(reason)], {
      type: 'LocationAccelerated', data,
    });
  },
  hindrances: (_, state, facts) => unmetToAccelerate(state, facts),
};
