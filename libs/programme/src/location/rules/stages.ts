import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { StageDefinition } from '../../definition/definition.js';
import { unmet } from '../../sentences/location-refusals.js';
import { gatesUnmet } from '../gates.js';
import { own } from '../entries.js';
import type { KnownLocation } from '../state.js';
import { yearUncrossed } from './fiscal-year.js';
import { reasoned } from './particulars.js';
import { indexOf, type Facts, type Rule, type Subject } from './rule.js';
import { applies, awaited, completion, isCompleted, outOfOrder } from './stage-order.js';

const forbidden = (stage: StageDefinition, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  if (!applies(stage, state, facts)) return [unmet('stage.not-applicable', { stage: stage.label }, stage.clause)];
  // What follows the end, such as upkeep, is parallel; the line itself is closed.
  if (state.situation === 'finished' && stage.kind !== 'parallel') return [unmet('location.finished')];
  return stage.by.includes(facts.actor.role) ? [] : [unmet('stage.wrong-role', { stage: stage.label, by: stage.by }, stage.clause)];
};

const unmetToStart = ({ stage: key }: Subject<'StartStage'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const stage = indexOf(facts).stages.get(key);
  if (stage === undefined) return [unmet('stage.unknown', { key })];
  const before = awaited(stage, state, facts);
  // Acceleration lets a stage be prepared beside those before it, never ahead of one that has not begun.
  const holding = state.acceleration === undefined ? before : before.filter(({ key: other }) => own(state.stages, other) === undefined);
  return [
    ...forbidden(stage, state, facts),
    ...outOfOrder(stage, holding),
    ...(state.acceleration === undefined ? beforePredecessors(stage, state, facts) : []),
    ...gatesUnmet(stage.starts ?? [], state, facts, stage.clause),
  ];
};

/** Days keep the order too: nothing follows what was completed only after it. */
const beforePredecessors = (stage: StageDefinition, state: KnownLocation, facts: Facts): readonly Unmet[] =>
  (indexOf(facts).predecessors.get(stage.key) ?? []).flatMap(({ key, label }) => {
    const completedOn = own(state.stages, key)?.completedOn;
    const early = completedOn !== undefined && facts.occurredOn < completedOn;
    return early ? [unmet('stage.before-predecessor', { stage: stage.label, before: label, completedOn })] : [];
  });

/** What the stage itself asks to be completed: those before it, and its gates. */
export const unmetByStage = (stage: StageDefinition, state: KnownLocation, facts: Facts): readonly Unmet[] => [
  ...outOfOrder(stage, awaited(stage, state, facts)),
  ...(own(state.stages, stage.key) === undefined ? gatesUnmet(stage.starts ?? [], state, facts, stage.clause) : []),
  ...gatesUnmet(stage.completes, state, facts, stage.clause),
];

const unmetToComplete = ({ stage: key }: Subject<'CompleteStage'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const stage = indexOf(facts).stages.get(key);
  if (stage === undefined) return [unmet('stage.unknown', { key })];
  const { definition } = facts.definition;
  const ends = key === definition.finalStage;
  if (ends && definition.handover !== undefined) return [unmet('stage.needs-handover', { stage: stage.label }, definition.handover.clause)];
  return [
    ...forbidden(stage, state, facts),
    ...unmetByStage(stage, state, facts),
    ...beforePredecessors(stage, state, facts),
    ...(ends ? yearUncrossed(facts.occurredOn, state) : []),
  ];
};

export const beforeStart = (stage: StageDefinition, on: string, state: KnownLocation): readonly Unmet[] => {
  const startedOn = own(state.stages, stage.key)?.startedOn;
  return startedOn !== undefined && on < startedOn ? [unmet('stage.before-start', { stage: stage.label, startedOn })] : [];
};

const unmetToReopen = ({ stage: key }: Subject<'ReopenStage'>, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const index = indexOf(facts);
  const stage = index.stages.get(key);
  if (stage === undefined) return [unmet('stage.unknown', { key })];
  if (key === index.definition.entryStage) return [unmet('stage.needs-designation', { stage: stage.label })];
  if (own(state.stages, key) === undefined) return [unmet('stage.not-started', { stage: stage.label })];
  const later = stage.kind === 'main' ? index.mainLine.slice(index.mainLine.indexOf(stage) + 1) : [];
  return [...new Set([...later, ...(index.dependents.get(key) ?? [])])]
    .filter((dependent) => dependent.kind !== 'parallel' && isCompleted(state, dependent.key))
    .map((dependent) => unmet('stage.depended-on', { stage: stage.label, later: dependent.label }));
};

const stagesWhere = (wanted: (stage: StageDefinition) => boolean, facts: Facts): readonly { readonly stage: string }[] =>
  indexOf(facts).definition.stages.filter(wanted).map(({ key }) => ({ stage: key }));

export const startStage: Rule<'StartStage'> = {
  decide: ({ stage: key }, state, facts) => {
    const stage = indexOf(facts).stages.get(key);
    const known = own(state.stages, key);
    const goesRound = stage?.kind === 'parallel' && known?.status === 'completed';
    if (known !== undefined && !goesRound) return accept();
    const unmetNow = unmetToStart({ stage: key }, state, facts);
    const ahead = stage !== undefined && awaited(stage, state, facts).length > 0;
    return decided(unmetNow, { type: 'StageStarted', data: { stage: key, main: stage?.kind === 'main', on: facts.occurredOn, ahead } });
  },
  hindrances: unmetToStart,
  subjects: (state, facts) => stagesWhere((stage) => {
    const status = own(state.stages, stage.key)?.status;
    return applies(stage, state, facts) && (status === undefined || (stage.kind === 'parallel' && status === 'completed'));
  }, facts),
};

export const completeStage: Rule<'CompleteStage'> = {
  decide: ({ stage: key }, state, facts) => {
    const stage = indexOf(facts).stages.get(key);
    if (stage === undefined || !isCompleted(state, key)) {
      const lacking = unmetToComplete({ stage: key }, state, facts);
      if (stage === undefined || lacking.length > 0) return decided(lacking);
      const ends = key === facts.definition.definition.finalStage;
      const on = facts.occurredOn;
      const events = completion(stage, state, facts, on);
      return ends
        ? decided(beforeStart(stage, on, state), ...events, { type: 'LocationFinished', data: { on } })
        : decided(beforeStart(stage, on, state), ...events);
    }
    return accept();
  },
  hindrances: unmetToComplete,
  subjects: (state, facts) => stagesWhere((stage) => applies(stage, state, facts) && !isCompleted(state, stage.key), facts),
};

export const reopenStage: Rule<'ReopenStage'> = {
  decide: ({ stage: key, reason }, state, facts) => {
    const status = own(state.stages, key)?.status;
    if (status === 'started' || status === 'reopened') return accept(); // it is open
    const main = indexOf(facts).stages.get(key)?.kind === 'main';
    return decided([...unmetToReopen({ stage: key }, state, facts), ...reasoned(reason)], {
      type: 'StageReopened', data: { stage: key, main, on: facts.occurredOn, reason },
    });
  },
  hindrances: unmetToReopen,
  subjects: (state, facts) => stagesWhere(({ key }) => isCompleted(state, key) && key !== facts.definition.definition.entryStage, facts),
};
