import { accept, refuse, type Decider, type Decision, type Unmet } from '@app/kernel';
import { unmet } from '../sentences/location-refusals.js';
import { isFollowUp, type LocationCommand, type LocationFollowUp } from './commands.js';
import { LOCATION_EVENT_SHAPES, type LocationEvent } from './events.js';
import { evolve } from './evolve/evolve.js';
import { followUp, withDeadlines } from './rules/deadlines.js';
import { designate, isSameDesignation } from './rules/designation.js';
import { lifeDay, pastDay } from './rules/particulars.js';
import type { Facts } from './rules/rule.js';
import { RULES, type RuledCommandType } from './rules/rules.js';
import { verdictOn } from './situations.js';
import type { KnownLocation, LocationFacts, LocationState } from './state.js';

type Location = Decider<LocationCommand | LocationFollowUp, LocationState, LocationEvent, LocationFacts>;
type AnyRule = { readonly decide: (data: LocationCommand['data'], state: KnownLocation, facts: Facts) => Decision<LocationEvent> };

const ruleOf = (type: RuledCommandType): AnyRule => RULES[type] as unknown as AnyRule;

export const withDefinition = (facts: LocationFacts): facts is Facts => facts.definition !== undefined;

/** A command speaks of a day that has come, in the life of the location. */
export const wrongMoment = (state: LocationState, { occurredOn, today }: LocationFacts): readonly Unmet[] =>
  state.situation === 'unknown'
    ? pastDay('occurredOn', occurredOn, { occurredOn: today })
    : lifeDay('occurredOn', occurredOn, state, { occurredOn: today });

const decideByRule = (command: LocationCommand, state: LocationState, facts: LocationFacts): Decision<LocationEvent> => {
  if (command.type === 'DesignateLocation' && state.situation !== 'unknown' && isSameDesignation(command.data, state)) return accept();
  const verdict = verdictOn(command.type, state.situation);
  if (verdict !== 'allowed') return refuse(unmet(verdict));
  if (!withDefinition(facts)) return refuse(unmet('definition.unknown'));
  const moment = wrongMoment(state, facts);
  if (moment.length > 0) return refuse(...moment);
  if (command.type === 'DesignateLocation') return designate(command.data, facts);
  if (state.situation === 'unknown') return refuse(unmet('location.unknown'));
  return ruleOf(command.type).decide(command.data, state, facts);
};

const decide: Location['decide'] = (command, state, facts) =>
  isFollowUp(command) ? followUp(command, state, facts) : withDeadlines(decideByRule(command, state, facts), state, facts);

export const location: Location = {
  category: 'Location',
  initial: { situation: 'unknown' },
  decide,
  evolve,
  events: LOCATION_EVENT_SHAPES,
};
