import { addDays, fold, type PlainDate, type Role } from '@app/kernel';
import { draftCommand, openSteps, type Outlook, type Step } from '@app/engine';
import { location, type Definition, type KnownLocation, type LocationCommand, type LocationEvent, type LocationState } from '@app/programme';

export type Stop = (step: Step, state: KnownLocation) => boolean;
export type Way = Partial<Outlook> & { readonly leftover?: number };

const DESIGNATED_ON = '2021-01-11' as PlainDate;

/** Takes one location on its way, whatever carries its commands. The planner is the field's own: it reads the definition alone. */
export abstract class Walker {
  state: LocationState = location.initial;
  /** The field day of whatever is done next. */
  on: PlainDate = DESIGNATED_ON;
  private readonly outlook: Outlook;
  private readonly leftover: number;

  constructor(readonly id: string, readonly definition: Definition, private readonly villages: readonly string[], { leftover = 0, ...outlook }: Way = {}) {
    this.outlook = { works: 0, takes: () => false, emergencyInForce: false, budgetEffective: true, ...outlook };
    this.leftover = leftover;
  }

  /** Accepted and folded, or an error that says why not. */
  protected abstract carry(by: Role, command: LocationCommand): Promise<unknown>;

  get known(): KnownLocation {
    if (this.state.situation === 'unknown') throw new Error(`${this.id} is not designated`);
    return this.state;
  }

  protected record(events: readonly LocationEvent[]): void {
    this.state = fold(location.evolve, this.state, events);
  }

  /** What the definition still asks for, done one after the other: to the end, up to `until`, or until only what is `leaving` remains. */
  async advance({ until = () => false, leaving = () => false }: { readonly until?: Stop; readonly leaving?: Stop } = {}): Promise<this> {
    while (this.known.situation !== 'finished') {
      const step = openSteps(this.definition, this.known, this.outlook).find((one) => !leaving(one, this.known));
      if (step === undefined || until(step, this.known)) break;
      await this.perform(step);
    }
    return this;
  }

  later(days = 1): this {
    this.on = addDays(this.on, days);
    return this;
  }

  completed(): readonly string[] {
    return Object.entries(this.known.stages).filter(([, { status }]) => status === 'completed').map(([key]) => key);
  }

  private async perform(step: Step): Promise<void> {
    if (step.type === 'StartStage') this.later();
    await this.carry(step.by, draftCommand(step, this.definition, this.known, {
      on: this.on, works: this.outlook.works, villages: this.villages, contractDays: 90, percentAfter: (from) => Math.min(100, from + 25), leftover: this.leftover, score: 80,
    }));
  }
}

/** Recognises a step by its type and, where more is given, by what it is about. */
export const stepTo = (type: Step['type'], about: Partial<Step> = {}): Stop => (step) =>
  step.type === type && Object.entries(about).every(([key, value]) => step[key as keyof Step] === value);

export const examining = (...documents: readonly string[]): Stop => ({ type, document = '' }) => type === 'VerifyEvidence' && documents.includes(document);
