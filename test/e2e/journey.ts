import { expect } from '@jest/globals';
import { addDays, type Event, type JsonObject, type PlainDate, type Role } from '@app/kernel';
import { draftCommand, openSteps, type Outlook, type Step } from '@app/engine';
import { location, type CommandData, type Definition, type KnownLocation, type LocationCommandType, type LocationEvent, type LocationState } from '@app/programme';
import type { Answer, Client } from './client.js';
import type { Country } from './country.js';

export type JourneyOptions = Partial<Pick<Outlook, 'works' | 'takes'>> & {
  readonly amount?: number;
  readonly satker?: string;
  readonly emergencyInForce?: boolean;
};

/** By the holder of the office, or by somebody in particular. */
type By = Role | Client;
/** One reason why not, as people are told it. */
export type Told = readonly [code: string, id: string, en: string];
export type Stop = (step: Step, state: KnownLocation) => boolean;

type Recorded = { readonly type: string } & JsonObject;
type Unmet = { readonly code: string; readonly sentence: { readonly id: string; readonly en: string } };

const DESIGNATED_ON = '2021-01-11' as PlainDate;
const AMOUNT = 300_000_000;

const address = (type: LocationCommandType): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** One location on its way, known only by what the server answered. Its planner is the field's own, reading the definition alone. */
export class Journey {
  state: LocationState = location.initial;
  /** The field day of whatever is sent next. */
  on: PlainDate = DESIGNATED_ON;
  /** Of the newest event, for questions that must know of it. */
  position = '';
  private revision = -1;

  private constructor(
    readonly id: string, readonly definition: Definition, private readonly country: Country, private readonly outlook: Outlook, private readonly villages: readonly string[],
  ) {}

  /** A location of its own, just designated. */
  static async begin(country: Country, programme: string, { works = 0, takes = () => false, amount = AMOUNT, satker = 'bppw-52', emergencyInForce = false }: JourneyOptions = {}): Promise<Journey> {
    const { body: { definition } } = await country.offices['pengawas-pusat'].get(`/v1/definitions/${programme}`);
    const region = country.place(definition);
    const outlook: Outlook = { works, takes, emergencyInForce, budgetEffective: true };
    const journey = new Journey(`${programme}-2021-${region}`, definition, country, outlook, country.villages(definition.institution?.minimumVillages ?? 1));
    const sk = { number: '177/KPTS/M/2021', date: DESIGNATED_ON, row: 1 };
    await journey.does('pengawas-pusat', 'DesignateLocation', { programme, fiscalYear: 2021, region, sk, amount, satker });
    return journey;
  }

  get known(): KnownLocation {
    if (this.state.situation === 'unknown') throw new Error(`${this.id} is not designated`);
    return this.state;
  }

  /** Sent upon the newest revision this journey has seen; what was recorded is folded. */
  async send<Type extends LocationCommandType>(by: By, type: Type, data: CommandData<Type>): Promise<Answer> {
    const client = typeof by === 'string' ? this.country.offices[by] : by;
    const body = { ...(data as object), occurredAt: `${this.on}T12:00:00+08:00` };
    const answer = await client.command(this.id, address(type), body, { revision: this.revision });
    if (answer.status === 200) {
      this.revision = answer.body.revision;
      this.position = answer.body.position;
      this.state = (answer.body.events as Recorded[]).map(eventOf).reduce(location.evolve, this.state);
    }
    return answer;
  }

  /** Accepted; what was recorded. */
  async does<Type extends LocationCommandType>(by: By, type: Type, data: CommandData<Type>): Promise<readonly Recorded[]> {
    const { status, body } = await this.send(by, type, data);
    if (status !== 200) throw new Error(`${this.id}: ${type} ${JSON.stringify(data)} answered ${status} ${JSON.stringify(body)}`);
    return body.events as Recorded[];
  }

  /** Refused by the rules, with nothing written; why, in both languages. */
  async refused<Type extends LocationCommandType>(by: By, type: Type, data: CommandData<Type>): Promise<readonly Told[]> {
    const { status, body } = await this.send(by, type, data);
    expect([status, body.code]).toEqual([409, 'refused']);
    expect(await this.recorded()).toBe(this.revision);
    return (body.unmet as Unmet[]).map(({ code, sentence }) => [code, sentence.id, sentence.en]);
  }

  /** The revision at which the location stands by now. */
  async recorded(): Promise<number> {
    const { headers } = await this.country.offices['pengawas-pusat'].get(`/v1/locations/${this.id}/allowed-commands`);
    return Number((headers.get('etag') ?? '').replaceAll('"', ''));
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

  /** Done where it is open by now: the paper that was left, the stage that was left. */
  async perform(step: Step): Promise<void> {
    if (step.type === 'StartStage') this.on = addDays(this.on, 1);
    const { type, data } = draftCommand(step, this.definition, this.known, {
      on: this.on, works: this.outlook.works, villages: this.villages, contractDays: 90, percentAfter: (from) => Math.min(100, from + 25), leftover: 0,
    });
    await this.does(step.by, type, data);
  }

  completed(): readonly string[] {
    return Object.entries(this.known.stages).filter(([, { status }]) => status === 'completed').map(([key]) => key);
  }
}

const eventOf = ({ type, ...data }: Recorded): LocationEvent => ({ type, data }) satisfies Event as LocationEvent;

/** Recognises a step by its type and, where more is given, by what it is about. */
export const stepTo = (type: Step['type'], about: Partial<Step> = {}): Stop => (step) =>
  step.type === type && Object.entries(about).every(([key, value]) => step[key as keyof Step] === value);
export const examining = (...documents: readonly string[]): Stop => ({ type, document = '' }) => type === 'VerifyEvidence' && documents.includes(document);
export const codesOf = (told: readonly Told[]): readonly string[] => told.map(([code]) => code);
