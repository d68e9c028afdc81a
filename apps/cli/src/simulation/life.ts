import { dayIn, zoneOf, type Instant, type PlainDate, type Zone } from '@app/kernel';
import { draftCommand, openSteps, stepKey, type Figures, type Step } from '@app/engine';
import type { CommandData, Definition, KnownLocation, LocationCommand, LocationState } from '@app/programme';
import type { Chance } from './chance.js';
import { dutiesOf } from './duties.js';
import type { Intention } from './intention.js';
import { fateOf, type Mishap } from './mishaps.js';
import type { Profile } from './profiles.js';
import { usualDays } from './tempo.js';
import { laterBy } from './working-time.js';

/** What a location sees of the country around it. */
export type Surroundings = {
  readonly emergencyInForce: (on: PlainDate) => boolean;
  readonly budgetEffective: (satker: string) => boolean;
  /** How slowly things go in a province; 1 is usual. */
  readonly pace: (province: string) => number;
  /** The place that a decree of that day names instead. */
  readonly replacementFor: (life: Life, decreed: PlainDate) => string;
};

export type Birth = {
  readonly locationId: string;
  readonly designation: CommandData<'DesignateLocation'>;
  readonly definition: Definition;
  readonly profile: Profile;
  readonly villages: readonly string[];
};

type Plan = { readonly happens: Instant; readonly due: Instant };
export type Deed = { readonly key: string; readonly command: LocationCommand; readonly by: Intention['by']; readonly occurredAt: Instant };

const FIELD: readonly Intention['by'][] = ['fasilitator', 'korkot'];
/** After as many refusals a thing is given up. */
const PATIENCE = 6;

/** One location and its people: what they are about to do, when, and with how much luck. The rules are not theirs. */
export class Life {
  readonly zone: Zone;
  private readonly plans = new Map<string, Plan>();
  private readonly refusals = new Map<string, number>();
  private readonly fate: Set<Mishap>;
  private readonly works: number;
  private readonly impatient: boolean;
  private readonly pace: number;
  private seen: { readonly state: KnownLocation; readonly emergencyInForce: boolean; readonly budgetEffective: boolean; readonly steps: readonly Step[] } | undefined;
  private lastOccurred: Instant | undefined;
  private ordinal = 0;

  constructor(readonly birth: Birth, private readonly chance: Chance, private readonly around: Surroundings) {
    const { profile, designation } = birth;
    this.zone = zoneOf(designation.region);
    this.fate = fateOf(profile, chance);
    this.works = chance.between(...profile.works);
    this.impatient = chance.happens(0.04);
    this.pace = around.pace(designation.region.slice(0, 2)) * (0.8 + 0.4 * chance.next());
  }

  /** Numbers the commands of this life, so that each has an id of its own. */
  nextOrdinal(): number { return this.ordinal++; }

  /** What is to be done now, if anything; else, when to look again. */
  next(state: LocationState, now: Instant, today: PlainDate): { readonly deed: Deed } | { readonly wakeAt: Instant } | 'over' {
    if (state.situation === 'unknown') return this.refusals.has('designate') ? 'over' : { deed: this.designation(now) };
    const intentions = this.intentions(state, today);
    if (intentions.length === 0) return this.ended(state) ? 'over' : { wakeAt: this.later(7, now, 'office') };
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
    const times = (this.refusals.get(key) ?? 0) + 1;
    this.refusals.set(key, times);
    const due = this.later(this.chance.around(7), now, 'office');
    this.plans.set(key, { happens: due, due });
  }

  private designation(now: Instant): Deed {
    return { key: 'designate', by: 'pengawas-pusat', occurredAt: now, command: { type: 'DesignateLocation', data: this.birth.designation } };
  }

  private ended({ situation }: KnownLocation): boolean {
    return situation !== 'active' && situation !== 'suspended';
  }

