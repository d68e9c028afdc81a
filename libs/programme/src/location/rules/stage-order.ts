import type { PlainDate, Unmet } from '@app/kernel';
import type { StageDefinition } from '../../definition/definition.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { LocationEvent } from '../events.js';
import type { KnownLocation, LocationFacts } from '../state.js';
import { indexOf, type Facts } from './rule.js';

type Progressed = Pick<KnownLocation, 'stages'>;

export const isCompleted = ({ stages }: Progressed, key: string): boolean => own(stages, key)?.status === 'completed';

/** An emergency stage belongs to the location only while the protocol is in force, or once it has been started. */
export const applies = ({ key, appliesWhen }: StageDefinition, { stages }: Progressed, { emergencyInForce }: LocationFacts): boolean =>
  appliesWhen === undefined || emergencyInForce || Object.hasOwn(stages, key);

const holdsBack = (predecessor: StageDefinition, state: Progressed, facts: Facts): boolean => {
  const known = own(state.stages, predecessor.key);
  if (known === undefined) return predecessor.required && applies(predecessor, state, facts);
  return known.status !== 'completed';
};

/** The predecessors a stage still waits for: required and not completed, or optional and under way. */
export const awaited = (stage: StageDefinition, state: KnownLocation, facts: Facts): readonly StageDefinition[] =>
  (indexOf(facts).predecessors.get(stage.key) ?? []).filter((predecessor) => holdsBack(predecessor, state, facts));

export const outOfOrder = (stage: StageDefinition, awaitedStages: readonly StageDefinition[]): readonly Unmet[] =>
  awaitedStages.map((before) => unmet('stage.out-of-order', { stage: stage.label, before: before.label }, before.clause));

/** The main stage to come once this one is completed; none at the end. */
const nextMain = (stage: StageDefinition, state: Progressed, facts: Facts): string | undefined => {
  const { mainLine } = indexOf(facts);
  const following = mainLine.slice(mainLine.indexOf(stage) + 1);
  return following.find((later) => !isCompleted(state, later.key) && applies(later, state, facts))?.key;
};

/** The facts of a completion; a stage never started begins and ends on that day. */
export const completion = (stage: StageDefinition, state: Progressed, facts: Facts, on: PlainDate): readonly LocationEvent[] => {
  const known = own(state.stages, stage.key);
  const main = stage.kind === 'main';
  const next = main ? nextMain(stage, state, facts) : undefined;
  const completed: LocationEvent = {
    type: 'StageCompleted',
    data: { stage: stage.key, main, on, round: (known?.rounds ?? 0) + 1, ...(next !== undefined && { next }) },
  };
  return known === undefined ? [{ type: 'StageStarted', data: { stage: stage.key, main, on, ahead: false } }, completed] : [completed];
};
