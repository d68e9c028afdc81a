import { openRegions } from '@app/adapters/kemendagri';
import type { Chance } from '@app/engine';
import type { Role, Scope } from '@app/kernel';

export type Place = { readonly region: string; readonly programme: string };
export type Caller = { readonly role: Role; readonly scope: Scope };

const ROLES: readonly Role[] = ['fasilitator', 'korkot', 'ppk', 'satker', 'pengawas-pusat', 'auditor', 'operator'];
/** Those of the callers whose authority ends at some programmes, and those beside them in the very same villages. */
const OWN_PROGRAMMES = ['kotaku-cfw', 'tps3r'];
const OTHER_PROGRAMMES = ['sanimas', 'sandes'];
export const PROGRAMMES: readonly string[] = [...OWN_PROGRAMMES, ...OTHER_PROGRAMMES];

/** Four kinds of provinces: wholly the callers'; theirs in every second regency; theirs in two programmes; nobody's. */
const KINDS = ['whole', 'by-regency', 'by-programme', 'foreign'] as const;
type Kind = (typeof KINDS)[number];

const MOST_TRIES = 50;
const LONGEST_DISTRICT = '52.71.03'.length;

/** Divides the country so that whatever happens in a foreign part lies in nobody's authority, and yet next door. */
export class Areas {
  private readonly regions = openRegions();
  private readonly provinces = this.regions.within(undefined, 'province').map(({ code }) => code);
  private readonly villages = new Map<string, readonly string[]>();
  private readonly taken = new Set<string>();

  caller(chance: Chance): Caller {
    return { role: chance.pick(ROLES), scope: this.scope(chance) };
  }

  /** A place of one's own where nothing is yet, as long as there is one. */
  ownPlace({ scope: { regions, programmes = PROGRAMMES } }: Caller, chance: Chance): Place | undefined {
    return this.free(() => ({ region: chance.pick(this.villagesIn(chance.pick(regions))), programme: chance.pick(programmes) }));
  }

  /** One of the programme in a foreign part. */
  foreignPlace(programme: string, chance: Chance): Place {
    const kinds: readonly Kind[] = OTHER_PROGRAMMES.includes(programme) ? ['by-regency', 'by-programme', 'foreign'] : ['by-regency', 'foreign'];
    const place = this.free(() => {
      const kind = chance.pick(kinds);
      const province = this.province(kind, chance);
      return { region: chance.pick(this.villagesIn(kind === 'by-regency' ? this.regency(province, 1, chance) : province)), programme };
    });
    if (place === undefined) throw new Error(`there is no room left for ${programme}`);
    return place;
  }

  private scope(chance: Chance): Scope {
    const kind = chance.pick(['whole', 'by-regency', 'by-regency', 'by-programme'] as const);
    const province = this.province(kind, chance);
    if (kind === 'whole') return { regions: [province] };
    if (kind === 'by-programme') return { regions: [province], programmes: OWN_PROGRAMMES };
    const own = [this.regency(province, 0, chance), this.regency(this.province('by-regency', chance), 0, chance)];
    return { regions: chance.pick([[own[0]!], own, [chance.pick(this.villagesIn(own[0]!))]]) };
  }

  private province(kind: Kind, chance: Chance): string {
    return chance.pick(this.provinces.filter((_, at) => KINDS[at % KINDS.length] === kind));
  }

  private regency(province: string, parity: 0 | 1, chance: Chance): string {
    return chance.pick(this.regions.within(province, 'regency').filter((_, at) => at % 2 === parity)).code;
  }

  private villagesIn(region: string): readonly string[] {
    const known = this.villages.get(region) ?? (region.length > LONGEST_DISTRICT ? [region] : this.regions.within(region, 'village').map(({ code }) => code));
    this.villages.set(region, known);
    return known;
  }

  private free(draw: () => Place): Place | undefined {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const place = draw();
      const name = `${place.programme} ${place.region}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return place;
    }
    return undefined;
  }
}