  private intentions(state: KnownLocation, today: PlainDate): readonly Intention[] {
    const { definition, profile } = this.birth;
    const steps = state.situation === 'active' ? this.steps(state, today).filter(({ stage }) => !this.waitsForCrossing(stage, state, today)) : [];
    return [...steps.map((step) => this.asIntention(step)), ...dutiesOf(definition, state, today, profile, this.chance), ...this.mishaps(state)]
      .filter(({ key }) => (this.refusals.get(key) ?? 0) < PATIENCE);
  }

  /** Everyone knows that nothing is handed over in January before the crossing of the year is recorded. */
  private waitsForCrossing(stage: string, { fiscalYear, crossedYear }: KnownLocation, today: PlainDate): boolean {
    return stage === this.birth.definition.finalStage && crossedYear === undefined && today > `${fiscalYear}-12-31`;
  }

  /** Nothing new is open while neither the location nor its surroundings have changed. */
  private steps(state: KnownLocation, today: PlainDate): readonly Step[] {
    const emergencyInForce = this.around.emergencyInForce(today);
    const budgetEffective = this.impatient || this.around.budgetEffective(state.satker);
    const { seen } = this;
    if (seen?.state === state && seen.emergencyInForce === emergencyInForce && seen.budgetEffective === budgetEffective) return seen.steps;
    const steps = openSteps(this.birth.definition, state, { emergencyInForce, budgetEffective, works: this.works, takes: () => false });
    this.seen = { state, emergencyInForce, budgetEffective, steps };
    return steps;
  }

  private asIntention(step: Step): Intention {
    return {
      key: stepKey(step), by: step.by, days: usualDays(step) * (this.isReport(step) ? 1 : this.pace),
      draft: (on, state) => this.returned(step, state) ?? draftCommand(step, this.birth.definition, state, this.figures(on, step)),
    };
  }

  private mishaps(state: KnownLocation): readonly Intention[] {
    const { definition } = this.birth;
    return [...this.fate].filter(({ comes }) => comes(state, definition) && this.isOpenTo(state)).map((mishap) => ({
      ...mishap,
      draft: (on, now) => {
        this.fate.delete(mishap);
        return mishap.draft(on, now, { definition, chance: this.chance, replacement: () => this.around.replacementFor(this, on) });
      },
    }));
  }

  private isOpenTo({ situation, handover }: KnownLocation): boolean {
    return situation === 'active' || handover !== undefined;
  }

  private isReport({ type }: Step): boolean { return type === 'ReportProgress'; }

  /** Now and then a paper goes back, seldom twice. */
  private returned({ type, evidence = '' }: Step, state: KnownLocation): LocationCommand | undefined {
    const round = Number(evidence.split('-').at(-1));
    if (type !== 'VerifyEvidence' || round > 2 || !this.chance.happens(round > 1 ? 0.02 : 0.07)) return undefined;
    return state.evidence[evidence] && { type: 'ReturnEvidence', data: { evidence, reason: 'Berkas belum lengkap (simulasi)' } };
  }

  private figures(on: PlainDate, step: Step): Figures {
    const { profile, villages } = this.birth;
    const stride = (100 * usualDays(step)) / (profile.buildDays * this.pace);
    return {
      on, villages, works: Math.max(1, this.works), contractDays: Math.round(profile.buildDays * 1.35) + 15,
      percentAfter: (from) => {
        const to = Math.round(from + stride * (0.5 + this.chance.next()));
        return to > 96 ? 100 : to;
      },
      leftover: this.chance.happens(0.15) ? this.chance.between(1, 40) * 50_000 : 0,
    };
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

  private act(intention: Intention, { happens }: Plan, state: KnownLocation, now: Instant): Deed {
    this.plans.delete(intention.key);
    const occurredAt = this.lastOccurred === undefined || happens >= this.lastOccurred ? happens : this.lastOccurred;
    this.lastOccurred = occurredAt > now ? now : occurredAt;
    return { key: intention.key, by: intention.by, occurredAt: this.lastOccurred, command: intention.draft(dayIn(this.zone, this.lastOccurred), state) };
  }
}
