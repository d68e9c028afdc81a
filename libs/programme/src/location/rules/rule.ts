import type { Decision, Unmet } from '@app/kernel';
import { definitionIndex, type DefinitionIndex } from '../../definition/definition-index.js';
import type { PublishedDefinition } from '../../definition/definition.js';
import type { CommandData, LocationCommandType } from '../commands.js';
import type { By, LocationEvent } from '../events.js';
import type { KnownLocation, LocationFacts } from '../state.js';

/** Facts once the definition is known to be there. */
export type Facts = LocationFacts & { readonly definition: PublishedDefinition };

type Pointer = 'stage' | 'document' | 'evidence' | 'tranche' | 'work' | 'report' | 'finding' | 'code';

/** The part of a command that points at one thing among many; a screen draws one button for each. */
export type Subject<Type extends LocationCommandType> = Pick<CommandData<Type>, Extract<keyof CommandData<Type>, Pointer>>;

export type Rule<Type extends LocationCommandType> = {
  readonly decide: (data: CommandData<Type>, state: KnownLocation, facts: Facts) => Decision<LocationEvent>;
  /** What stands in the way whatever else the command says. `decide` asks the same function: buttons and rules cannot disagree. */
  readonly hindrances?: (subject: Subject<Type>, state: KnownLocation, facts: Facts) => readonly Unmet[];
  /** As far as they are there to point at; what else the command says, its sender chooses. */
  readonly subjects?: (state: KnownLocation, facts: Facts) => readonly Partial<Subject<Type>>[];
};

export const indexOf = (facts: Facts): DefinitionIndex => definitionIndex(facts.definition.definition);

export const byActor = ({ actor: { id, person, role } }: LocationFacts): By => ({ id, person, role });

/** Two accounts of one human are one. */
export const samePerson = (one: Pick<By, 'id' | 'person'>, other: Pick<By, 'id' | 'person'>): boolean =>
  one.id === other.id || one.person === other.person;

export const nextId = (kind: string, record: object): string => `${kind}-${Object.keys(record).length + 1}`;
