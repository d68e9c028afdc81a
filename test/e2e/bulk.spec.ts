import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Body, Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const STAGE = 'FACILITATOR_MOBILISATION';
const QUERY = { stage: STAGE, running: true };
const contact = (role: string, region: string) =>
  ({ contact: `${role}-${region}`, role, unit: `${role} ${region}`, region, language: 'id', mail: `${role}@contoh.example`, validFrom: '2021-01-01' });

let dataDirectory: string;
let server: RunningServer;
let [centre, korkot, ppk]: Client[] = [];

const open = async (): Promise<void> => {
  server = await startServer({ now: MORNING, dataDirectory });
  [centre, korkot, ppk] = await Promise.all([server.signIn('pengawas-pusat'), server.signIn('korkot'), server.signIn('ppk')]);
};
const post = async (client: Client, path: string, body: object = {}) => client.request('POST', path, { body });
const over = (client: Client, id: string) => untilAnswer(({ body }) => body.status !== 'running', () => client.get(`/v1/bulk/${id}`));
const issued = async (): Promise<Body[]> => (await centre!.get(`/v1/reminders?stage=${STAGE}&limit=200`)).body.reminders;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'bulk-'));
  await open();
  await centre!.post('/v1/directory/commands/record-contacts', { contacts: [contact('fasilitator', '52.71'), contact('korkot', '52.71')] });
  let position = '';
  for (const region of [...MATARAM, BANDUNG]) position = (await centre!.command(await designated(centre!, region), 'start-stage', { stage: STAGE })).body.position ?? position;
  await centre!.get(`/v1/overview?after=${position}`);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

