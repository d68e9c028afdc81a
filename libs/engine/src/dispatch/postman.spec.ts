import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { instantOf, epochMilliseconds, type PlainDate } from '@app/kernel';
import type { Contact } from '@app/programme';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BY_ITSELF } from '../commands/by-itself.js';
import { RunDirectory } from '../directory/directory.handler.js';
import { StoreUnavailableError, type EventStore, type Letter, type Notice, type Sent, type WebhookTarget } from '../ports/index.js';
import { putOnHold } from '../recovery/index.js';
import { Secret } from '../secret.js';
import { digestOf, KORKOT, openPostOffice, reminder, type Carriers } from './postman.fixture.js';
import { messageIdOf, refOf } from './message.js';

const START = '2021-04-12T00:00:00.000Z';

let folder: string;
let store: EventStore;
let office: Awaited<ReturnType<typeof openPostOffice>>;
let outcomes: Sent[];
let answers: Sent[];
let letters: Letter[];
let notices: { readonly target: WebhookTarget; readonly notice: Notice }[];

const carriers = (): Carriers => ({
  mailer: {
    send: (letter) => {
      letters.push(letter);
      return Promise.resolve(outcomes.shift() ?? { kind: 'sent' });
    },
    ping: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  },
  webhooks: {
    send: (target, notice) => {
      notices.push({ target, notice });
      return Promise.resolve(answers.shift() ?? { kind: 'sent' });
    },
    close: () => Promise.resolve(),
  },
  secrets: { of: (name) => Promise.resolve(name === 'bppw-52' ? new Secret('kunci') : undefined) },
});

beforeEach(async () => {
  [outcomes, answers, letters, notices] = [[], [], [], []];
  folder = await mkdtemp(join(tmpdir(), 'postman-'));
  store = await openSqliteEventStore({ file: join(folder, 'journal.db') });
  office = await openPostOffice(store, carriers(), START);
});
afterEach(async () => {
  await office.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const failed = (code: string, also: object = {}): Sent => ({ kind: 'failed', code, permanent: false, ...also });
const wait = (minutes: number): void => { office.clock.moveTo(instantOf(epochMilliseconds(office.clock.now()) + minutes * 60_000)); };
const typesIn = async (stream: string): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const { type } of store.readStream(stream)) types.push(type);
  return types;
};

