import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInstant, type Instant } from '@app/kernel';
import { CLOCK, shippedDefinitions, type HeldClock } from '@app/engine';
import type { Answer, Client, CommandOptions } from './client.js';
import { openCountry, type Country } from './country.js';
import { Journey } from './journey.js';

let country: Country;
let clock: HeldClock;
let sent = 0;

/** Sent in the moment of which it speaks. Asks first whether it may, and what would come of it; then does it, and holds the two answers against each other. */
const careful = (client: Client): Client => Object.assign(Object.create(client) as Client, {
  command: async (id: string, command: string, body: { readonly occurredAt: string }, options: CommandOptions): Promise<Answer> => {
    sent += 1;
    clock.moveTo(parseInstant(body.occurredAt) as Instant);
    if (command !== 'designate-location') {
      const { body: { commands } } = await client.get(`/v1/locations/${id}/allowed-commands`);
      expect(commands.find(({ address }: { address: string }) => address === command)).toMatchObject({ allowed: true, unmet: [] });
    }
    const preview = await client.command(id, command, body, { ...options, preview: true });
    const real = await client.command(id, command, body, options);
    expect({ status: preview.status, events: preview.body.events }).toEqual({ status: real.status, events: real.body.events });
    return real;
  },
});

beforeAll(async () => {
  const open = await openCountry();
  clock = open.server.app.get<HeldClock>(CLOCK);
  const offices = Object.fromEntries(Object.entries(open.offices).map(([role, client]) => [role, careful(client)])) as Country['offices'];
  country = { ...open, offices };
}, 60_000);
afterAll(() => country.server.stop());

describe('a location of every shipped programme', () => {
  it.each(shippedDefinitions().map(({ programme }) => programme))('is taken from its SK to its end over HTTP: %s', async (programme) => {
    const journey = await Journey.begin(country, programme, { works: 2, takes: () => true });
    await journey.advance();
    const { body } = await country.offices['pengawas-pusat'].get(`/v1/locations/${journey.id}`);
    const { stages, handover, tranches } = journey.definition;
    expect(body).toMatchObject({ situation: 'finished', programme: { key: programme } });
    const required = stages.filter(({ kind, required, appliesWhen }) => required && kind !== 'parallel' && appliesWhen === undefined).map(({ key }) => key);
    expect(body.stages.filter(({ status }: { status: string }) => status === 'completed').map(({ key }: { key: string }) => key)).toEqual(expect.arrayContaining(required));
    expect(body.money.tranches.map(({ status }: { status: string }) => status)).toEqual(tranches.map(() => 'disbursed'));
    expect(body.handover !== undefined).toBe(handover !== undefined);
    const { body: { history } } = await country.offices.auditor.get(`/v1/locations/${journey.id}/history`);
    expect(history).toHaveLength(body.revision + 1);
    expect(history.every(({ sentence }: { sentence: { id: string; en: string } }) => sentence.id !== '' && sentence.en !== '')).toBe(true);
  }, 60_000);

  it('is counted at the end of its row in the overview', async () => {
    const { body: { position } } = await country.offices['pengawas-pusat'].post('/v1/emergency/commands/declare-emergency', { reference: 'K-1', from: '2021-03-01', reason: 'Uji' });
    const { body } = await country.offices['pengawas-pusat'].get(`/v1/overview?after=${position}`);
    expect(body.figures).toMatchObject({ locations: 9, situations: { finished: 9, active: 0 } });
    expect(body.matrix.map(({ programme }: { programme: string }) => programme)).toEqual(shippedDefinitions().map(({ programme }) => programme));
    expect(sent).toBeGreaterThan(300);
  });
});
