import { accept, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { StageDefinition } from '../../definition/definition.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import { blockingFindings } from '../gates.js';
import { partsOfLocationId } from '../location-id.js';
import type { KnownLocation } from '../state.js';
import { yearUncrossed } from './fiscal-year.js';
import { filled, lifeDay, notBefore, reasoned, wholeNumber } from './particulars.js';
import { indexOf, type Facts, type Rule } from './rule.js';
import { beforeStart, unmetByStage } from './stages.js';
import { completion } from './stage-order.js';

/** Our assumption (A): a location is withdrawn only before money has moved; afterwards its contract is terminated. */
const moneyMoved = ({ tranches }: KnownLocation): readonly Unmet[] =>
  Object.values(tranches).some(({ status }) => status === 'disbursed') ? [unmet('location.money-disbursed')] : [];

type Revision = { readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string };

const unmetByRevision = ({ skRevision, skDate, reason }: Revision, state: KnownLocation, facts: Facts): readonly Unmet[] => [
  ...moneyMoved(state),
  ...filled('skRevision', skRevision),
  ...(skRevision.trim() === state.sk.number.trim() ? [unmet('sk.not-a-revision', { number: skRevision })] : []),
  ...lifeDay('skDate', skDate, state, facts),
  ...reasoned(reason),
];

export const cancel: Rule<'Cancel'> = {
  decide: (data, state, facts) => decided(unmetByRevision(data, state, facts), { type: 'LocationCancelled', data }),
  hindrances: (_, state) => moneyMoved(state),
};

/** Its place in the plan of the same programme and year is taken elsewhere. */
const mismatched = (replacement: string, { pin, fiscalYear, region }: KnownLocation): readonly Unmet[] => {
  const other = partsOfLocationId(replacement);
  const related = other.programme === pin.programme && other.fiscalYear === fiscalYear && other.region !== region;
  return related ? [] : [unmet('replacement.mismatch')];
};

export const substitute: Rule<'Substitute'> = {
  decide: (data, state, facts) => {
    return decided([...unmetByRevision(data, state, facts), ...mismatched(data.replacement, state)], { type: 'LocationSubstituted', data });
  },
  hindrances: (_, state) => moneyMoved(state),
};

const unmetToHandOver = (state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const { definition, stages } = indexOf(facts);
  const stage = stages.get(definition.finalStage);
  if (definition.handover === undefined || stage === undefined) return [unmet('handover.not-in-programme')];
  const role = stage.by.includes(facts.actor.role) ? [] : [unmet('stage.wrong-role', { stage: stage.label, by: stage.by }, stage.clause)];
  const lacking = [...role, ...unmetByStage(stage, state, facts)];
  const findings = blockingFindings(state).filter(({ sentence }) => !lacking.some((other) => other.sentence.id === sentence.id));
  return [...lacking, ...findings];
};

/** Nothing is handed over before what it waited for was completed: a BAST of last year does not follow an LPJ of this one. */
const beforeItsGround = (stage: StageDefinition, on: PlainDate, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const ended = (indexOf(facts).predecessors.get(stage.key) ?? []).map(({ key }) => own(state.stages, key)?.completedOn ?? on);
  return notBefore('handedOverOn', on, ended.reduce((latest, next) => (next > latest ? next : latest), on));
};

export const handOver: Rule<'HandOver'> = {
  decide: (data, state, facts) => {
    const { bast, handedOverOn: on, recipient } = data;
    const { definition, stages } = indexOf(facts);
    const stage = stages.get(definition.finalStage);
    const lacking = [
      ...unmetToHandOver(state, facts),
      ...filled('bast', bast),
      ...lifeDay('handedOverOn', on, state, facts),
      ...yearUncrossed(on, state),
      ...filled('recipient', recipient),
      ...(stage === undefined ? [] : [...beforeStart(stage, on, state), ...beforeItsGround(stage, on, state, facts)]),
    ];
    if (stage === undefined || lacking.length > 0) return decided(lacking);
    return accept({ type: 'LocationHandedOver', data }, ...completion(stage, state, facts, on), { type: 'LocationFinished', data: { on } });
  },
  hindrances: (_, state, facts) => [...unmetToHandOver(state, facts), ...yearUncrossed(facts.occurredOn, state)],
};

export const recordFunctionality: Rule<'RecordFunctionality'> = {
  decide: (data, state, facts) => {
    const { observedOn, functioning, households, note } = data;
    const { functionality: known } = state;
    if (known?.observedOn === observedOn && known.functioning === functioning && known.households === households && known.note === note) return accept();
    return decided([
      ...(known?.observedOn === observedOn ? [unmet('functionality.already-recorded', { on: observedOn })] : []),
      ...lifeDay('observedOn', observedOn, state, facts),
      ...(state.handover === undefined ? [] : notBefore('observedOn', observedOn, state.handover.on)),
      ...(households === undefined ? [] : wholeNumber('households', households, 0)),
    ], { type: 'FunctionalityRecorded', data });
  },
};
