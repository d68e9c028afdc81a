import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChaseDuty, CLOCK, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { Body, Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const STAGE = 'FACILITATOR_MOBILISATION'; // due on 2021-04-30
const contact = (role: string, region = '52.71') =>
  ({ contact: `${role}-${region}`, role, unit: `${role} ${region}`, region, language: 'id', mail: `${role}@contoh.example`, validFrom: '2021-01-01' });

let server: RunningServer;
let [centre, operator, korkot, auditor]: Client[] = [];
let id: string;

const clockAt = (at: string): void => { server.app.get<HeldClock>(CLOCK).moveTo(at as Instant); };
const look = () => server.app.get(ChaseDuty).look();
const reminders = async (client = korkot!, query = ''): Promise<Body[]> => (await client.get(`/v1/reminders?stage=${STAGE}${query}`)).body.reminders;
const until = (enough: (reminders: readonly Body[]) => boolean) =>
  untilAnswer(({ body }) => enough(body.reminders), () => korkot!.get(`/v1/locations/${id}/reminders`));

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  [centre, operator, korkot, auditor] = await Promise.all([server.signIn('pengawas-pusat'), server.signIn('operator'), server.signIn('korkot'), server.signIn('auditor')]);
  await centre.post('/v1/directory/commands/record-contacts', { contacts: [contact('fasilitator'), contact('korkot')] });
  id = await designated(centre, MATARAM[0]);
  await designated(centre, BANDUNG);
  await centre.get(`/v1/overview?after=${(await centre.get('/v1/transitions')).body.transitions[0]?.position ?? ''}`);
}, 60_000);
afterAll(() => server.stop());

describe('a deadline that comes near', () => {
  it('is called to mind by letter, and the letter is recorded', async () => {
    clockAt('2021-04-20T23:30:00.000Z'); // 07:30 in Mataram, seven working days before
    await look();
    await until((all) => all.some(({ stage, rung, status }) => stage === STAGE && rung === 'H-7' && status === 'delivered'));
    const [newest] = (await reminders()).filter(({ rung }) => rung === 'H-7');
    expect(newest).toMatchObject({
      locationId: id, reminder: `${STAGE}.v1.H-7`, dueOn: '2021-04-30', late: -7, to: ['fasilitator'], cc: ['korkot'], status: 'delivered',
      names: { regency: 'Kota Mataram' }, sentence: { id: expect.stringContaining('jatuh tempo 30 April 2021, 7 hari kerja lagi.') },
    });
    expect(newest.recipients.map(({ recipient, outcome }: Body) => [recipient, outcome]).sort()).toEqual([['fasilitator-52.71', 'delivered'], ['korkot-52.71', 'delivered']]);
    const { body } = await auditor!.get('/v1/outbox');
    expect(JSON.stringify(body)).toContain('korkot@contoh.example');
  });

  it('is called to mind once, however often it is looked at', async () => {
    const before = await reminders();
    await look();
    await look();
    expect(await reminders()).toEqual(before);
  });

  it('is told to operators as the last work of its rule, beside the rules that had none, and why', async () => {
    const all: Body[] = (await centre!.get('/v1/reminders?limit=200')).body.reminders;
    const fired = all.filter(({ rung }) => rung === 'H-7').map(({ issuedAt }) => issuedAt).toSorted();
    const { rules } = (await operator!.get('/v1/operations/firings')).body;
    const told = (rule: string): Body => rules.find((one: Body) => one.rule === rule);
    expect(told('H-7')).toMatchObject({ kind: 'rung', lastAt: fired.at(-1), ofDay: fired.length, ofWeek: fired.length });
    expect(told('H+14')).toMatchObject({ kind: 'rung', ofDay: 0, ofWeek: 0, never: { en: expect.stringContaining('No running deadline has come') } });
    expect(told('H+14')).not.toHaveProperty('lastAt');
    expect(told('MessageSent')).toMatchObject({ kind: 'reaction', lastAt: expect.any(String) });
    expect(told('PromiseBroken')).toMatchObject({ kind: 'reaction', never: { id: expect.stringContaining('dijanjikan') } });
    expect((await korkot!.get('/v1/operations/firings')).status).toBe(403);
  });

  it('is nobody\'s business outside their scope', async () => {
    expect((await reminders()).every(({ region }) => region.startsWith('52.'))).toBe(true);
    expect((await reminders(centre)).some(({ region }) => region === BANDUNG)).toBe(true);
    expect((await korkot!.get(`/v1/locations/kotaku-cfw-2021-${BANDUNG}/reminders`)).status).toBe(404);
  });

  it('is found by tone, status and whom it is for', async () => {
    expect((await reminders(korkot, '&tone=info&status=delivered&role=fasilitator')).length).toBeGreaterThan(0);
    expect(await reminders(korkot, '&tone=red')).toEqual([]);
    expect(await reminders(korkot, '&role=korkot')).toEqual([]);
  });
});

