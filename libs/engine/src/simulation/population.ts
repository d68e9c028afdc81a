import { addDays, atHour, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import type { Definition, NamedRegion, RegionLevel } from '@app/programme';
import type { Regions } from '../ports/index.js';
import type { Birth } from './birth.js';
import { chanceOf, type Chance } from './chance.js';
import type { Country } from './country.js';
import { Life } from './life.js';
import { drawFrom, villagesOf } from './places.js';
import { PROFILES, type Profile } from './profiles.js';

type Plan = { readonly locations: number; readonly seed: string; readonly fiscalYear: number; readonly programmes?: readonly string[]; readonly definitions: readonly Definition[]; readonly regions: Regions };
type Programme = {
  readonly profile: Profile; readonly definition: Definition; readonly chance: Chance;
  readonly draw: () => NamedRegion;
  /** How many places there are for it; some are kept for replacements. */
  readonly room: number;
};
type Newborn = Birth & { readonly bornAt: Instant };

/** The decrees of a year: when they are signed, and up to which share of the locations they name. */
const DECREES = [
  { day: '01-18', upTo: 0.6 },
  { day: '02-22', upTo: 0.9 },
  { day: '04-12', upTo: 1 },
] as const;
/** Days until the last of a decree's locations is entered. */
const ENTRY_DAYS = 12;

/** Who lives in the simulated country: every location, from the decree that names it. */
export class Population {
  readonly satkers: readonly string[];
  private readonly newborns: readonly Newborn[];
  private readonly programmes: readonly Programme[];
  private readonly taken = new Set<string>();
  private born = 0;
  private country: Country | undefined;

  constructor(private readonly plan: Plan, private readonly wake: (life: Life, at: Instant) => void) {
    const everywhere = new Map<RegionLevel, readonly NamedRegion[]>();
    const placesOf = (level: RegionLevel): readonly NamedRegion[] => {
      const places = everywhere.get(level) ?? plan.regions.within(undefined, level);
      everywhere.set(level, places);
      return places;
    };
    this.programmes = PROFILES.flatMap((profile) => {
      const definition = plan.definitions.find(({ programme }) => programme === profile.programme);
      if (definition === undefined || plan.programmes?.includes(profile.programme) === false) return [];
      const chance = chanceOf(`${plan.seed} ${profile.programme}`);
      const places = placesOf(definition.unit.level);
      return [{ profile, definition, chance, draw: drawFrom(places, chance), room: Math.floor(places.length * 0.9) }];
    });
    this.newborns = this.shares().flatMap(({ programme, count }) => this.named(programme, count));
    this.satkers = [...new Set(this.newborns.map(({ designation }) => designation.satker))].sort();
  }

  settle(country: Country): void {
    this.country = country;
    for (const newborn of this.newborns) this.wake(this.bear(newborn), newborn.bornAt);
  }

  /** As many locations as asked for: what a programme has no room for goes to the others. */
  private shares(): readonly { readonly programme: Programme; readonly count: number }[] {
    let [locations, share] = [this.plan.locations, this.programmes.reduce((sum, { profile }) => sum + profile.share, 0)];
    return [...this.programmes].sort((one, other) => one.room - other.room).map((programme) => {
      const count = Math.min(programme.room, Math.max(1, Math.round((locations * programme.profile.share) / share)));
      locations -= count;
      share -= programme.profile.share;
      return { programme, count };
    });
  }

  private named(programme: Programme, count: number): readonly Newborn[] {
    return Array.from({ length: count }, (_, at) => {
      const decree = DECREES.find(({ upTo }) => at / count < upTo) ?? DECREES[0];
      return this.newborn(programme, programme.draw().code, `${this.plan.fiscalYear}-${decree.day}` as PlainDate, at + 1);
    });
  }

  private newborn({ profile, chance, definition }: Programme, region: string, decreed: PlainDate, row: number, replaces?: string): Newborn {
    const { programme, amount, office } = profile;
    const { fiscalYear, regions } = this.plan;
    this.taken.add(`${programme} ${region}`);
    return {
      locationId: `${programme}-${fiscalYear}-${region}`,
      definition,
      profile,
      villages: villagesOf(regions, region, definition.unit.level),
      designation: {
        programme, fiscalYear, region, replaces,
        sk: { number: `SK-SIM/${programme}/${decreed}`, date: decreed, row },
        amount: chance.between(...amount) * 1_000_000,
        satker: `${office}-${region.slice(0, 2)}`,
      },
      bornAt: atHour(zoneOf(region), addDays(decreed, chance.between(1, ENTRY_DAYS)), chance.between(8, 15), chance.between(0, 59)),
    };
  }

  private bear(birth: Birth): Life {
    const country = this.country!;
    this.born += 1;
    return new Life(this.born, birth, chanceOf(`${this.plan.seed} ${birth.locationId}`), {
      emergencyInForce: country.emergencyInForce, budgetEffective: country.budgetEffective, pace: country.pace,
      replacementFor: (replaced, decreed) => this.replace(replaced, decreed),
    });
  }

  /** Somewhere else in the province, where the programme is not yet. */
  private neighbourOf(region: string, { profile: { programme }, definition: { unit }, chance }: Programme): string {
    const places = this.plan.regions.within(region.slice(0, 2), unit.level).filter(({ code }) => !this.taken.has(`${programme} ${code}`));
    return chance.pick(places).code;
  }

  /** Another place of the programme, entered some days after the decree that names it. */
  private replace({ locationId, definition, designation }: Birth, decreed: PlainDate): string {
    const programme = this.programmes.find((one) => one.definition === definition)!;
    const newborn = this.newborn(programme, this.neighbourOf(designation.region, programme), decreed, 1, locationId);
    this.wake(this.bear(newborn), newborn.bornAt);
    return newborn.locationId;
  }
}
