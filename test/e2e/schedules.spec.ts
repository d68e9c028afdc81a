import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const SPRING = '2021-03-20T01:00:00.000Z';
const DFAT = '/v1/schedules/kotaku-dfat/2021';
const LETTER = { reason: 'Revisi DIPA belum efektif', reference: 'SE-07/2021' };

let server: RunningServer;
let centre: Client;
let facilitator: Client;

beforeAll(async () => {
  server = await startServer({ now: SPRING, demo: 'mataram' });
  centre = await server.signIn('pengawas-pusat');
  facilitator = await server.signIn('fasilitator', { regions: ['52.71'] });
}, 60_000);
afterAll(() => server.stop());

const current = async () => (await centre.get(DFAT)).body;
/** The schedule that holds, with the contract on a day of its own. */
const contractOn = async (on: string) => {
  const { newest: { content } } = await current();
  const targets = content.targets.map((target: { stage: string }) => (target.stage === 'CONTRACT' ? { ...target, target: { kind: 'fixed', on } } : target));
  return { ...content, targets };
};
const draft = async (on: string): Promise<number> => {
  const { status, body } = await centre.post(`${DFAT}/drafts`, { content: await contractOn(on), note: 'Kontrak menunggu DIPA' });
  expect(status).toBe(200);
  return body.events[0].draft;
};

describe('the national schedules', () => {
  it('are there from the first start, for everybody signed in', async () => {
    const { body: { schedules } } = await facilitator.get('/v1/schedules');
    expect(schedules.map(({ programme, fiscalYear }: { programme: string; fiscalYear: number }) => `${programme}-${fiscalYear}`)).toEqual([
      'kotaku-apbn-2021', 'kotaku-bpm-2021', 'kotaku-cfw-2020', 'kotaku-cfw-2021', 'kotaku-dfat-2020', 'kotaku-dfat-2021', 'pisew-2021', 'sandes-2021', 'sanimas-2021', 'tps3r-2021',
    ]);
    expect((await server.anonymous.get('/v1/schedules')).status).toBe(401);
    expect((await facilitator.get('/v1/schedules/nowhere/2021')).status).toBe(404);
    expect((await facilitator.get(`${DFAT}/revisions/7`)).status).toBe(404);
  });

  it('are drafted and published by the central team alone', async () => {
    const content = await contractOn('2021-06-18');
    expect((await facilitator.post(`${DFAT}/drafts`, { content, note: 'Usulan' })).status).toBe(403);
    expect((await facilitator.post(`${DFAT}/revisions`, { draft: 1, ...LETTER })).status).toBe(403);
  });

  it('are refused with the row and the reason', async () => {
    const { status, body } = await centre.post(`${DFAT}/drafts`, { content: await contractOn('2021-04-31'), note: 'Keliru' });
    expect([status, body.unmet]).toEqual([409, [{
      code: 'date.impossible', pointer: expect.stringMatching(/^\/targets\/\d+\/target\/on$/),
      sentence: { id: expect.stringMatching(/^Sasaran baris \d+: Tanggal 2021-04-31 tidak ada dalam kalender\.$/), en: expect.any(String) },
    }]]);
    const nothing = await centre.post(`${DFAT}/preview`, {});
    expect([nothing.status, nothing.body.errors[0].code]).toEqual([422, 'preview.one-question']);
    expect((await centre.post(`${DFAT}/drafts`, { content: { targets: 'none' }, note: 'Keliru' })).status).toBe(409);
  });
});

describe('what is drafted or published', () => {
  it('is answered by what it is and where to read it, and not sent back', async () => {
    const calendar = '/v1/schedules/kotaku-dfat/2020';
    const { body: { newest } } = await centre.get(calendar);
    const drafted = (await centre.post(`${calendar}/drafts`, { content: newest.content, note: 'Tetap' })).body;
    expect(drafted).toMatchObject({
      programme: 'kotaku-dfat', fiscalYear: 2020, draft: 2, events: [{ type: 'ScheduleDrafted', draft: 2, note: 'Tetap', basedOn: 0 }], warnings: [],
      contains: { targets: newest.content.targets.length, overrides: 0, rungs: 10 }, links: { schedule: calendar, draft: `${calendar}/drafts/2` },
    });
    expect((await centre.get(drafted.links.draft)).body.content).toEqual(newest.content);
    const published = (await centre.post(`${calendar}/revisions`, { draft: 2, ...LETTER })).body;
    expect(published).toMatchObject({ scheduleRevision: 1, links: { revision: `${calendar}/revisions/1`, progress: `${calendar}/revisions/1/progress` } });
    expect((await centre.get(published.links.revision)).body.content).toEqual(newest.content);
    expect(JSON.stringify([drafted, published])).not.toContain('ladder');
  });
});

