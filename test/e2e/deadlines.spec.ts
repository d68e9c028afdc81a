import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOCK, RunLocation, type Envelope, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { LocationFollowUp } from '@app/programme';
import type { Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

const START = { stage: 'FACILITATOR_MOBILISATION' };
const PAUSE = { reasonClass: 'bencana', reason: 'Gempa bumi', from: '2021-03-08', until: '2021-04-07', files: [{ hash: 'a'.repeat(64), bytes: 1024, name: 'surat.pdf' }] };
const AFTERNOON = '2021-03-08T06:00:00.000Z';
const MAY = '2021-05-31T01:00:00.000Z';

let server: RunningServer;
let centre: Client;
let ppk: Client;
let id: string;

const clock = (): HeldClock => server.app.get<HeldClock>(CLOCK);
const machine = (commandId: string): Envelope => ({ commandId, actor: { id: 'sistem', person: 'sistem', role: 'operator', unit: 'sistem' }, scope: { regions: [''] }, source: 'timer' });
const followUp = (command: LocationFollowUp, envelope: Envelope) => server.app.get(CommandBus).execute(new RunLocation(id, command, envelope));
const miss = (version: number): LocationFollowUp => ({ type: 'MissDeadline', data: { ...START, version } });
const newest = async (): Promise<string> => (await centre.post('/v1/emergency/commands/declare-emergency', { reference: `K-${clock().now()}`, from: '2021-03-01', reason: 'Uji' })).body.position;

/** Monday morning: designated; in the afternoon: suspended for thirty days. In another province: another location. */
beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  ppk = await server.signIn('ppk');
  id = await designated(centre, MATARAM[0]);
  await designated(centre, BANDUNG);
  clock().moveTo(AFTERNOON as Instant);
  await ppk.command(id, 'suspend', PAUSE);
}, 60_000);
afterAll(() => server.stop());

const first = async (query = '') => {
  const { body } = await ppk.get(`/v1/locations/${id}/deadlines${query}`);
  return body.deadlines.find(({ stage }: { stage: string }) => stage === START.stage);
};

describe('the deadlines of a location', () => {
  it('say how each day is counted, what it was before and why', async () => {
    const { status, headers, body } = await ppk.get(`/v1/locations/${id}/deadlines`);
    expect([status, headers.get('etag'), body.locationId, body.law.revision]).toEqual([200, '"5"', id, 0]);
    expect(await first()).toMatchObject({
      status: 'open', running: true, version: 2, dueOn: '2021-05-30', originalDueOn: '2021-04-30', movedBy: 30, late: false,
      why: { id: expect.stringContaining('Lokasi ditunda 8 Maret 2021') },
      counted: { dueOn: '2021-05-30', derivation: { pausedDays: 30, target: { kind: 'window' } }, sentence: { id: expect.stringContaining('jatuh tempo 30 Mei 2021: masa pelaksanaan 22 Februari 2021 sampai 30 April 2021; waktu berhenti 30 hari') } },
      superseded: [{ version: 1, dueOn: '2021-04-30', from: '2021-03-08', until: '2021-03-08', revision: 0, why: { id: expect.stringContaining('ditetapkan') } }],
    });
  });
  it('are told as they stood at a moment', async () => expect(await first(`?asOf=${MORNING}`)).toMatchObject({ version: 1, dueOn: '2021-04-30', superseded: [] }));
  it('are nobody\'s business outside their scope', async () => expect((await ppk.get(`/v1/locations/kotaku-cfw-2021-${BANDUNG}/deadlines`)).status).toBe(404));
  it('stand in the page of the location', async () => {
    const { body } = await ppk.get(`/v1/locations/${id}`);
    expect(body.stages.find(({ key }: { key: string }) => key === START.stage).deadline).toMatchObject({ dueOn: '2021-05-30', running: true, version: 2 });
  });
  it('stamp into the event the law they were counted by', async () => {
    const { body } = await ppk.get(`/v1/locations/${id}/history`);
    expect(body.history.filter(({ type }: { type: string }) => type === 'DeadlinesSet').map(({ data }: { data: { revision: number } }) => data.revision)).toEqual([0, 0]);
  });
});

