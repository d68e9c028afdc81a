import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE, type EventStore } from '@app/engine';
import type { Answer, Client } from './client.js';
import { BANDUNG, designate, designated, designationOf, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;
let ppk: Client;
let facilitator: Client;
let id: string;

const START = { stage: 'FACILITATOR_MOBILISATION' };

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  ppk = await server.signIn('ppk');
  facilitator = await server.signIn('fasilitator');
  id = await designated(centre, MATARAM[0]);
}, 60_000);
afterAll(() => server.stop());

const isProblem = ({ status, headers, body }: Answer, code: string): void => {
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ type: `urn:tahapan:problem:${code}`, status, code, title: expect.any(String), detail: body.sentence.id, instance: expect.stringMatching(/^urn:tahapan:request:/) });
  expect(body.sentence.en).not.toBe(body.sentence.id);
};

/** A location of its own, at revision 3, for tests that write. */
const fresh = async (at: number): Promise<string> => designated(centre, MATARAM[at] ?? '');

describe('a command that is accepted', () => {
  it('answers with what was recorded, and the revision to send next', async () => {
    const locationId = await fresh(1);
    const { status, headers, body } = await ppk.command(locationId, 'start-stage', START, { revision: 3 });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"4"');
    expect(body).toEqual({
      locationId, revision: 4, replayed: false, position: expect.stringMatching(/^\d{20}\/\d{20}$/),
      events: [{ type: 'StageStarted', stage: 'FACILITATOR_MOBILISATION', main: true, on: '2021-03-08', ahead: false }],
    });
  });

  it('takes the day in the field from the caller, in the time zone of the place', async () => {
    const locationId = await fresh(2);
    const { body } = await ppk.command(locationId, 'start-stage', { ...START, occurredAt: '2021-03-02T23:30:00+07:00' }, { revision: 3 });
    expect(body.events).toEqual([expect.objectContaining({ on: '2021-03-03' })]); // 00.30 in Mataram
  });

  it('is recorded once, however often it is sent: the same key gives the same answer', async () => {
    const locationId = await fresh(3);
    const key = randomUUID();
    const first = await ppk.command(locationId, 'start-stage', START, { revision: 3, key });
    const again = await ppk.command(locationId, 'start-stage', START, { revision: 3, key });
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual({ ...first.body, replayed: true });
  });

  it('writes nothing as a preview, says in words what it would, and then still goes through', async () => {
    const locationId = await fresh(4);
    const preview = await ppk.command(locationId, 'start-stage', START, { revision: 3, preview: true });
    expect(preview.status).toBe(200);
    expect(preview.body).toEqual({
      locationId, revision: 3, preview: true, events: [expect.objectContaining({ type: 'StageStarted' })],
      sentences: [{ id: 'Tahapan Mobilisasi Pendamping dimulai.', en: 'The stage Mobilisation of facilitators started.' }],
    });
    const real = await ppk.command(locationId, 'start-stage', START, { revision: 3 });
    expect(real.body).toMatchObject({ revision: 4, replayed: false });
  });
});

