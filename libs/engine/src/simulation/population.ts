import { addDays, atHour, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import type { Definition, NamedRegion, RegionLevel } from '@app/programme';
import type { Regions } from '../ports/index.js';
import type { Birth } from './birth.js';
import { chanceOf, type Chance } from './chance.js';
import type { Country } from './country.js';
import { Life } from './life.js';
import { drawFrom, homesOf, isOneOf, villagesOf } from './places.js';
import { PROFILES, type Profile } from './profiles.js';
import type { Apart, Decree, Home, Story } from './story.js';

type Plan = { readonly locations: number; readonly seed: string; readonly fiscalYear: number; readonly programmes?: readonly string[]; readonly definitions: readonly Definition[]; readonly regions: Regions; readonly home?: Home; readonly apart?: Apart; readonly story?: Story };
type Programme = {
  readonly profile: Profile; readonly definition: Definition; readonly chance: Chance;
  readonly draw: () => NamedRegion;
  readonly drawAtHome: () => NamedRegion;
  /** How many places there are at home. */
  readonly homeRoom: number;
  /** How many places there are for it; some are kept for replacements. */
  readonly room: number;
};
type Newborn = Birth & { readonly bornAt: Instant };

/** The decrees of a year. */
const DECREES: readonly Decree[] = [
  { day: '01-18', upTo: 0.6 },
  { day: '02-22', upTo: 0.9 },
  { day: '04-12', upTo: 1 },
];
/** Days until the last of a decree's locations is entered. */
const ENTRY_DAYS = 12;

/** Who lives in the simulated country: every location, from the decree that names it. */
export class Population {
  readonly satkers: readonly string[];
  readonly newborns: readonly Newborn[];
  private readonly programmes: readonly Programme[];
  private readonly taken: Set<string>;
  private born = 0;
  private country: Country | undefined;

  constructor(private readonly plan: Plan, private readonly wake: (life: Life, at: Instant) => void) {
    this.taken = new Set(plan.apart?.locations);
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
      const places = placesOf(definition.unit.level).filter(({ code }) => !this.taken.has(this.idOf(profile.programme, code)));
      const [atHome, elsewhere] = [places.filter(({ code }) => this.isHome(code)), places.filter(({ code }) => !this.isHome(code))];
      const drawAtHome = drawFrom(atHome, chanceOf(`${plan.seed} ${profile.programme} at home`));
      return [{ profile, definition, chance, draw: drawFrom(elsewhere, chance), drawAtHome, homeRoom: atHome.length, room: Math.floor(places.length * 0.9) }];
    });
    const shares = this.shares();
    const atHome = homesOf(plan.home?.locations ?? 0, shares.map(({ programme: { homeRoom }, count }) => Math.min(homeRoom, count)));
    this.newborns = shares.flatMap(({ programme, count }, index) => this.named(programme, count, atHome[index] ?? 0));
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

  private named(programme: Programme, count: number, atHome: number): readonly Newborn[] {
    const decrees = this.plan.story?.decrees ?? DECREES;
    return Array.from({ length: count }, (_, at) => {
      const decree = decrees.find(({ upTo }) => at / count < upTo)!.day;
      const place = isOneOf(atHome, at, count) ? programme.drawAtHome() : programme.draw();
      return this.newborn(programme, place.code, `${this.plan.fiscalYear}-${decree}` as PlainDate, at + 1);
    });
  }

  private newborn({ profile, chance, definition }: Programme, region: string, decreed: PlainDate, row: number, replaces?: string): Newborn {
    const { programme, amount, office } = profile;
    const { fiscalYear, regions } = this.plan;
    const locationId = this.idOf(programme, region);
    this.taken.add(locationId);
    return {
      locationId,
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

  private idOf(programme: string, region: string): string {
    return `${programme}-${this.plan.fiscalYear}-${region}`;
  }

  private isHome(code: string): boolean {
    return this.plan.home !== undefined && code.startsWith(this.plan.home.region);
  }

  private bear(birth: Birth): Life {
    const country = this.country!;
    this.born += 1;
    return new Life(this.born, birth, chanceOf(`${this.plan.seed} ${birth.locationId}`), {
      emergencyInForce: country.emergencyInForce, budgetEffective: country.budgetEffective, pace: this.plan.story?.pace ?? country.pace,
      mishaps: this.plan.story?.mishaps ?? [],
      replacementFor: (replaced, decreed) => this.replace(replaced, decreed),
    });
  }

  /** Somewhere else in the province, where the programme is not yet. */
  private neighbourOf(region: string, { profile: { programme }, definition: { unit }, chance }: Programme): string {
    const places = this.plan.regions.within(region.slice(0, 2), unit.level).filter(({ code }) => !this.taken.has(this.idOf(programme, code)));
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