describe('an answer', () => {
  const promise = (promisedOn: string, more: object = {}) => korkot!.post(`/v1/locations/${id}/reminders/acknowledge`, { stage: STAGE, promisedOn, ...more });

  it('is refused in both languages where it makes no sense', async () => {
    const { status, body } = await promise('2021-04-21');
    expect([status, body.unmet[0].code, body.unmet[0].sentence.id]).toEqual([409, 'answer.day-over', 'Tanggal 21 April 2021 harus setelah hari ini.']);
    expect((await korkot!.post(`/v1/locations/${id}/reminders/snooze`, { stage: STAGE, until: '2021-06-30', reason: 'Rapat' })).body.unmet[0].code).toBe('answer.day-too-far');
    expect((await centre!.post(`/v1/locations/${id}/reminders/acknowledge`, { stage: STAGE, promisedOn: '2021-04-28' })).status).toBe(403);
  });

  it('may be given where a reminder asks for it, by whom the law lets, and says so beforehand', async () => {
    const answersFor = async (client: Client) => Object.fromEntries((await client.get(`/v1/locations/${id}/allowed-commands`)).body.answers.map((one: Body) => [one.address, one]));
    const { acknowledge, snooze } = await answersFor(korkot!);
    expect(acknowledge).toMatchObject({ command: 'AcknowledgeReminder', allowed: true, unmet: [], targets: expect.arrayContaining([{ stage: STAGE, allowed: true, unmet: [] }]) });
    expect(snooze.allowed).toBe(true);
    expect((await answersFor(centre!)).acknowledge).toMatchObject({ allowed: false, unmet: [{ code: 'role.not-allowed' }] });
  });

  it('keeps what is promised, stands beside the reminder, and is asked for when its day is over', async () => {
    const { status, body } = await promise('2021-04-28', { note: 'Menunggu SK' });
    expect([status, body.events[0].type]).toEqual([200, 'ReminderAcknowledged']);
    await until((all) => all[0]?.promise?.promisedOn === '2021-04-28');
    clockAt('2021-04-27T23:30:00.000Z'); // the H-3 of 27 April stays silent
    await look();
    expect((await reminders()).some(({ rung }) => rung === 'H-3')).toBe(false);
    clockAt('2021-04-28T23:30:00.000Z');
    await look();
    await until((all) => all.some(({ rung }) => rung === 'JANJI-2021-04-28'));
    const [broken] = (await reminders()).filter(({ rung }) => rung === 'JANJI-2021-04-28');
    expect(broken).toMatchObject({ promise: { promisedOn: '2021-04-28', broken: true, role: 'korkot' }, sentence: { id: expect.stringContaining('dijanjikan untuk') } });
  });

  it('is told of a moment of the past as it was known then', async () => {
    const then = async (asOf: string) => (await korkot!.get(`/v1/locations/${id}/reminders?asOf=${asOf}`)).body.reminders;
    const ofStage = (all: readonly Body[]) => all.filter(({ stage }) => stage === STAGE);
    const now = (await korkot!.get(`/v1/locations/${id}/reminders`)).body.reminders;
    expect(await then('2021-04-28T23:30:00.000Z')).toEqual(now);
    const [newest] = ofStage(await then('2021-04-28T00:00:00.000Z'));
    expect(newest).toMatchObject({ rung: 'H-7', promise: { promisedOn: '2021-04-28', broken: false } });
    expect(ofStage(await then('2021-04-20T23:00:00.000Z')).some(({ rung }) => rung === 'H-7')).toBe(false);
    expect((await korkot!.get(`/v1/locations/${id}/reminders?asOf=2020-01-01T00:00:00Z`)).status).toBe(404);
  });

  it('is answered a second time as it was the first', async () => {
    const key = { 'idempotency-key': 'the-same-key' };
    const body = { stage: STAGE, promisedOn: '2021-04-30' };
    const first = await korkot!.request('POST', `/v1/locations/${id}/reminders/acknowledge`, { body, headers: key });
    const second = await korkot!.request('POST', `/v1/locations/${id}/reminders/acknowledge`, { body, headers: key });
    expect([first.status, second.status, second.body.replayed]).toEqual([200, 200, true]);
    const { status, body: problem } = await korkot!.request('POST', `/v1/locations/${id}/reminders/acknowledge`, { body: { stage: STAGE, promisedOn: '2021-04-29' }, headers: { 'idempotency-key': 'another-key', 'if-match': '"0"' } });
    expect([status, problem.since.length > 0, problem.since[0].sentence.id.length > 0]).toEqual([412, true, true]);
  });
});

