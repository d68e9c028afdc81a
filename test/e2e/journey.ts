import { expect } from '@jest/globals';
import type { JsonObject, Role } from '@app/kernel';
import type { CommandData, Definition, LocationCommand, LocationCommandType, LocationEvent } from '@app/programme';
import type { Answer, Client } from './client.js';
import type { Country } from './country.js';
import { Walker, type Way } from './walker.js';

export type JourneyOptions = Way & { readonly amount?: number; readonly satker?: string };

/** By the holder of the office, or by somebody in particular. */
type By = Role | Client;
/** One reason why not, as people are told it. */
export type Told = readonly [code: string, id: string, en: string];

type Recorded = { readonly type: string } & JsonObject;
type Unmet = { readonly code: string; readonly sentence: { readonly id: string; readonly en: string } };

const AMOUNT = 300_000_000;

const address = (type: LocationCommandType): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** One location on its way, known only by what the server answered. */
export class Journey extends Walker {
  /** Of the newest event, for questions that must know of it. */
  position = '';
  private revision = -1;

  private constructor(private readonly country: Country, region: string, definition: Definition, way: Way) {
    super(`${definition.programme}-2021-${region}`, definition, country.villages(region, definition.institution?.minimumVillages ?? 1), way);
  }

  /** A location of its own, just designated. */
  static async begin(country: Country, programme: string, { amount = AMOUNT, satker = 'bppw-52', ...way }: JourneyOptions = {}): Promise<Journey> {
    const { body: { definition } } = await country.offices['pengawas-pusat'].get(`/v1/definitions/${programme}`);
    const region = country.place(definition);
    const journey = new Journey(country, region, definition, way);
    const sk = { number: '177/KPTS/M/2021', date: journey.on, row: 1 };
    await journey.does('pengawas-pusat', 'DesignateLocation', { programme, fiscalYear: 2021, region, sk, amount, satker });
    return journey;
  }

  /** Sent upon the newest revision this journey has seen; what was recorded is folded. */
  async send<Type extends LocationCommandType>(by: By, type: Type, data: CommandData<Type>): Promise<Answer> {
    const client = typeof by === 'string' ? this.country.offices[by] : by;
    const body = { ...(data as object), occurredAt: `${this.on}T12:00:00+08:00` };
    const answer = await client.command(this.id, address(type), body, { revision: this.revision });
    if (answer.status === 200) {
      this.revision = answer.body.revision;
      this.position = answer.body.position;
      this.record((answer.body.events as Recorded[]).map(eventOf));
    }
    return answer;
  }

  /** Accepted; what was recorded. */
  async does<Type extends LocationCommandType>(by: By, type: Type, data: CommandData<Type>): Promise<readonly Recorded[]> {
    const { status, body } = await this.send(by, type, data);
    if (status !== 200) throw new Error(`${this.id}: ${type} ${JSON.stringify(data)} answered ${status} ${JSON.stringify(body)}`);
    return body.events as Recorded[];
  }

  protected carry(by: Role, { type, data }: LocationCommand): Promise<unknown> {
    return this.does(by, type, data);
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
}

const eventOf = ({ type, ...data }: Recorded): LocationEvent => ({ type, data }) as LocationEvent;

export const codesOf = (told: readonly Told[]): readonly string[] => told.map(([code]) => code);
