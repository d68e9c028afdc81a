import type { Unmet } from '@app/kernel';
import { unmet } from '../sentences/location-refusals.js';
import type { LocationCommandType } from './commands.js';
import { withDefinition, wrongMoment } from './decider.js';
import type { Facts, Rule, Subject } from './rules/rule.js';
import { RULES, type RuledCommandType } from './rules/rules.js';
import { SITUATION_LAW, verdictOn } from './situations.js';
import type { KnownLocation, LocationFacts, LocationState } from './state.js';

type Pointers = {
  readonly stage?: string; readonly document?: string; readonly evidence?: string; readonly tranche?: number;
  readonly work?: string; readonly report?: string; readonly finding?: string; readonly code?: string;
};

/** One thing the command may be about, named as in the command itself. */
export type CommandTarget = Pointers & { readonly allowed: boolean; readonly unmet: readonly Unmet[] };

/** Whether a command may be sent now and, where not, what is missing; for each thing it may be about, where there are several. */
export type CommandStanding = {
  readonly command: LocationCommandType;
  readonly allowed: boolean;
  readonly unmet: readonly Unmet[];
  readonly targets?: readonly CommandTarget[];
};

const standing = (command: LocationCommandType, unmetNow: readonly Unmet[]): CommandStanding =>
  ({ command, allowed: unmetNow.length === 0, unmet: unmetNow });

const byRule = <Type extends RuledCommandType>(command: Type, state: KnownLocation, facts: Facts): CommandStanding => {
  const rule: Rule<Type> = RULES[command];
  const hindrances = (subject: Partial<Subject<Type>>) => rule.hindrances?.(subject as Subject<Type>, state, facts) ?? [];
  const subjects = rule.subjects?.(state, facts);
  if (subjects === undefined) return standing(command, hindrances({}));
  const targets = subjects.map((subject): CommandTarget => {
    const inTheWay = hindrances(subject);
    return { ...subject, allowed: inTheWay.length === 0, unmet: inTheWay };
  });
  return { command, allowed: targets.some(({ allowed }) => allowed), unmet: [], targets };
};

const standingOf = (command: LocationCommandType, state: LocationState, facts: LocationFacts): CommandStanding => {
  const verdict = verdictOn(command, state.situation);
  if (verdict !== 'allowed') return standing(command, [unmet(verdict)]);
  if (!withDefinition(facts)) return standing(command, [unmet('definition.unknown')]);
  const moment = wrongMoment(state, facts);
  if (moment.length > 0 || command === 'DesignateLocation' || state.situation === 'unknown') return standing(command, moment);
  return byRule(command, state, facts);
};

/** Asked of the same table and the same rules that decide, so that buttons and decisions cannot disagree. */
export const allowedCommands = (state: LocationState, facts: LocationFacts): readonly CommandStanding[] =>
  (Object.keys(SITUATION_LAW) as LocationCommandType[]).map((command) => standingOf(command, state, facts));
