import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChaseDuty, CLOCK, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { Body, Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const STAGE = 'FACILITATOR_MOBILISATION'; // due on 2021-04-30
const contact = (role: string, region: string) =>
  ({ contact: `${role}-${region}`, role, unit: `${role} ${region}`, region, language: 'id', mail: `${role}@contoh.example`, validFrom: '2021-01-01' });

let server: RunningServer;
let [centre, korkot, ppk]: Client[] = [];
let id: string;

const clockAt = (at: string): void => { server.app.get<HeldClock>(CLOCK).moveTo(at as Instant); };
const row = async (query = ''): Promise<Body> => (await korkot!.get(`/v1/deadlines?locationId=${id}&stage=${STAGE}${query}`)).body.deadlines[0];

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  [centre, korkot, ppk] = await Promise.all([server.signIn('pengawas-pusat'), server.signIn('korkot'), server.signIn('ppk')]);
  await centre.post('/v1/directory/commands/record-contacts', { contacts: [contact('fasilitator', '52.71'), contact('korkot', '52.71'), contact('ppk', '52')] });
  id = await designated(centre, MATARAM[0]);
  const { body } = await centre.command(await designated(centre, BANDUNG), 'start-stage', { stage: STAGE });
  await centre.get(`/v1/overview?after=${body.position}`);
}, 60_000);
afterAll(() => server.stop());

describe('the work list', () => {
  it('says how long is left, whose turn it is, what is missing and what comes next', async () => {
    const { work } = await row();
    expect(work).toMatchObject({
      zone: 'WITA', daysLeft: 53, basis: { kind: 'schedule', revision: 0 }, currentStage: STAGE,
      progress: { physical: 0, financial: 0 }, money: { amount: 300_000_000, disbursed: 0 }, reminders: { count: 0, next: { rung: 'H-14', to: ['fasilitator'] } }, newsAt: MORNING,
    });
    expect(work.workingDaysLeft).toBe(37); // 39 days of the week, without 11 March and 2 April
    expect(work.actors).toEqual([{ role: 'ppk', offices: [{ contact: 'ppk-52', unit: 'ppk 52' }] }]);
  });

  it('names every stage and document that it speaks of, and how far the journal is in it', async () => {
    const { body } = await korkot!.get('/v1/deadlines?limit=200');
    const spoken = body.deadlines.flatMap(({ programme, stage, work }: Body) => [stage, work.currentStage, ...work.missing.map(({ document }: Body) => document)].map((key) => `${programme}/${key}`));
    expect(Object.keys(body.labels).sort()).toEqual([...new Set(spoken)].sort());
    expect(body.position).toMatch(/^\d{20}\/\d{20}$/);
  });

  it('tells of the last reminder, of what was promised and of a broken promise', async () => {
    clockAt('2021-04-20T23:30:00.000Z');
    await server.app.get(ChaseDuty).look();
    await untilAnswer(({ body }) => body.reminders.some(({ rung, status }: Body) => rung === 'H-7' && status === 'delivered'), () => korkot!.get(`/v1/locations/${id}/reminders`));
    expect((await row()).work.reminders).toMatchObject({ count: 2, last: { rung: 'H-7', status: 'delivered', delivered: 2, failed: 0 }, next: { rung: 'H-3' } });
    const { body } = await korkot!.post(`/v1/locations/${id}/reminders/acknowledge`, { stage: STAGE, promisedOn: '2021-04-23', reason: 'cuaca' });
    const { work } = await row(`&after=${body.position}`);
    expect(work.reminders.promise).toMatchObject({ promisedOn: '2021-04-23', broken: false, reason: 'cuaca' });
    expect(work.why).toContainEqual({ code: 'reason.given', sentence: { id: 'Alasan: Cuaca.', en: 'Reason given: The weather.' } });
  });

  it('counts what has failed as failed: nobody holds the office in Bandung', async () => {
    const { body } = await centre!.get('/v1/deadlines?band=reminder-failed');
    expect(body.total).toBe(1);
    expect(body.deadlines).toMatchObject([{ region: BANDUNG, stage: STAGE, work: { reminders: { last: { status: 'failed' } } } }]);
    expect((await korkot!.get('/v1/deadlines?band=reminder-failed')).body.total).toBe(0);
  });

  it('says that a letter holds beside the schedule', async () => {
    clockAt('2021-05-31T01:00:00.000Z');
    expect((await row()).work).toMatchObject({ daysLeft: -31, basis: { kind: 'schedule' } });
    const { body } = await ppk!.command(id, 'extend-deadline', { stage: STAGE, newDueOn: '2021-06-30', reference: 'S-7', reason: 'Hujan' });
    expect((await row(`&after=${body.position}`)).work).toMatchObject({ daysLeft: 30, basis: { kind: 'extension', reference: 'S-7' } });
  });

  it('goes from page to page in every order, and meets every row once', async () => {
    for (const sort of ['due-day', 'days-late', 'place']) {
      const seen: string[] = [];
      for (let cursor = ''; cursor !== undefined;) {
        const { body } = await centre!.get(`/v1/deadlines?limit=3&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        seen.push(...body.deadlines.map(({ locationId, stage }: Body) => `${locationId}/${stage}`));
        expect(body.deadlines.length).toBeGreaterThan(0);
        if (body.nextCursor === undefined) expect([...new Set(seen)]).toHaveLength(body.total);
        cursor = body.nextCursor;
      }
    }
  });

  it('stays small', async () => {
    const { body } = await centre!.get('/v1/deadlines');
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(50_000);
  });

  it.each(['band=late', 'sort=name', 'current=1', 'q='])('refuses a question it does not understand: %s', async (query) => {
    expect((await centre!.get(`/v1/deadlines?${query}`)).body.code).toBe('input.invalid');
  });
});
