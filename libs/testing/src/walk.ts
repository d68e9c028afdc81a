import { addDays, atHour, fold, type PlainDate } from '@app/kernel';
import { draftCommand, officerFor, openSteps, type Outlook } from '@app/engine';
import {
  location, type KnownLocation, type LocationCommand, type LocationEvent, type LocationFacts, type LocationState, type PublishedDefinition,
} from '@app/programme';

export type WalkOptions = {
  readonly designatedOn?: PlainDate;
  /** How many works (paket) the location has. */
  readonly works?: number;
  readonly emergencyInForce?: boolean;
  /** Which optional stages are taken; none where not said. */
  readonly takes?: (stage: string) => boolean;
  /** Rupiah left over at the end. */
  readonly leftover?: number;
};

export type WalkedStep = {
  readonly command: LocationCommand;
  readonly facts: LocationFacts;
  readonly events: readonly LocationEvent[];
  readonly state: KnownLocation;
};

/** A place of each level a programme may count in. */
const PLACES = {
  regency: '52.71',
  district: '52.71.03',
  village: '52.71.03.1004',
} as const;
const NAMES = { province: 'Nusa Tenggara Barat', regency: 'Kota Mataram', district: 'Mataram', village: 'Kebon Sari' };

const factsOn = (published: PublishedDefinition, on: PlainDate, emergencyInForce: boolean): Omit<LocationFacts, 'actor'> => {
  const { programme, unit } = published.definition;
  return {
    locationId: `${programme}-${on.slice(0, 4)}-${PLACES[unit.level]}`,
    now: atHour('WITA', on, 12),
    occurredOn: on,
    today: on,
    definition: published,
    budget: { status: 'effective', revision: 0 },
    emergencyInForce,
    regionNames: NAMES,
    regionLevel: unit.level,
  };
};

/**
 * Takes a location of any programme from its designation to its end by doing what its definition still asks for.
 * Stops with an error where a step is refused or nothing is left to do before the end.
 */
export function* walkToEnd(published: PublishedDefinition, options: WalkOptions = {}): Generator<WalkedStep, KnownLocation> {
  const { designatedOn = '2021-01-11' as PlainDate, works = 0, emergencyInForce = false, takes = () => false, leftover = 0 } = options;
  const { definition } = published;
  const region = PLACES[definition.unit.level];
  const outlook: Outlook = { emergencyInForce, budgetEffective: true, works, takes };
  const villages = Array.from({ length: definition.institution?.minimumVillages ?? 1 }, (_, at) => `${PLACES.district}.${1004 + at}`);
  const percentAfter = (from: number): number => Math.min(100, from + 25);

  const taken = (command: LocationCommand, facts: LocationFacts, state: LocationState): WalkedStep => {
    const decision = location.decide(command, state, facts);
    const trouble = decision.accepted ? [] : decision.unmet.map(({ code, sentence }) => `${code}: ${sentence.en}`);
    if (!decision.accepted || decision.events.length === 0) {
      throw new Error(`${definition.programme}: ${JSON.stringify(command)} came to nothing. ${trouble.join(' ')}`);
    }
    return { command, facts, events: decision.events, state: fold(location.evolve, state, decision.events) as KnownLocation };
  };

  let on = designatedOn;
  const { actor } = officerFor('pengawas-pusat', region);
  const sk = { number: 'SK-1', date: on, row: 1 };
  const designation = { programme: definition.programme, fiscalYear: Number(on.slice(0, 4)), region, sk, amount: 600_000_000, satker: 'bppw-52' };
  let step = taken({ type: 'DesignateLocation', data: designation }, { ...factsOn(published, on, emergencyInForce), actor }, location.initial);
  yield step;

  while (step.state.situation !== 'finished') {
    const [next] = openSteps(definition, step.state, outlook);
    if (next === undefined) throw new Error(`${definition.programme}: nothing is left to do, yet the location stands at ${step.state.currentStage}.`);
    if (next.type === 'StartStage') on = addDays(on, 1);
    const command = draftCommand(next, definition, step.state, { on, works, villages, contractDays: 90, percentAfter, leftover, score: 80 });
    step = taken(command, { ...factsOn(published, on, emergencyInForce), actor: officerFor(next.by, region).actor }, step.state);
    yield step;
  }
  return step.state;
}