describe('a deadline that has passed', () => {
  it('is missed by a standing order alone, once', async () => {
    clock().moveTo(MAY as Instant);
    expect(await followUp(miss(2), { ...machine('person'), source: 'api' })).toMatchObject({ kind: 'forbidden', unmet: [{ code: 'command.only-by-timer' }] });
    expect(await followUp(miss(1), machine('old-version'))).toMatchObject({ kind: 'accepted', events: [] });
    expect(await followUp(miss(2), machine('once'))).toMatchObject({ kind: 'accepted', events: [{ type: 'DeadlineMissed', data: { dueOn: '2021-05-30', revision: 0 } }] });
    expect(await followUp(miss(2), machine('twice'))).toMatchObject({ kind: 'accepted', events: [] });
  });
  it('is listed as late by both rules, for those who may see it', async () => {
    const after = await newest();
    const { body } = await ppk.get(`/v1/deadlines?overdue=true&after=${after}`);
    expect(body).toMatchObject({ total: 1, deadlines: [{ locationId: id, ...START, late: true, missed: { on: '2021-05-31', dueOn: '2021-05-30', revision: 0 }, names: { village: 'Cakranegara Selatan' } }] });
    expect((await centre.get(`/v1/deadlines?overdue=true&after=${after}`)).body.total).toBe(2);
    expect((await centre.get(`/v1/locations?overdue=true&province=52&after=${after}`)).body.locations).toMatchObject([{ locationId: id }]);
    expect((await centre.get(`/v1/locations?overdue=false&after=${after}`)).body.total).toBe(0);
    const { body: { counts } } = await ppk.get(`/v1/deadlines/late?stage=${START.stage}&after=${after}`);
    expect(counts).toEqual([{ programme: 'kotaku-cfw', province: '52', provinceName: 'Nusa Tenggara Barat', ...START, running: 1, late: 1, missed: 1, earliest: '2021-05-30' }]);
    const { body: { counts: [one], total, nextCursor } } = await centre.get(`/v1/deadlines/late?limit=1&after=${after}`);
    const { body: rest } = await centre.get(`/v1/deadlines/late?limit=${total}&cursor=${nextCursor}`);
    expect([one, ...rest.counts]).toEqual((await centre.get('/v1/deadlines/late')).body.counts);
    expect((await ppk.get(`/v1/deadlines/late?province=52&cursor=${nextCursor}`)).body.code).toBe('input.invalid');
  });
  it('is still missed by the rule of then where a letter has moved it since', async () => {
    await ppk.command(id, 'resume', { on: '2021-05-31', reason: 'Aman kembali' });
    expect((await ppk.command(id, 'extend-deadline', { ...START, newDueOn: '2021-05-30', reference: 'S-7', reason: 'Hujan' })).body.unmet).toMatchObject([{ code: 'extension.not-later' }, {}]);
    expect((await ppk.command(id, 'extend-deadline', { ...START, newDueOn: '2021-06-30', reference: 'S-7', reason: 'Hujan' })).status).toBe(200);
    expect(await first()).toMatchObject({ dueOn: '2021-06-30', late: false, missed: { version: 2, dueOn: '2021-05-30', revision: 0 }, counted: { derivation: { extension: { reference: 'S-7' } } } });
    expect((await ppk.get(`/v1/deadlines?missed=true&after=${await newest()}`)).body.deadlines).toMatchObject([{ locationId: id, dueOn: '2021-06-30', late: false, missed: { dueOn: '2021-05-30' } }]);
  });
});

describe('the list of deadlines', () => {
  it('is told as it was known at a moment, without the work of today', async () => {
    const after = await newest();
    const known = async (asOf: string) => (await ppk.get(`/v1/deadlines?stage=${START.stage}&asOf=${asOf}&after=${after}`)).body.deadlines;
    expect(await known(MORNING)).toMatchObject([{ locationId: id, dueOn: '2021-04-30', version: 1 }]);
    expect(await known(AFTERNOON)).toMatchObject([{ locationId: id, dueOn: '2021-05-30', version: 2, suspendedUntil: PAUSE.until }]);
    expect((await known(AFTERNOON))[0].work).toBeUndefined();
    const late = async (query: string) => (await centre.get(`/v1/deadlines/late?province=52&stage=${START.stage}&after=${after}${query}`)).body.counts;
    expect([await late(`&asOf=${AFTERNOON}`), await late('')]).toMatchObject([[{ running: 1, late: 0, missed: 0 }], [{ running: 1, late: 0, missed: 1 }]]);
  });
  it.each(['asOf=2021-03-08T06:00:00Z&band=no-news', 'asOf=2021-03-08T06:00:00Z&band=reminder-failed', 'overdue=maybe', 'status=late', 'dueBefore=2021-02-30', 'limit=0', 'province=xx', 'unknown=1'])('refuses a question it does not understand: %s', async (query) => {
    const { status, body } = await centre.get(`/v1/deadlines?${query}`);
    expect([status, body.code]).toEqual([422, 'input.invalid']);
  });
});
