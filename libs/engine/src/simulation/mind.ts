import type { PlainDate } from '@app/kernel';
import type { KnownLocation, LocationCommand } from '@app/programme';
import { draftCommand, openSteps, stepKey, type Figures, type Step } from '../field/index.js';
import type { Birth, Surroundings } from './birth.js';
import type { Chance } from './chance.js';
import { dutiesOf } from './duties.js';
import type { Intention } from './intention.js';
import { fateOf, MISHAPS, type Mishap } from './mishaps.js';
import { usualDays } from './tempo.js';

/** What was thought of when things stood like this. */
type Thought = {
  readonly state: KnownLocation;
  readonly month: string;
  readonly emergencyInForce: boolean;
  readonly budgetEffective: boolean;
  readonly intentions: readonly Intention[];
};

const OF_THE_YEAR: ReadonlySet<Step['type']> = new Set(['SignContract', 'RequestTranche', 'IssueSpp', 'IssueSpm', 'DisburseTranche'] as const);

/** What the people of a location have in mind: the steps their programme leaves open, their duties, and what befalls them. */
export class Mind {
  private readonly fate: Set<Mishap>;
  private readonly works: number;
  /** Goes to the signing while the DIPA is still under revision. */
  private readonly impatient: boolean;
  private last: Thought | undefined;

  constructor(private readonly birth: Birth, private readonly pace: number, private readonly chance: Chance, private readonly around: Surroundings) {
    const usual = fateOf(MISHAPS, birth.profile, chance);
    this.works = chance.between(...birth.profile.works);
    this.impatient = chance.happens(0.1);
    this.fate = new Set([...usual, ...fateOf(around.mishaps, birth.profile, chance)]);
  }

  /** Nothing new comes to mind while neither the location, its surroundings nor the month have changed. */
  intentions(state: KnownLocation, today: PlainDate): readonly Intention[] {
    const month = today.slice(0, 7);
    const emergencyInForce = this.around.emergencyInForce(today);
    const budgetEffective = this.impatient || this.around.budgetEffective(state.satker);
    const { last } = this;
    if (last?.state === state && last.month === month && last.emergencyInForce === emergencyInForce && last.budgetEffective === budgetEffective) return last.intentions;
    const { definition, profile } = this.birth;
    const steps = state.situation === 'active' ? openSteps(definition, state, { emergencyInForce, budgetEffective, works: this.works, takes: () => false }) : [];
    const intentions = [
      ...steps.filter((step) => !this.waitsForCrossing(step, state, today)).map((step) => this.towards(step)),
      ...dutiesOf(definition, state, today, profile, this.chance),
      ...this.mishaps(state),
    ];
    this.last = { state, month, emergencyInForce, budgetEffective, intentions };
    return intentions;
  }

  /** Everyone knows that nothing is signed, paid or handed over in January before the crossing of the year is recorded. */
  private waitsForCrossing({ stage, type }: Step, { fiscalYear, crossedYear }: KnownLocation, today: PlainDate): boolean {
    const withinTheYear = stage === this.birth.definition.finalStage || OF_THE_YEAR.has(type);
    return withinTheYear && crossedYear === undefined && today > `${fiscalYear}-12-31`;
  }

  private towards(step: Step): Intention {
    return {
      key: stepKey(step), by: step.by, days: usualDays(step) * (step.type === 'ReportProgress' ? 1 : this.pace),
      draft: (on, state) => this.returned(step, state) ?? draftCommand(step, this.birth.definition, state, this.figures(on, step)),
    };
  }

  private mishaps(state: KnownLocation): readonly Intention[] {
    const { definition } = this.birth;
    if (state.situation !== 'active' && state.handover === undefined) return [];
    return [...this.fate].filter(({ comes }) => comes(state, definition)).map((mishap) => ({
      ...mishap,
      draft: (on, now) => {
        this.fate.delete(mishap);
        this.last = undefined;
        return mishap.draft(on, now, { definition, chance: this.chance, replacement: () => this.around.replacementFor(this.birth, on) });
      },
    }));
  }

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
      score: this.chance.between(55, 95),
    };
  }
}