describe('the postman', () => {
  it('sends a digest once, however often he is asked', async () => {
    const post = digestOf(1, 2);
    const delivered = { kind: 'delivered', message: messageIdOf(post), channel: 'mail', possibleDuplicate: false, reminders: post.reminders.map(refOf) };
    expect(await office.postman.deliver(post)).toEqual(delivered);
    expect(await office.postman.deliver(post)).toEqual(delivered);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ id: delivered.message, to: KORKOT.mail, language: 'id', subject: 'Pengingat tahapan 12 April 2021: 2 hal' });
    expect(await typesIn('Dispatch-korkot-52.71')).toEqual(['MessageClaimed', 'MessageSent']);
  });

  it('sends it once when many ask at the same time', async () => {
    const deliveries = await Promise.all(Array.from({ length: 20 }, () => office.postman.deliver(digestOf(1))));
    expect(letters).toHaveLength(1);
    expect(new Set(deliveries.map(({ kind }) => kind))).toEqual(new Set(['delivered', 'in-progress']));
  });

  it('keeps addresses out of the journal', async () => {
    await office.postman.deliver(digestOf(1));
    for await (const event of store.readAll()) expect(JSON.stringify(event)).not.toContain('@');
  });

  it('does not say that he delivered what came up after the letter had gone', async () => {
    await office.postman.deliver(digestOf(1));
    expect(await office.postman.deliver(digestOf(1, 2))).toMatchObject({ kind: 'delivered', reminders: [refOf(reminder(1))] });
    expect(letters).toHaveLength(1);
  });

  it('carries the latest of very many, and leaves the others for the next letter', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({ ...reminder(1), locationId: `kotaku-cfw-2021-52.71.03.${1_000 + at}`, late: at }));
    const delivery = await office.postman.deliver({ ...digestOf(), reminders: many });
    expect(delivery).toMatchObject({ kind: 'delivered', reminders: { length: 2_000 } });
    expect(delivery.kind === 'delivered' && delivery.reminders.includes(refOf(many[499]!))).toBe(false);
    expect(letters[0]?.text).toContain('Dan 1800 tahapan lain');
  });

  it('tries again when the time has come, under the same id, and tells that nothing may have arrived before', async () => {
    outcomes = [failed('mail.deferred')];
    const post = digestOf(1);
    expect(await office.postman.deliver(post)).toMatchObject({ kind: 'failed', code: 'mail.deferred', final: false, nextAttemptAt: '2021-04-12T00:01:00.000Z' });
    expect(await office.postman.deliver(post)).toMatchObject({ kind: 'in-progress' });
    wait(1);
    expect(await office.postman.deliver(post)).toMatchObject({ kind: 'delivered', possibleDuplicate: false });
    expect(new Set(letters.map(({ id }) => id)).size).toBe(1);
  });

  it('tells that a letter may have arrived twice where the line broke after it was taken', async () => {
    outcomes = [failed('mail.timeout', { perhapsSent: true })];
    await office.postman.deliver(digestOf(1));
    wait(1);
    expect(await office.postman.deliver(digestOf(1, 2))).toMatchObject({ kind: 'delivered', possibleDuplicate: true, reminders: [refOf(reminder(1))] });
    expect(letters[1]?.text).toBe(letters[0]?.text);
  });

  it('gives up what will never be taken, and goes on with everybody else', async () => {
    outcomes = [failed('mail.refused', { permanent: true })];
    const other = { ...digestOf(1), recipient: { ...KORKOT, key: 'korkot-52.72' } };
    expect(await office.postman.deliver(digestOf(1))).toMatchObject({ kind: 'failed', code: 'mail.refused', final: true });
    expect(await office.postman.deliver(other)).toMatchObject({ kind: 'delivered' });
    wait(100_000);
    expect(await office.postman.deliver(digestOf(1))).toMatchObject({ kind: 'failed', code: 'mail.refused', final: true });
    expect(letters).toHaveLength(2);
  });

  it('sends nothing where everything a broken attempt held has been taken back, and leaves what is new for another letter', async () => {
    outcomes = [failed('mail.timeout', { perhapsSent: true })];
    await office.postman.deliver(digestOf(1));
    wait(1);
    expect(await office.postman.deliver(digestOf(2))).toMatchObject({ kind: 'failed', code: 'message.superseded', final: false });
    expect(letters).toHaveLength(1);
    expect(await office.postman.deliver({ ...digestOf(2), day: '2021-04-13' as PlainDate })).toMatchObject({ kind: 'delivered' });
  });

  it('gives each red matter a message of its own', async () => {
    for (const number of [1, 2, 1]) await office.postman.deliver({ ...digestOf(number), kind: 'immediate' });
    expect(letters.map(({ subject }) => subject)).toEqual(['Terlambat: RKM, Kelurahan 1', 'Terlambat: RKM, Kelurahan 2']);
  });

  it('has the newest step speak for those it overtook, and ask for a reason where one of them does', async () => {
    const steps = [{ ...reminder(1), asksReason: true }, { ...reminder(1), reminder: 'RKM.v1.H+7', rung: 'H+7', tone: 'critical' as const }];
    expect(await office.postman.deliver({ ...digestOf(), kind: 'immediate', reminders: steps })).toMatchObject({ kind: 'delivered', reminders: steps.map(refOf) });
    expect(letters.map(({ subject }) => subject)).toEqual(['Kritis: RKM, Kelurahan 1']);
    expect(letters[0]?.text).toContain('Sertakan alasan keterlambatan');
  });

  it('dates every letter by the clock of the system', async () => {
    await office.postman.deliver(digestOf(1));
    expect(letters[0]?.date).toBe(START);
  });

  it('calls the webhook where there is no address, with what the letter would say and where to answer', async () => {
    const { mail: _, ...hooked } = { ...KORKOT, webhook: { url: 'https://bppw.example/', secret: 'bppw-52' } };
    expect(await office.postman.deliver({ ...digestOf(1), recipient: hooked })).toMatchObject({ kind: 'delivered', channel: 'webhook' });
    const [{ target, notice }] = notices as [typeof notices[number]];
    expect([target.url, target.secret.reveal()]).toEqual(['https://bppw.example/', 'kunci']);
    expect(notice).toMatchObject({ id: messageIdOf(digestOf(1)), type: 'id.tahapan.reminders.digest.v1', subject: 'korkot-52.71', data: { reminders: [{ late: 3, link: 'https://tahapan.example/lokasi/kotaku-cfw-2021-52.71.03.1001' }] } });
    const unsigned = { ...hooked, key: 'lain', webhook: { ...hooked.webhook, secret: 'tidak-ada' } };
    expect(await office.postman.deliver({ ...digestOf(1), recipient: unsigned })).toMatchObject({ kind: 'failed', code: 'webhook.no-secret', final: false });
    const nowhere = { key: 'kosong', role: 'ppk', unit: 'PPK', language: 'id' } as const;
    expect(await office.postman.deliver({ ...digestOf(1), recipient: nowhere })).toMatchObject({ kind: 'failed', channel: 'none', code: 'recipient.unreachable', final: true });
  });

  it('calls nobody again who has said that there is nobody any more', async () => {
    const contact: Contact = { contact: 'korkot-52.71', role: 'korkot', unit: 'Korkot', region: '', language: 'id', webhook: { url: 'https://bppw.example/', secret: 'bppw-52' }, validFrom: '2021-01-01' as PlainDate };
    await office.bus.execute(new RunDirectory({ type: 'RecordContact', data: contact }, { ...BY_ITSELF, commandId: 'kontak-1' }));
    const [hooked] = await office.directory.recipientsOf('korkot', '52.71', 'pisew', '2021-04-12' as PlainDate);
    answers = [failed('webhook.gone', { permanent: true })];
    expect(await office.postman.deliver({ ...digestOf(1), recipient: hooked! })).toMatchObject({ kind: 'failed', code: 'webhook.gone', final: true });
    expect(await office.directory.recipientsOf('korkot', '52.71', 'pisew', '2021-04-13' as PlainDate)).toEqual([]);
  });

  it('sends nothing while the journal is on hold, and nothing he could not claim', async () => {
    const away = Object.assign(Object.create(store) as EventStore, { append: () => Promise.reject(new StoreUnavailableError('away', 'not_applied')) });
    const elsewhere = await openPostOffice(away, carriers(), START);
    expect(await elsewhere.postman.deliver(digestOf(1))).toMatchObject({ kind: 'in-progress' });
    await elsewhere.close();
    await putOnHold({ store, clock: office.clock, by: { id: 'operator', person: 'operator', role: 'operator', unit: 'Operator' } });
    expect(await office.postman.deliver(digestOf(1))).toMatchObject({ kind: 'in-progress' });
    expect(letters).toEqual([]);
  });
});
