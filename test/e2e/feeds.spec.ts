import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOCK, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

let server: RunningServer;
let centre: Client;
let location: string;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  await designated(centre, MATARAM[0]);
  location = `kotaku-cfw-2021-${MATARAM[0]}`;
}, 60_000);
afterAll(() => server.stop());

const pathOf = (url: string): string => url.slice('https://tahapan.example'.length);
const subscribe = async (client: Client, language = 'id') => {
  const { status, body } = await client.request('POST', '/v1/feeds', { body: { language } });
  expect(status).toBe(201);
  return { feed: body.feed as string, path: pathOf(body.url as string) };
};

describe('a calendar feed', () => {
  it('shows whoever has its address the deadlines of its owner\'s area, and of no other', async () => {
    const [here, elsewhere] = await Promise.all([server.signIn('korkot', { regions: ['52.71'] }), server.signIn('korkot', { regions: ['32'], account: 'korkot-32' })]);
    const [{ path }, other] = [await subscribe(here), await subscribe(elsewhere)];
    const { status, headers, body } = await untilAnswer(({ body: text }) => String(text).includes('VEVENT'), () => server.anonymous.get(path));
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body.replace(/\r\n[ ]/g, '')).toContain(`UID:${location}.`);
    expect(body).toContain('X-WR-CALNAME:Tenggat tahapan');
    const { body: empty } = await server.anonymous.get(other.path);
    expect(empty).toContain('BEGIN:VCALENDAR');
    expect(empty).not.toContain('VEVENT');
  });

  it('speaks the language it was asked for', async () => {
    const { path } = await subscribe(centre, 'en');
    expect((await server.anonymous.get(path)).body).toContain('X-WR-CALNAME:Stage deadlines');
  });

  it('is told once, listed without its key, and taken back by its owner alone', async () => {
    const owner = await server.signIn('ppk', { account: 'ppk-52', regions: ['52'] });
    const { feed, path } = await subscribe(owner);
    const { body } = await untilAnswer(({ body: { feeds } }) => feeds.length === 1, () => owner.get('/v1/feeds'));
    expect(body.feeds).toMatchObject([{ feed, language: 'id', scope: { regions: ['52'] } }]);
    expect(JSON.stringify(body)).not.toContain(path.slice('/v1/feeds/'.length, -'.ics'.length));
    expect((await centre.get('/v1/feeds')).body.feeds).not.toContainEqual(expect.objectContaining({ feed }));
    expect((await centre.request('DELETE', `/v1/feeds/${feed}`)).status).toBe(404);
    expect((await server.anonymous.get(path)).status).toBe(200);
    expect((await owner.request('DELETE', `/v1/feeds/${feed}`)).status).toBe(204);
    expect(await server.anonymous.get(path)).toMatchObject({ status: 410, body: { code: 'feed.gone' } });
  });

  it('is not opened by its name, nor by guessing', async () => {
    const { feed } = await subscribe(centre);
    for (const token of [feed, feed.slice(0, 43), 'x'.repeat(43), '..%2f..%2fv1', 'a']) expect((await server.anonymous.get(`/v1/feeds/${token}.ics`)).status).toBe(410);
    expect((await server.anonymous.request('POST', '/v1/feeds', { body: {} })).status).toBe(401);
  });
});

describe('the end of a calendar feed', () => {
  const statusOf = async (path: string) => (await server.anonymous.get(path)).status;

  it('is told with its address, and is that of the fiscal year', async () => {
    const { body } = await centre.request('POST', '/v1/feeds', { body: {} });
    expect(body.until).toBe('2021-12-31');
    const { body: { feeds } } = await centre.get('/v1/feeds');
    expect(feeds).toContainEqual(expect.objectContaining({ feed: body.feed, until: '2021-12-31' }));
    const clock = server.app.get<HeldClock>(CLOCK);
    const now = clock.now();
    expect(await statusOf(pathOf(body.url as string))).toBe(200);
    clock.moveTo('2021-12-31T15:00:00.000Z' as Instant); // midnight in the east
    expect(await statusOf(pathOf(body.url as string))).toBe(410);
    clock.moveTo(now);
  });

  it('comes with the end of the office in the directory', async () => {
    const office = { role: 'korkot', unit: 'Korkot Bima', region: '52.72', language: 'id', mail: 'korkot.bima@contoh.example', validFrom: '2021-01-01' };
    const operator = await server.signIn('operator');
    expect((await operator.post('/v1/directory/commands/record-contact', { contact: 'korkot-52.72', ...office })).status).toBe(200);
    const { path } = await subscribe(await server.signIn('korkot', { account: 'korkot-52.72', regions: ['52.72'] }));
    expect(await statusOf(path)).toBe(200);
    expect((await operator.post('/v1/directory/commands/end-contact', { contact: 'korkot-52.72', on: '2021-03-07', reason: 'Tugas berakhir' })).status).toBe(200);
    expect(await statusOf(path)).toBe(410);
  });

  it('is brought about by an operator, who finds whose it is', async () => {
    const { feed, path } = await subscribe(await server.signIn('satker', { account: 'satker-52', regions: ['52'] }));
    const operator = await server.signIn('operator');
    const { body } = await operator.get('/v1/operations/feeds?account=satker-52&limit=1');
    expect(body).toMatchObject({ total: 1, feeds: [{ feed, account: 'satker-52', role: 'satker', until: '2021-12-31' }] });
    expect((await centre.request('DELETE', `/v1/operations/feeds/${feed}`)).status).toBe(403);
    expect((await operator.request('DELETE', `/v1/operations/feeds/${feed}`)).status).toBe(204);
    expect(await statusOf(path)).toBe(410);
    expect((await operator.request('DELETE', `/v1/operations/feeds/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('has to come for one of five, before an account has a sixth', async () => {
    const owner = await server.signIn('ppk', { account: 'ppk-banyak', regions: ['52'] });
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => owner.request('POST', '/v1/feeds', { body: {} })));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 409]);
    expect(all.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'refused', unmet: [{ code: 'feed.too-many' }] });
    const [first] = all.filter(({ status }) => status === 201);
    await owner.request('DELETE', `/v1/feeds/${String(first?.body.feed)}`);
    await untilAnswer(({ body: { feeds } }) => feeds.some(({ revokedAt }: { revokedAt?: string }) => revokedAt !== undefined), () => owner.get('/v1/feeds'));
    await subscribe(owner);
  });
});