describe('a revision', () => {
  it('is looked at, published, taken over by every open location, and concluded', async () => {
    const number = await draft('2021-06-18');
    const { status, body: preview } = await facilitator.post(`${DFAT}/preview`, { draft: number });
    expect([status, preview.revision, preview.whatIf.locations, preview.whatIf.rescheduled]).toEqual([200, 1, 5, 5]);
    expect(preview.content.targets).toEqual((await contractOn('2021-06-18')).targets);

    const published = await centre.post(`${DFAT}/revisions`, { draft: number, ...LETTER, whatIf: preview.id });
    expect(published.status).toBe(200);
    const { body: progress } = await untilAnswer(({ body }) => body.standing === 'concluded', () => facilitator.get(`${DFAT}/revisions/1/progress`));
    expect(progress).toEqual({ revision: 1, standing: 'concluded', locations: 5, takenOver: 5 });

    const { body: one } = await facilitator.get(`${DFAT}/revisions/1`);
    expect(one).toMatchObject({ ...LETTER, whatIf: preview.id, concluded: { calendarVersion: preview.calendarVersion } });
    expect(one.concluded.locations).toBeUndefined(); // how many there are elsewhere is none of his business
    expect((await centre.get(`${DFAT}/revisions/1`)).body.concluded).toMatchObject({ locations: 5, rescheduled: 5 });
    expect(one.difference).toMatchObject({ targets: [{ stage: 'CONTRACT', to: { target: { kind: 'fixed', on: '2021-06-18' } } }], places: [], ladder: [] });
    expect((await current()).newest.revision).toBe(1);
    expect((await facilitator.get(`${DFAT}/revisions/0/progress`)).body.standing).toBe('concluded');
  });

  it('is not published from a draft that was made before the newest', async () => {
    const early = await draft('2021-07-02');
    const later = await draft('2021-07-09');
    expect((await centre.post(`${DFAT}/revisions`, { draft: later, ...LETTER })).status).toBe(200);
    const { status, body } = await centre.post(`${DFAT}/revisions`, { draft: early, ...LETTER });
    expect([status, body.unmet[0].code]).toEqual([409, 'draft.outdated']);
    expect((await centre.post(`${DFAT}/drafts/${early}/discard`, { reason: 'Usang' })).status).toBe(200);
    expect((await facilitator.get(`${DFAT}/drafts/${early}`)).status).toBe(404);
    expect((await facilitator.get(`${DFAT}/drafts`)).body).toEqual({ drafts: [] });
  });
});

describe('a revision that nobody has taken over yet', () => {
  it('is taken over by the next worker that starts', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'tahapan-schedules-'));
    const doorOnly = await startServer({ now: SPRING, demo: 'mataram', roles: ['api'], dataDirectory });
    const team = await doorOnly.signIn('pengawas-pusat');
    const { body: { newest } } = await team.get(DFAT);
    const drafted = await team.post(`${DFAT}/drafts`, { content: newest.content, note: 'Tanpa perubahan' });
    expect(drafted.status).toBe(200);
    expect((await team.post(`${DFAT}/revisions`, { draft: 2, ...LETTER })).status).toBe(200);
    expect((await team.get(`${DFAT}/revisions/1/progress`)).body).toEqual({ revision: 1, standing: 'applying', locations: 5, takenOver: 0 });
    await doorOnly.stop();

    const whole = await startServer({ now: SPRING, demo: 'mataram', dataDirectory });
    const again = await whole.signIn('pengawas-pusat');
    const { body } = await untilAnswer((answer) => answer.body.standing === 'concluded', () => again.get(`${DFAT}/revisions/1/progress`));
    expect(body).toEqual({ revision: 1, standing: 'concluded', locations: 5, takenOver: 5 });
    await whole.stop();
    await rm(dataDirectory, { recursive: true });
  }, 60_000);
});

describe('a question in words', () => {
  const ask = async (body: object) => (await centre.post('/v1/schedules/kotaku-cfw/2021/preview', body)).body;

  it('is answered for a stage that is moved, for a DIPA that comes late, and for further days off', async () => {
    const shifted = await ask({ shift: { stage: 'FACILITATOR_MOBILISATION', by: { workingDays: 10 }, provinces: ['52'] } });
    expect(shifted.content.overrides).toMatchObject([{ provinces: ['52'], targets: [{ stage: 'FACILITATOR_MOBILISATION', target: { kind: 'window', until: '2021-05-19' } }] }]);
    const late = await ask({ dipaEffective: { on: '2021-10-01' } });
    expect(late.whatIf).toMatchObject({ locations: 8, rescheduled: 8 });
    const off = await ask({ daysOff: { days: [{ date: '2021-04-05', name: { id: 'Libur', en: 'Day off' }, kind: 'cuti-bersama' }] } });
    expect([off.content, off.revision]).toEqual([undefined, 0]);
  });

  it('is refused where it makes no sense', async () => {
    const codes = async (body: object) => { const answer = await ask(body); return (answer.unmet ?? answer.errors).map(({ code }: { code: string }) => code); };
    expect(await codes({ shift: { stage: 'PAINTING', by: { workingDays: 1 } } })).toEqual(['change.stage-without-target']);
    expect(await codes({ shift: { stage: 'RKM', by: {} } })).toEqual(['span.one-kind']);
    expect(await codes({ dipaEffective: { on: '2030-10-01' } })).toEqual(['change.outside-year']);
    expect(await codes({ draft: 1, dipaEffective: { on: '2021-10-01' } })).toEqual(['preview.one-question']);
  });
});
