import { connect } from 'node:net';
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from './client.js';
import { designationOf, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

/** As `node:http` sends it: fetch would not let these headers through. */
const raw = (method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Pick<Answer, 'status' | 'body'>> => new Promise((resolve, reject) => {
  const sent = rawRequest(`${server.url}${path}`, { method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const text = Buffer.concat(chunks).toString();
      resolve({ status: response.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : text });
    });
  });
  sent.on('error', reject).end(body);
});

const SIGN_IN = JSON.stringify({ demo: 'ppk' });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the session', () => {
  it('is a cookie that no script can read and no foreign page can send', async () => {
    const { headers, body } = await server.anonymous.request('POST', '/v1/sessions', { body: { demo: 'korkot' } });
    expect(headers.get('set-cookie')).toMatch(/^tahapan_session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(body).toEqual({ account: 'demo-korkot', person: 'demo-korkot', role: 'korkot', unit: 'Korkot 52.71', scope: { regions: ['52.71'] } });
  });

  it('changes with every sign-in, and the one before ends', async () => {
    const client = await server.signIn('ppk');
    const { headers: { cookie = '' } } = client;
    await client.signIn('korkot');
    expect((await client.get('/v1/sessions/current')).body.role).toBe('korkot');
    expect((await server.anonymous.get('/v1/sessions/current', { cookie })).status).toBe(401);
  });

  it('takes role and reach from the sign-in, and refuses a region that does not exist', async () => {
    const wide = await server.signIn('ppk', { regions: ['32', '52.71'], programmes: ['pisew'], account: 'ppk-a', person: 'p-1' });
    expect((await wide.get('/v1/sessions/current')).body).toMatchObject({ account: 'ppk-a', person: 'p-1', scope: { regions: ['32', '52.71'], programmes: ['pisew'] } });
    const { status, body } = await server.anonymous.request('POST', '/v1/sessions', { body: { demo: 'ppk', regions: ['52', '99'] } });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/regions/1', code: 'region.unknown' })]]);
  });

  it.each(['toString', '__proto__', '', 'x'.repeat(50), '%00', '"'])('is not opened by a made-up cookie: %j', async (value) => {
    expect((await raw('GET', '/v1/sessions/current', { cookie: `tahapan_session=${value}` })).status).toBe(401);
  });
});

describe('a foreign page', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403], [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201], [{ 'sec-fetch-site': 'none' }, 201], [{}, 201],
    [{ origin: 'https://example.org' }, 403], [{ origin: 'null' }, 403], [{ origin: 'http://127.0.0.1:1' }, 403],
    [{ origin: 'https://example.org', 'sec-fetch-site': 'same-origin' }, 403],
  ])('cannot change anything in the name of who is signed in: %j', async (headers, status) => {
    expect((await raw('POST', '/v1/sessions', { ...JSON_TYPE, ...headers }, SIGN_IN)).status).toBe(status);
  });

  it('may not even come by its own name for this machine', async () => {
    const answers = await Promise.all(['example.org', 'example.org:3000', '127.0.0.1.example.org', '10.0.0.1'].map((host) => raw('GET', '/health/live', { host })));
    expect(answers.map(({ status }) => status)).toEqual([421, 421, 421, 421]);
    expect((await raw('GET', '/health/live', { host: 'localhost:1234' })).status).toBe(200);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'application/json-patch+json', ''])('cannot smuggle a command in as a form: %j', async (type) => {
    const { status, body } = await raw('POST', '/v1/sessions', { 'content-type': type }, SIGN_IN);
    expect([status, body.code]).toEqual([415, 'body.not-supported']);
  });
});

