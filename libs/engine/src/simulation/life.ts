import { dayIn, zoneOf, type Instant, type PlainDate, type Zone } from '@app/kernel';
import type { KnownLocation, LocationCommand, LocationState } from '@app/programme';
import type { Birth, Surroundings } from './birth.js';
import type { Chance } from './chance.js';
import type { Intention } from './intention.js';
import { Mind } from './mind.js';
import { laterBy } from './working-time.js';

type Plan = { readonly happens: Instant; readonly due: Instant };
export type Deed = { readonly key: string; readonly command: LocationCommand; readonly by: Intention['by']; readonly occurredAt: Instant };

const FIELD: readonly Intention['by'][] = ['fasilitator', 'korkot'];
/** After as many refusals a thing is given up. */
const PATIENCE = 6;
const DESIGNATION = 'designate';

/** One location and its people: when they do what they have in mind. The rules are not theirs. */
export class Life {
  readonly zone: Zone;
  private readonly mind: Mind;
  private readonly plans = new Map<string, Plan>();
  private readonly refusals = new Map<string, number>();
  private lastOccurred: Instant | undefined;
  private ordinal = 0;

  /** `number`: its place among all lives of the country. */
  constructor(readonly number: number, readonly birth: Birth, private readonly chance: Chance, around: Surroundings) {
    const { region } = birth.designation;
    this.zone = zoneOf(region);
    const pace = around.pace(region.slice(0, 2)) * (0.8 + 0.4 * chance.next());
    this.mind = new Mind(birth, pace, chance, around);
  }

  /** Numbers the commands of this life, so that each has an id of its own. */
  nextOrdinal(): number { return this.ordinal++; }

  /** What is to be done now, if anything; else, when to look again. */
  next(state: LocationState, now: Instant, today: PlainDate): { readonly deed: Deed } | { readonly wakeAt: Instant } | 'over' {
    if (state.situation === 'unknown') return this.refusals.has(DESIGNATION) ? 'over' : { deed: this.designation(now) };
    const intentions = this.mind.intentions(state, today).filter(({ key }) => (this.refusals.get(key) ?? 0) < PATIENCE);
    if (intentions.length === 0) return isOver(state) ? 'over' : { wakeAt: this.later(7, now, 'office') };
    if (this.plans.size > intentions.length) this.forget(intentions);
    let [first, soonest] = [intentions[0]!, this.planOf(intentions[0]!, now)];
    for (const intention of intentions) {
      const plan = this.planOf(intention, now);
      if (plan.due < soonest.due) [first, soonest] = [intention, plan];
    }
    return soonest.due <= now ? { deed: this.act(first, soonest, state, now) } : { wakeAt: soonest.due };
  }

  /** Refused: tried again another day, or given up. */
  refused({ key }: Deed, now: Instant): void {
    this.refusals.set(key, (this.refusals.get(key) ?? 0) + 1);
    const due = this.later(this.chance.around(7), now, 'office');
    this.plans.set(key, { happens: due, due });
  }

  private designation(now: Instant): Deed {
    return { key: DESIGNATION, by: 'pengawas-pusat', occurredAt: now, command: { type: 'DesignateLocation', data: this.birth.designation } };
  }

  private planOf({ key, by, days }: Intention, now: Instant): Plan {
    const known = this.plans.get(key);
    if (known !== undefined) return known;
    const place = FIELD.includes(by) ? 'field' : 'office';
    const happens = this.later(this.chance.around(days), now, place);
    const plan = { happens, due: this.heardOf(happens, place) };
    this.plans.set(key, plan);
    return plan;
  }

  /** What is no longer called for is not done. */
  private forget(intentions: readonly Intention[]): void {
    const keys = new Set(intentions.map(({ key }) => key));
    for (const key of this.plans.keys()) if (!keys.has(key)) this.plans.delete(key);
  }

  /** The field is often heard of later, sometimes much later; the offices work on the spot. */
  private heardOf(happens: Instant, place: 'field' | 'office'): Instant {
    if (!this.chance.happens(place === 'field' ? 0.35 : 0.05)) return happens;
    return this.later(this.chance.around(this.chance.happens(0.1) ? 12 : 2), happens, place);
  }

  private later(days: number, since: Instant, place: 'field' | 'office'): Instant {
    return laterBy(days, since, this.zone, this.chance, place);
  }

  /** Days go forward: what is done now happened no earlier than what was done before. */
  private act({ key, by, draft }: Intention, { happens }: Plan, state: KnownLocation, now: Instant): Deed {
    this.plans.delete(key);
    const occurredAt = this.lastOccurred !== undefined && happens < this.lastOccurred ? this.lastOccurred : happens;
    this.lastOccurred = occurredAt > now ? now : occurredAt;
    return { key, by, occurredAt: this.lastOccurred, command: draft(dayIn(this.zone, this.lastOccurred), state) };
  }
}

const isOver = ({ situation }: KnownLocation): boolean => situation !== 'active' && situation !== 'suspended';
