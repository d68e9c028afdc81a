import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { listen, type Heard } from './event-stream.js';
import { BANDUNG, designate, designated, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;
let ppk: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  ppk = await server.signIn('ppk');
}, 60_000);
afterAll(() => server.stop());

const START = { stage: 'FACILITATOR_MOBILISATION' };
const started = (heard: readonly Heard[]): readonly unknown[] => heard.filter(({ event, data }) => event === 'transition' && data['type'] === 'StageStarted' && data['stage'] === START.stage).map(({ data }) => data['locationId']);

describe('the live feed', () => {
  it('tells a transition as it happens, and that its location changed', async () => {
    const id = locationIn(MATARAM[0]);
    const { body: { position } } = await designate(centre, MATARAM[0]);
    const hearing = listen(ppk, `/v1/live?after=${position}`, (heard) => heard.some(({ event }) => event === 'change'));
    const { body } = await ppk.command(id, 'start-stage', START, { revision: 3 });
    const heard = await hearing;
    expect(heard).toEqual([
      { event: 'transition', data: expect.objectContaining({ locationId: id, type: 'StageStarted', position: body.position }) },
      { event: 'change', id: body.position, data: { locationId: id, revision: 4, position: body.position } },
    ]);
  });

  it('resumes after Last-Event-ID without a gap and without a repeat, wherever it was cut', async () => {
    const ids = await Promise.all(MATARAM.slice(1, 6).map((region) => designated(centre, region)));
    for (const id of ids) await ppk.command(id, 'start-stage', START, { revision: 3 });
    const all = await listen(ppk, `/v1/live?after=${'0'.repeat(20)}/${'0'.repeat(20)}`, (heard) => ids.every((id) => started(heard).includes(id)));
    const withId = all.filter(({ id }) => id !== undefined);
    for (const { id = '' } of withId.slice(0, -1)) {
      const expected = all.slice(all.findLastIndex((one) => one.id === id) + 1).length;
      const rest = await listen(ppk, '/v1/live', (heard) => heard.length >= expected, { 'last-event-id': id });
      expect(rest.slice(0, expected)).toEqual(all.slice(all.length - expected));
    }
  });

  it('tells nothing of what lies outside the authority', async () => {
    const facilitator = await server.signIn('fasilitator');
    const hearing = listen(facilitator, '/v1/live', (heard) => heard.some(({ event }) => event === 'change'));
    await designated(centre, BANDUNG);
    const inside = await designated(centre, MATARAM[6]);
    expect(new Set((await hearing).map(({ data }) => data['locationId']))).toEqual(new Set([inside]));
  });

  it('ends when the session ends', async () => {
    const leaving = await server.signIn('ppk', { account: 'ppk-leaving' });
    const hearing = listen(leaving, '/v1/live', () => false);
    await leaving.request('DELETE', '/v1/sessions/current');
    await expect(hearing).resolves.toEqual([]);
  });

  it('opens five streams for one account and no sixth', async () => {
    const crowd = await server.signIn('ppk', { account: 'ppk-crowd' });
    const hangUp = new AbortController();
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push((await crowd.open('/v1/live', {}, hangUp.signal)).status);
    hangUp.abort();
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });
});