describe('a command that is not accepted', () => {
  it('refuses by the rules with every unmet condition in both languages (409)', async () => {
    const answer = await facilitator.command(id, 'complete-stage', { stage: 'RKM' }, { revision: 3 });
    expect(answer.status).toBe(409);
    isProblem(answer, 'refused');
    expect(answer.body.unmet.length).toBeGreaterThan(0);
    for (const { code, sentence } of answer.body.unmet) expect([code, sentence.id, sentence.en]).toEqual([expect.stringMatching(/^[a-z-]+\.[a-z.-]+$/), expect.any(String), expect.any(String)]);
  });

  it('is told the same under the same key, also when it has become possible since', async () => {
    const locationId = await designated(centre, MATARAM[1] ?? '', 'kotaku-dfat');
    const key = randomUUID();
    const first = await ppk.command(locationId, 'complete-stage', START, { revision: 3, key });
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([409, null]);
    await ppk.command(locationId, 'start-stage', START, { revision: 3 });
    const again = await ppk.command(locationId, 'complete-stage', START, { revision: 3, key });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([409, 'true']);
    expect(again.body).toEqual({ ...first.body, instance: again.body.instance });
  });

  it('says what happened since the revision that was read (412)', async () => {
    const locationId = await fresh(5);
    await ppk.command(locationId, 'start-stage', START, { revision: 3 });
    const answer = await ppk.command(locationId, 'complete-stage', START, { revision: 3 });
    expect(answer.status).toBe(412);
    isProblem(answer, 'stale');
    expect(answer.headers.get('etag')).toBe('"4"');
    expect(answer.body).toMatchObject({ revision: 4, since: [{ revision: 4, type: 'StageStarted', sentence: { id: expect.stringMatching(/dimulai|Mobilisasi/) } }] });
  });

  it('refuses a key that was used for another body (422)', async () => {
    const locationId = await fresh(6);
    const key = randomUUID();
    await ppk.command(locationId, 'start-stage', START, { revision: 3, key });
    const answer = await ppk.command(locationId, 'start-stage', { stage: 'SOSIALISASI' }, { revision: 4, key });
    expect(answer.status).toBe(422);
    isProblem(answer, 'idempotency-key.reused');
  });

  it('points at every field that is wrong (422)', async () => {
    const body = { ...designationOf(BANDUNG), programme: 'KOTAKU', amount: 0.5, sk: { number: ' 177', date: '2021-02-30', row: '1', page: 2 }, satker: undefined, role: 'operator' };
    const answer = await centre.command(locationIn(BANDUNG), 'designate-location', body);
    expect(answer.status).toBe(422);
    isProblem(answer, 'input.invalid');
    expect(Object.fromEntries(answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]))).toEqual({
      '/programme': 'programme.invalid', '/amount': 'rupiah.invalid', '/satker': 'field.missing', '/role': 'field.unknown',
      '/sk/number': 'text.invalid', '/sk/date': 'day.invalid', '/sk/row': 'number.invalid', '/sk/page': 'field.unknown',
    });
  });

  it.each([
    ['no Idempotency-Key', { 'idempotency-key': undefined }, 400, 'idempotency-key.missing'],
    ['an Idempotency-Key with blanks', { 'idempotency-key': 'a key' }, 400, 'idempotency-key.invalid'],
    ['no If-Match', { 'if-match': undefined }, 428, 'if-match.missing'],
    ['a weak If-Match', { 'if-match': 'W/"3"' }, 400, 'if-match.invalid'],
    ['a body that is no JSON', { 'content-type': 'text/plain' }, 415, 'body.not-supported'],
  ])('asks for proper headers: %s', async (_, wrong, status, code) => {
    const headers = Object.fromEntries(Object.entries({ 'idempotency-key': randomUUID(), 'if-match': '"3"', ...wrong }).filter(([, value]) => value !== undefined)) as Record<string, string>;
    const answer = await facilitator.request('POST', `/v1/locations/${id}/commands/start-stage`, { body: START, headers });
    expect(answer.status).toBe(status);
    isProblem(answer, code);
  });

  it('is forbidden to a role outside the policy table, before its body is read (403)', async () => {
    const answer = await facilitator.command(id, 'sign-contract', { nonsense: true }, { revision: 3 });
    expect(answer.status).toBe(403);
    isProblem(answer, 'not-allowed');
    expect(answer.body.unmet).toEqual([expect.objectContaining({ code: 'role.not-allowed' })]);
  });

  it('is forbidden outside the region of authority, in the same words whether the location exists or not (403)', async () => {
    const existing = await designated(centre, BANDUNG);
    const missing = locationIn('32.73.01.1002');
    const answers = await Promise.all([existing, missing].map((locationId) => facilitator.command(locationId, 'start-stage', START, { revision: 3 })));
    const [one, other] = answers.map(({ status, body }) => ({ status, body: JSON.parse(JSON.stringify(body).replaceAll(existing, 'X').replaceAll(missing, 'X')) }));
    expect(one?.status).toBe(403);
    expect({ ...one, body: { ...one?.body, instance: '' } }).toEqual({ ...other, body: { ...other?.body, instance: '' } });
  });

  it('does not find a location that does not exist, or whose id is none (404)', async () => {
    for (const locationId of [locationIn('52.71.06.1001'), 'nowhere', 'kotaku-cfw-2021-52.71.', encodeURIComponent('../../etc')]) {
      const answer = await ppk.command(locationId, 'start-stage', START, { revision: 3 });
      expect([locationId, answer.status]).toEqual([locationId, 404]);
      isProblem(answer, 'not-found');
    }
  });

  it('asks those who are not signed in to sign in (401)', async () => {
    const answer = await server.anonymous.command(id, 'start-stage', START, { revision: 3 });
    expect(answer.status).toBe(401);
    isProblem(answer, 'session.missing');
  });

  it('never guesses about a history that a newer version has written to (503)', async () => {
    const locationId = await fresh(7);
    const metadata = { commandId: 'from-the-future', requestHash: '', v: 99 };
    await server.app.get<EventStore>(EVENT_STORE).append(`Location-${locationId}`, 3, [{ id: randomUUID(), type: 'LocationTeleported', data: {}, metadata }]);
    const answer = await ppk.command(locationId, 'start-stage', START, { revision: 4 });
    expect(answer.status).toBe(503);
    isProblem(answer, 'newer-event-version');
  });

  it('designates nothing twice: the same again changes nothing, another SK is refused', async () => {
    const again = await designate(centre, MATARAM[0]);
    expect(again.body).toMatchObject({ revision: 3, events: [], replayed: false });
    const other = await centre.command(id, 'designate-location', { ...designationOf(MATARAM[0]), amount: 1 });
    expect([other.status, other.body.code]).toEqual([409, 'refused']);
  });
});

describe('many at once', () => {
  it('lets exactly one of twenty commands on one revision through', async () => {
    const locationId = await designated(centre, '52.71.06.1002');
    const answers = await Promise.all(Array.from({ length: 20 }, () => ppk.command(locationId, 'start-stage', START, { revision: 3 })));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(19).fill(412)]);
  });

  it('records twenty arrivals of one key once, with one answer for all', async () => {
    const locationId = await designated(centre, '52.71.06.1003');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ppk.command(locationId, 'start-stage', START, { revision: 3, key })));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, replayed: false }))).size).toBe(1);
    expect(answers.filter(({ body }) => body.replayed === false)).toHaveLength(1);
  });
});
