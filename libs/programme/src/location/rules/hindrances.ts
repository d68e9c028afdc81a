import { accept, type Unmet } from '@app/kernel';
import { DELAY_REASONS, hindranceLabel } from '../../chase/reasons.js';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { KnownLocation } from '../state.js';
import { openStages, unmetByOpenStage } from './course.js';
import { notBefore } from './particulars.js';
import { byActor, type Rule, type Subject } from './rule.js';

const { reasons, clause } = DELAY_REASONS;

const standing = (code: string, { hindrances = {} }: KnownLocation) => own(hindrances, code);

/** It tells why, and stops no clock: for that the location is suspended. */
export const flagHindrance: Rule<'FlagHindrance'> = {
  decide: (data, state, facts) => {
    const { code, note, stage } = data;
    const known = standing(code, state);
    if (known !== undefined && known.note === note && known.stage === stage) return accept();
    return decided([
      ...(reasons.some(({ key }) => key === code) ? [] : [unmet('hindrance.unknown', { key: code, reasons }, clause)]),
      ...(known === undefined ? [] : [unmet('hindrance.already-flagged', { hindrance: hindranceLabel(code), since: known.since })]),
      ...(stage === undefined ? [] : unmetByOpenStage({ stage }, state, facts)),
    ], { type: 'HindranceFlagged', data: { ...data, on: facts.occurredOn, by: byActor(facts) } });
  },
  /** The location as a whole, or one of its stages. */
  subjects: (state, facts) => [{}, ...openStages(state, facts)],
};

const unmetToLift = ({ code }: Subject<'LiftHindrance'>, state: KnownLocation): readonly Unmet[] =>
  standing(code, state) === undefined ? [unmet('hindrance.not-flagged', { hindrance: hindranceLabel(code) })] : [];

export const liftHindrance: Rule<'LiftHindrance'> = {
  decide: (data, state, facts) => {
    const since = standing(data.code, state)?.since ?? facts.occurredOn;
    return decided([...unmetToLift(data, state), ...notBefore('occurredOn', facts.occurredOn, since)], {
      type: 'HindranceLifted', data: { ...data, on: facts.occurredOn, by: byActor(facts) },
    });
  },
  hindrances: unmetToLift,
  subjects: ({ hindrances = {} }) => Object.keys(hindrances).map((code) => ({ code })),
};
