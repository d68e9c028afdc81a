import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { Event, JsonObject, PlainDate } from '@app/kernel';
import { eventsOf, JOURNEY, metadataAt } from '@app/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { openPostOffice, KORKOT } from '../dispatch/postman.fixture.js';
import { refOf, type Post } from '../dispatch/message.js';
import type { EventStore, Letter } from '../ports/index.js';

const ID = 'contoh-2021-52.71.03.1004';
const day = (text: string) => text as PlainDate;

let folder: string;
let store: EventStore;
let office: Awaited<ReturnType<typeof openPostOffice>>;
let letters: Letter[];

beforeEach(async () => {
  letters = [];
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
  store = await openSqliteEventStore({ file: join(folder, 'journal.db') });
  const mailer = {
    send: (letter: Letter) => {
      letters.push(letter);
      return Promise.resolve({ kind: 'sent' } as const);
    },
    ping: () => Promise.resolve(true), close: () => Promise.resolve(),
  };
  office = await openPostOffice(store, { mailer }, '2021-04-30T00:00:00.000Z');
  await record(`Location-${ID}`, ...eventsOf(JOURNEY.slice(0, 1)) as unknown as Event<string, JsonObject>[], dated('DeadlinesSet', { version: 1, to: '2021-04-10' }));
  await record(`Chase-${ID}`, issued(1, 'H-7', '2021-04-10', -7));
});
afterEach(async () => {
  await office.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const record = async (stream: string, ...events: readonly Event<string, JsonObject>[]): Promise<void> => {
  let at = -1;
  for await (const { revision } of store.readStream(stream)) at = revision;
  await store.append(stream, at < 0 ? 'no_stream' : at, events.map(({ type, data }) => ({ id: uuid(), type, data, metadata: metadataAt(office.clock.now()) })));
};

const dated = (type: 'DeadlinesSet' | 'TargetsRescheduled', { version, from, to, on = '2021-03-01' }: { version: number; from?: string; to: string; on?: string }): Event<string, JsonObject> => {
  const change = { stage: 'RKM', version, running: true, ...(from === undefined ? {} : { from }), to };
  return { type, data: { on, revision: version - 1, calendarVersion: 1, ...(type === 'DeadlinesSet' ? { deadlines: [change] } : { stages: [change] }) } };
};

const issued = (version: number, rung: string, dueOn: string, late: number): Event<string, JsonObject> => ({
  type: 'ReminderIssued',
  data: {
    reminder: `RKM.v${version}.${rung}`, stage: 'RKM', version, rung, dueOn, issuedOn: '2021-04-01', late, to: ['korkot'], cc: [], delivery: 'digest', tone: 'info', asksReason: false, missing: ['Berita Acara'], revision: version - 1,
  },
});

const postOf = async (on: string, ...reminders: readonly string[]): Promise<Post> =>
  ({ recipient: KORKOT, kind: 'digest', day: day(on), reminders: await office.reminders.of(reminders.map((reminder) => refOf({ locationId: ID, reminder }))) });

describe('what a letter says of a reminder', () => {
  it('is what it said when it was issued, with the place and the promise as they are now', async () => {
    await record(`Chase-${ID}`, { type: 'ReminderAcknowledged', data: { stage: 'RKM', version: 1, promisedOn: '2021-04-16', by: { id: 'a', person: 'p', role: 'korkot' } } });
    const [said] = await office.reminders.of([`${ID}/RKM.v1.H-7`]);
    expect(said).toMatchObject({ locationId: ID, reminder: 'RKM.v1.H-7', stage: { id: 'RKM' }, rung: 'H-7', dueOn: '2021-04-10', late: -7, missing: ['Berita Acara'], promisedOn: '2021-04-16' });
    expect(said?.location).not.toBe('');
  });

  it('is nothing once it was withdrawn, or where there is no such reminder', async () => {
    await record(`Chase-${ID}`, { type: 'ReminderWithdrawn', data: { reminder: 'RKM.v1.H-7', reason: 'rescheduled' } });
    expect(await office.reminders.of([`${ID}/RKM.v1.H-7`, `${ID}/RKM.v9.H-0`, 'contoh-2021-52.71.03.9999/RKM.v1.H-7'])).toEqual([]);
  });

  it('is left out where its location cannot be read, and keeps no other from being told', async () => {
    const other = ID.replace('1004', '1005');
    await record(`Location-${other}`, { type: 'FromTheFuture', data: {} });
    await record(`Chase-${other}`, issued(1, 'H-7', '2021-04-10', -7));
    expect((await office.reminders.of([`${other}/RKM.v1.H-7`, `${ID}/RKM.v1.H-7`])).map(({ locationId }) => locationId)).toEqual([ID]);
  });
});

describe('the next digest', () => {
  const moved = (on: string) => dated('TargetsRescheduled', { version: 2, from: '2021-04-10', to: '2021-04-24', on });
  beforeEach(async () => { await office.postman.deliver(await postOf('2021-04-01', 'RKM.v1.H-7')); });

  it('tells once what was announced and is no longer so', async () => {
    await record(`Location-${ID}`, moved('2021-04-05'));
    await record(`Chase-${ID}`, issued(2, 'H-7', '2021-04-24', -7), issued(2, 'H-3', '2021-04-24', -3));
    await office.postman.deliver(await postOf('2021-04-15', 'RKM.v2.H-7'));
    expect(letters[1]?.text).toContain('pengingat untuk 10 April 2021 tidak berlaku lagi, jadwal diubah; kini 24 April 2021');
    expect(letters[1]?.text).toContain('Rencana semula 10 April 2021.');
    await office.postman.deliver(await postOf('2021-04-21', 'RKM.v2.H-3'));
    expect(letters[2]?.text).not.toContain('tidak berlaku lagi');
  });

  it('tells that a location stands still', async () => {
    await record(`Location-${ID}`, { type: 'LocationSuspended', data: { reasonClass: 'bencana', reason: 'Banjir', from: '2021-04-06', until: '2021-05-06', files: [] } });
    await office.postman.deliver({ ...await postOf('2021-04-15'), reminders: [{ ...(await postOf('2021-04-15', 'RKM.v1.H-7')).reminders[0]!, reminder: 'lain' }] });
    expect(letters[1]?.text).toContain('tidak berlaku lagi, lokasi ditunda');
  });

  it('tells nothing of what was completed, nor of a day that is the same', async () => {
    await record(`Location-${ID}`, dated('TargetsRescheduled', { version: 2, from: '2021-04-10', to: '2021-04-10', on: '2021-04-05' }));
    await record(`Chase-${ID}`, issued(2, 'H-3', '2021-04-10', -3));
    await office.postman.deliver(await postOf('2021-04-07', 'RKM.v2.H-3'));
    expect(letters[1]?.text).not.toContain('tidak berlaku lagi');
  });

  it('does not tell what changes on its own day: that is for the one after', async () => {
    await record(`Location-${ID}`, moved('2021-04-15'));
    await record(`Chase-${ID}`, issued(2, 'H-7', '2021-04-24', -7), issued(2, 'H-3', '2021-04-24', -3));
    await office.postman.deliver(await postOf('2021-04-15', 'RKM.v2.H-7'));
    expect(letters[1]?.text).not.toContain('tidak berlaku lagi');
  });
});
