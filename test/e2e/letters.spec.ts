import { randomUUID } from 'node:crypto';
import { dispatch, type DispatchCommand } from '@app/programme';
import { BY_ITSELF, messageIdOf, Postman, RunDecider, type Post } from '@app/engine';
import type { Instant, PlainDate } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const KORKOT = { contact: 'korkot-52.71', role: 'korkot', unit: 'Korkot Kota Mataram', region: '52.71', language: 'id', mail: 'korkot.52-71@contoh.example', validFrom: '2021-01-01' };

let server: RunningServer;
let [centre, operator, auditor, office]: Client[] = [];

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  [centre, operator, auditor, office] = await Promise.all([server.signIn('pengawas-pusat'), server.signIn('operator'), server.signIn('auditor'), server.signIn('korkot')]);
}, 60_000);
afterAll(() => server.stop());

const record = (client: Client, change: object = {}) => client.post('/v1/directory/commands/record-contact', { ...KORKOT, ...change });
const post = (day: string, reminders: Post['reminders'] = []): Post => ({
  recipient: { key: KORKOT.contact, role: 'korkot', unit: KORKOT.unit, language: 'id', mail: KORKOT.mail }, kind: 'digest', day: day as PlainDate, reminders,
  changes: [{ location: 'Kekalik Jaya', stage: { id: 'RKM', en: 'Work plan' }, reason: 'rescheduled', from: '2021-04-14' as PlainDate }],
});

describe('the directory', () => {
  it('is kept by the central team and the operator, and read by nobody else', async () => {
    expect((await record(centre!)).status).toBe(200);
    expect((await record(operator!)).body).toMatchObject({ events: [] });
    expect((await record(office!)).status).toBe(403);
    const { body, headers } = await operator!.get('/v1/directory?role=korkot&region=52.71.03.1004&on=2021-05-01');
    expect(body).toEqual({ contacts: [KORKOT], streamRevision: 0 });
    expect(headers.get('etag')).toBe('"0"');
    expect((await operator!.get('/v1/directory?region=52.72')).body.contacts).toEqual([]);
    for (const client of [auditor!, office!]) expect((await client.get('/v1/directory')).status).toBe(403);
  });

  it('says in both languages what is wrong with a contact, without repeating an address', async () => {
    const { status, body } = await record(centre!, { region: '52.99', mail: 'rahasia@dua@alamat' });
    expect([status, body.unmet.map(({ code }: { code: string }) => code)]).toEqual([409, ['contact.region-unknown', 'contact.mail-invalid']]);
    expect(JSON.stringify(body)).not.toContain('rahasia');
  });

  it('ends a contact, and takes a list whole or not at all', async () => {
    const list = (await centre!.post('/v1/directory/commands/record-contacts', { contacts: [{ ...KORKOT, contact: 'ppk-52', role: 'ppk', region: '52' }, { ...KORKOT, contact: 'X' }] }));
    expect([list.status, list.body.unmet[0].code]).toEqual([409, 'contact.key-invalid']);
    expect((await record(centre!, { contact: 'ppk-31', role: 'ppk', region: '31' })).status).toBe(200);
    expect((await centre!.post('/v1/directory/commands/end-contact', { contact: 'ppk-31', on: '2021-06-30', reason: 'Pindah kantor' })).status).toBe(200);
    expect((await centre!.get('/v1/directory?on=2021-07-01')).body.contacts).toEqual([KORKOT]);
  });
});

describe('messages', () => {
  it('show watchers what went to whom, and lie in the outbox where nothing is really sent', async () => {
    const delivery = await server.app.get(Postman).deliver(post('2021-04-12'));
    expect(delivery).toMatchObject({ kind: 'delivered', channel: 'mail' });
    await untilAnswer(({ body: { total } }) => total === 1, () => auditor!.get('/v1/messages?status=sent'));
    const { body } = await auditor!.get('/v1/messages?recipient=korkot-52.71&status=sent&day=2021-04-12&kind=digest');
    expect(body.messages).toMatchObject([{ message: delivery.message, recipient: 'korkot-52.71', status: 'sent', possibleDuplicate: false, attempts: [{ attempt: 1, outcome: 'sent' }] }]);
    expect(JSON.stringify(body)).not.toContain('@');
    const { body: { letters } } = await auditor!.get('/v1/outbox');
    expect(letters).toMatchObject([{ id: delivery.message, to: KORKOT.mail, subject: 'Pengingat tahapan 12 April 2021: 1 hal' }]);
    for (const path of ['/v1/messages', '/v1/outbox', '/v1/messages/preview?template=digest']) expect((await office!.get(path)).status).toBe(403);
  });

  it('that were given up go out again on an operator\'s word, and on nobody else\'s', async () => {
    const { message } = await givenUp('2021-04-13');
    const path = `/v1/messages/korkot-52.71/${message}/commands/retry-message`;
    expect((await centre!.post(path, { reason: 'Alamat dibetulkan' })).status).toBe(403);
    expect((await operator!.post(path, { reason: 'Alamat dibetulkan' })).body.events).toMatchObject([{ type: 'MessageRetried', message }]);
    const { body } = await untilAnswer(({ body: { messages } }) => messages[0].attempts.length === 2 && messages[0].status === 'abandoned', () => auditor!.get('/v1/messages?day=2021-04-13'));
    expect(body.messages[0]).toMatchObject({ code: 'message.superseded', failure: { id: 'isinya sudah tidak berlaku sebelum terkirim' } });
    expect((await operator!.post('/v1/messages/korkot-52.71/tidak-ada/commands/retry-message', { reason: 'x' })).body.unmet[0].code).toBe('message.unknown');
  });
});

describe('a preview', () => {
  it('shows every letter in both languages, and sends none', async () => {
    for (const template of ['digest', 'immediate', 'trial']) {
      const [id, en] = await Promise.all(['id', 'en'].map((language) => auditor!.get(`/v1/messages/preview?template=${template}&language=${language}`)));
      expect([id!.status, en!.status]).toEqual([200, 200]);
      expect(id!.body.text).not.toBe(en!.body.text);
      expect(id!.body.html).toContain('<html lang="id">');
    }
    expect((await auditor!.get('/v1/messages/preview?template=surat')).status).toBe(422);
  });

  it('shows what waits for a contact now', async () => {
    await designated(centre!, MATARAM[0]);
    const { status, body } = await auditor!.get('/v1/messages/preview?template=digest&recipient=korkot-52.71');
    expect([status, body.text.split('\n')[0]]).toEqual([200, 'Yth. Korkot Kota Mataram (Askot/Korkot),']);
    expect((await auditor!.get('/v1/messages/preview?template=digest&recipient=tidak-ada')).status).toBe(404);
  });
});

/** A message that no mail server ever took, as its stream tells it. */
const givenUp = async (day: string): Promise<{ readonly message: string }> => {
  const message = messageIdOf(post(day));
  const run = (command: DispatchCommand) => server.app.get(RunDecider).execute({
    decider: dispatch, id: KORKOT.contact, command, envelope: { ...BY_ITSELF, commandId: randomUUID() }, facts: () => Promise.resolve({ now: MORNING as Instant }),
  });
  await run({ type: 'ClaimMessage', data: { message, kind: 'digest', channel: 'mail', day: day as PlainDate, reminders: ['kotaku-cfw-2021-52.71.03.1004/RKM.v1.H-7'] } });
  await run({ type: 'RecordFailed', data: { message, attempt: 1, code: 'mail.refused', permanent: true, perhapsSent: false } });
  return { message };
};