describe('a hostile body', () => {
  const post = (text: string): Promise<Pick<Answer, 'status' | 'body'>> => raw('POST', '/v1/sessions', JSON_TYPE, text);
  const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it.each([
    ['no JSON', '{', 400, 'body.not-json'],
    ['a list', '[{"demo":"ppk"}]', 422, 'input.invalid'],
    ['a number', '5', 400, 'body.not-json'],
    ['too deep', nested(21), 422, 'input.invalid'],
    ['very deep', nested(8_000), 422, 'input.invalid'],
    ['too large', `{"demo":"${'x'.repeat(110_000)}"}`, 413, 'body.too-large'],
    ['a prototype', '{"demo":"ppk","__proto__":{"role":"operator"}}', 422, 'input.invalid'],
    ['a constructor', '{"demo":"ppk","constructor":{"prototype":{}}}', 422, 'input.invalid'],
    ['a name that every object has', '{"demo":"ppk","toString":1}', 422, 'input.invalid'],
    ['a hidden prototype', '{"demo":"ppk","regions":[{"__proto__":1}]}', 422, 'input.invalid'],
    ['a field twice', '{"demo":"ppk","demo":"operator"}', 422, 'input.invalid'],
  ])('is refused: %s', async (_, text, status, code) => {
    const answer = await post(text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  it('cannot give itself what only the server knows', async () => {
    const names = ['actor', 'role', 'person', 'scope', 'recordedAt', 'revision', 'commandId', 'source', 'province', 'isAdmin', 'situation', 'pin', 'locationId', 'type', 'metadata', 'by', 'verified', 'position', '$correlationId', 'v'];
    for (const name of names) {
      const { status, body } = await centre.command(locationIn(MATARAM[7]), 'designate-location', { ...designationOf(MATARAM[7]), [name]: 'operator' });
      expect([name, status, body.errors?.[0]?.code]).toEqual([name, 422, 'field.unknown']);
    }
  });

  it.each([
    ['a control character', 'SK\u0000177'], ['a line break', 'SK\n177'], ['a lone surrogate', 'SK\ud800'], ['a reversed direction', 'SK\u202e177'],
    ['a decomposed letter', 'Kéta'.normalize('NFD')], ['blanks at the edge', ' SK'], ['nothing', ''], ['too much', 'x'.repeat(101)],
  ])('is never quietly put right: %s', async (_, number) => {
    const body = { ...designationOf(MATARAM[7]), sk: { number, date: '2021-02-15', row: 1 } };
    const answer = await centre.command(locationIn(MATARAM[7]), 'designate-location', body);
    expect([answer.status, answer.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/sk/number', code: 'text.invalid' })]]);
  });

  it('is not turned into what it is not: the text "false" is no flag, the text "1" no number', async () => {
    const id = locationIn(MATARAM[7]);
    const { body } = await centre.command(id, 'raise-finding', { raisedBy: 'bpkp', reference: 'T-1', blocking: 'false', summary: 'x' }, { revision: 0 });
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/blocking', code: 'flag.invalid' })]);
  });

  it('of fifty thousand letters is judged at once', async () => {
    const started = performance.now();
    await centre.command(locationIn(MATARAM[7]), 'designate-location', { ...designationOf(MATARAM[7]), programme: 'a'.repeat(50_000), region: '1'.repeat(40_000) });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the surface', () => {
  it('answers other methods with those it serves (405), and unknown addresses not at all (404)', async () => {
    const put = await centre.request('PUT', '/v1/locations');
    expect([put.status, put.headers.get('allow'), put.body.code]).toEqual([405, 'GET', 'method.not-allowed']);
    expect((await raw('TRACE', '/v1/locations', {})).status).toBe(405);
    for (const path of ['/v2/locations', '/v1/locations/a/b/c', '/.env', '/v1/..%2f..%2fetc', '/%', '/%ff']) {
      const { status, body } = await raw('GET', path, {});
      expect([path, [400, 404].includes(status), body.type?.startsWith('urn:tahapan:problem:')]).toEqual([path, true, true]);
    }
  });

  it('sends the headers that browsers need to be careful, and none that tells what it is made of', async () => {
    const { headers } = await centre.get('/v1/locations');
    expect(Object.fromEntries(['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cache-control', 'x-powered-by', 'etag', 'strict-transport-security'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-security-policy': expect.stringContaining("default-src 'none';script-src 'self';style-src 'self'"),
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
      'x-powered-by': null, etag: null, 'strict-transport-security': null,
    });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('does not wait for ever for headers or a body', () => {
    expect(server.app.getHttpServer()).toMatchObject({ headersTimeout: 10_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000, requestTimeout: 1_070_000, maxConnections: 5_000 });
  });

  it.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', 400, 'request.malformed'],
    ['an endless header', `GET /v1/locations?q=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431, 'headers.too-large'],
    ['two lengths', 'POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400, 'request.malformed'],
  ])('refuses in its own words what cannot be read as a request, and closes: %s', async (_, text, status, code) => {
    const { port, hostname } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.on('data', (chunk) => { heard += chunk.toString(); }).on('end', () => { resolve(heard); }).on('error', reject);
    });
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*Content-Type: application/problem\\+json`, 's'));
    expect(JSON.parse(body)).toMatchObject({ status, code, sentence: { id: expect.stringMatching(/.+/), en: expect.stringMatching(/.+/) } });
  });
});

describe('the rate', () => {
  it('is limited for each account, slower for signing in, and says when to come back', async () => {
    const limited = await startServer({ requestsPerMinute: 300 });
    try {
      const client = await limited.signIn('ppk');
      const other = await limited.signIn('korkot');
      let passed = 0;
      let answer = await client.get('/v1/sessions/current');
      for (; answer.status === 200 && passed < 1_000; passed += 1) answer = await client.get('/v1/sessions/current', { 'x-forwarded-for': `10.0.0.${passed % 250}` });
      expect([answer.status, answer.body.code, Number(answer.headers.get('retry-after')) >= 1]).toEqual([429, 'rate.exceeded', true]);
      expect(passed).toBeGreaterThanOrEqual(299);
      expect((await other.get('/v1/sessions/current')).status).toBe(200);
      const third = await limited.anonymous.request('POST', '/v1/sessions', { body: { demo: 'ppk' } });
      const fourth = await limited.anonymous.request('POST', '/v1/sessions', { body: { demo: 'ppk' } });
      expect([third.status, fourth.status]).toEqual([201, 429]);
    } finally {
      await limited.stop();
    }
  });
});