describe('a bulk action', () => {
  it('is foretold row by row, with each office counted once', async () => {
    const { status, body } = await post(korkot!, '/v1/bulk/preview', { action: 'remind', query: QUERY });
    expect([status, body.total, body.locations, body.willBeDone, body.unchanged, body.refused]).toEqual([200, 8, 8, 8, 0, []]);
    expect(body).toMatchObject({ letters: 1, recipients: [{ contact: 'fasilitator-52.71', rows: 8 }], withoutRecipient: 0 });
    expect(await issued()).toEqual([]);
  });

  it('is done to picked rows alone, of those that match', async () => {
    const picked = MATARAM.slice(0, 2).map((region) => `kotaku-cfw-2021-${region}/${STAGE}`);
    const { body } = await post(korkot!, '/v1/bulk/preview', { action: 'remind', query: QUERY, rows: [...picked, `kotaku-cfw-2021-${BANDUNG}/${STAGE}`] });
    expect([body.total, body.willBeDone]).toEqual([2, 2]);
    const { status, body: problem } = await post(korkot!, '/v1/bulk/preview', { action: 'remind', query: QUERY, rows: ['mana saja'] });
    expect([status, problem.errors[0].pointer, problem.errors[0].code]).toEqual([422, '/rows', 'row.invalid']);
  });

  it('says beforehand what will be refused, and why', async () => {
    const { body } = await post(korkot!, '/v1/bulk/preview', { action: 'extend', query: QUERY, parameters: { newDueOn: '2021-06-30', reference: 'S-7', reason: 'Hujan' } });
    expect(body).toMatchObject({ willBeDone: 0, refused: [{ code: 'role.not-allowed', rows: 8, sentence: { id: expect.stringContaining('tidak berwenang') } }] });
    const early = await post(ppk!, '/v1/bulk/preview', { action: 'extend', query: QUERY, parameters: { newDueOn: '2021-03-30', reference: 'S-7', reason: 'Hujan' } });
    expect(early.body.refused).toMatchObject([{ code: 'extension.not-later', rows: 8 }]);
  });

  it('is not begun where the number is not the one that was seen', async () => {
    const { status, body } = await post(korkot!, '/v1/bulk', { action: 'remind', query: QUERY, expected: 7 });
    expect([status, body.code, body.total, body.unmet[0].code]).toEqual([409, 'refused', 8, 'bulk.changed']);
  });

  it('goes on after a stop where it was, and does nothing twice', async () => {
    const { status, body } = await post(korkot!, '/v1/bulk', { action: 'remind', query: QUERY, expected: 8 });
    expect(status).toBe(201);
    await server.stop();
    await open();
    expect((await over(korkot!, body.bulk)).body).toMatchObject({ action: 'remind', status: 'completed', total: 8, left: 0, tally: { done: 8, unchanged: 0, refused: 0, failed: 0 } });
    const all = await untilAnswer(({ body: { reminders } }) => reminders.length >= 8, () => centre!.get(`/v1/reminders?stage=${STAGE}&limit=200`));
    expect(all.body.reminders.map(({ locationId, rung }: Body) => `${locationId} ${rung}`).sort()).toEqual(MATARAM.map((region) => `kotaku-cfw-2021-${region} SEKARANG-2021-03-08`).sort());
    const again = await post(korkot!, '/v1/bulk/preview', { action: 'remind', query: QUERY });
    expect(again.body).toMatchObject({ willBeDone: 0, unchanged: 8 });
  }, 60_000);

  it('tells the outcome of every row, and tries again those that failed and no others', async () => {
    const until = { until: '2021-03-12', reason: 'Rapat' };
    expect((await post(korkot!, '/v1/bulk', { action: 'snooze', query: { stage: STAGE }, parameters: { until: '2021-03-12' }, expected: 8 })).body.unmet).toMatchObject([{ code: 'bulk.parameter-missing', sentence: { en: expect.stringContaining('parameters.reason') } }]);
    const { body: { bulk } } = await post(korkot!, '/v1/bulk', { action: 'snooze', query: { running: true }, parameters: until, expected: (await korkot!.get('/v1/deadlines?running=true&limit=1')).body.total });
    const { body: { tally, total } } = await over(korkot!, bulk);
    expect(tally.done + tally.refused + tally.unchanged).toBe(total);
    const { body: rows } = await korkot!.get(`/v1/bulk/${bulk}/rows?outcome=done&limit=3`);
    expect([rows.rows.length, rows.total]).toEqual([3, tally.done]);
    const retried = await post(korkot!, `/v1/bulk/${bulk}/retry`);
    expect(retried.status).toBe(200);
    expect((await over(korkot!, bulk)).body).toMatchObject({ tally: { done: tally.done, refused: tally.refused }, round: tally.refused > 0 ? 2 : 1 });
  });

  it('assigns once for each location', async () => {
    const parameters = { role: 'fasilitator', account: 'tfl-01', unit: 'TFL Mataram' };
    const { body } = await post(ppk!, '/v1/bulk/preview', { action: 'assign', query: { province: '52' }, parameters });
    expect([body.total, body.locations, body.willBeDone]).toEqual([8, 8, 8]);
    const { body: { bulk } } = await post(ppk!, '/v1/bulk', { action: 'assign', query: { province: '52' }, parameters, expected: 8 });
    expect((await over(ppk!, bulk)).body).toMatchObject({ tally: { done: 8 } });
  });

  it('flags a hindrance once for each location, and finds it so the second time', async () => {
    const flag = { action: 'flag', query: { province: '52' } };
    expect((await post(korkot!, '/v1/bulk/preview', flag)).body.unmet).toMatchObject([{ code: 'bulk.parameter-missing', sentence: { en: expect.stringContaining('parameters.code') } }]);
    const parameters = { code: 'cuaca', note: 'Hujan terus' };
    expect((await post(korkot!, '/v1/bulk/preview', { ...flag, parameters })).body).toMatchObject({ total: 8, locations: 8, willBeDone: 8 });
    const { body: { bulk } } = await post(ppk!, '/v1/bulk', { ...flag, parameters, expected: 8 });
    expect((await over(ppk!, bulk)).body).toMatchObject({ tally: { done: 8 } });
    expect((await post(ppk!, '/v1/bulk/preview', { ...flag, parameters })).body).toMatchObject({ willBeDone: 0, unchanged: 8 });
    const hindered = await untilAnswer(({ body }) => body.total === 8, () => korkot!.get('/v1/locations?hindrance=cuaca'));
    expect(hindered.body.locations[0].hindrances).toMatchObject([{ code: 'cuaca', note: 'Hujan terus' }]);
  });

  it('is begun once under one key, and the key is for nothing else', async () => {
    const headers = { 'idempotency-key': 'assign-once-0001' };
    const question = { action: 'assign', query: { province: '52' }, parameters: { role: 'korkot', account: 'korkot-02', unit: 'Korkot Mataram' }, expected: 8 };
    const first = await ppk!.request('POST', '/v1/bulk', { body: question, headers });
    const again = await ppk!.request('POST', '/v1/bulk', { body: question, headers });
    expect([first.status, again.status, again.body.bulk]).toEqual([201, 201, first.body.bulk]);
    const other = await ppk!.request('POST', '/v1/bulk', { body: { ...question, query: { regency: '52.71' } }, headers });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key.reused']);
  });

  it('is a repeat where the same rows were picked, in any order, and none where others were', async () => {
    const headers = { 'idempotency-key': 'assign-picked-0001' };
    const [one, two, three] = MATARAM.map((region) => `kotaku-cfw-2021-${region}/${STAGE}`);
    const asked = (...rows: (string | undefined)[]) => ppk!.request('POST', '/v1/bulk', { headers, body: {
      action: 'assign', query: { province: '52' }, parameters: { role: 'korkot', account: 'korkot-03', unit: 'Korkot Mataram' }, rows, expected: 2,
    } });
    const [first, again, other] = [await asked(one, two), await asked(two, one), await asked(one, three)];
    expect([first.status, again.body.bulk, other.status, other.body.code]).toEqual([201, first.body.bulk, 422, 'idempotency-key.reused']);
  });

  it('is nobody else\'s to see or to stop', async () => {
    const { body: { bulks } } = await korkot!.get('/v1/bulk');
    expect(bulks.map(({ action }: Body) => action)).toEqual(['snooze', 'remind']);
    expect(bulks[1]).toMatchObject({ status: 'completed', total: 8, tally: { done: 8 } });
    expect((await ppk!.get(`/v1/bulk/${bulks[0].bulk}`)).status).toBe(404);
    expect((await post(ppk!, `/v1/bulk/${bulks[0].bulk}/cancel`)).status).toBe(404);
    expect((await post(korkot!, `/v1/bulk/${bulks[0].bulk}/cancel`)).status).toBe(200);
  });
});