describe('what does not arrive', () => {
  it('is an incident: nobody holds the role', async () => {
    clockAt('2021-05-04T23:30:00.000Z'); // three working days late
    await look();
    await until((all) => all.some(({ rung, recipients }) => rung === 'H+3' && recipients.length > 0));
    const { body: { reminders: incidents, total } } = await korkot!.get(`/v1/reminders/incidents?stage=${STAGE}`);
    expect(total).toBe(incidents.length);
    expect(incidents.find(({ rung }: Body) => rung === 'H+3')).toMatchObject({ recipients: expect.arrayContaining([expect.objectContaining({ recipient: 'role:ppk', outcome: 'failed', error: 'no-recipient', why: expect.objectContaining({ id: expect.stringContaining('Tidak ada penerima') }) })]) });
  });

  it('is none any more once somebody holds the role and has been told', async () => {
    await centre!.post('/v1/directory/commands/record-contact', contact('ppk'));
    clockAt('2021-05-05T23:30:00.000Z');
    await look();
    await until((all) => all.some(({ rung, recipients }) => rung === 'H+3' && recipients.some(({ recipient, outcome }: Body) => recipient === 'ppk-52.71' && outcome === 'delivered')));
    await look();
    await untilAnswer(({ body }) => body.reminders.every(({ rung, locationId }: Body) => rung !== 'H+3' || locationId !== id), () => korkot!.get(`/v1/reminders/incidents?stage=${STAGE}`));
    const [told] = (await reminders()).filter(({ rung }) => rung === 'H+3');
    expect(told).toMatchObject({ status: 'delivered', recipients: expect.arrayContaining([expect.objectContaining({ recipient: 'role:ppk', outcome: 'delivered' })]) });
  });

  it('has been missed by the record of the location too', async () => {
    const { body } = await korkot!.get(`/v1/locations/${id}/deadlines`);
    expect(body.deadlines.find(({ stage }: Body) => stage === STAGE)).toMatchObject({ late: true, missed: { version: 1 } });
  });
});

describe('the operation of reminders', () => {
  it('tells watchers what the newest look came to', async () => {
    const { status, body } = await auditor!.get('/v1/operations/reminders');
    expect([status, body.standing, body.lastSweep.failed, body.jump]).toEqual([200, 'on-duty', 0, undefined]);
    expect(body.lastSweep.expected).toBeGreaterThan(0);
    expect((await korkot!.get('/v1/operations/reminders')).status).toBe(403);
    expect((await operator!.post('/v1/operations/reminders/release', {})).status).toBe(200);
  });
});
