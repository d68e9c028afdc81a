import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { failureSentence } from '@app/programme';
import { reminderIncidents } from '@app/read-models';
import { all } from '@app/testing';
import { actorOf, fileNamed, rungOf } from '@app/testing/example';
import { DispatchLog, messageIdOf, RunDispatch } from '../dispatch/index.js';
import { IssuedReminders, LetterChanges, PlaceWords } from '../letters/index.js';
import { day, type ChaseBench } from './chase-bench.fixture.js';
import { contact, LADDER, openRoundBench, type RoundBench } from './round-bench.fixture.js';

/** Two red steps for the same office. */
const STEEP = [...LADDER.slice(0, 2), rungOf('H+3', 3, { to: ['korkot'], tone: 'red', delivery: 'immediate' })];
const KORKOT = 'korkot-52.71';

let office: RoundBench;
let bench: ChaseBench;

const open = async (...ladder: Parameters<typeof openRoundBench>): Promise<void> => {
  office = await openRoundBench(...ladder);
  ({ bench } = office);
};
afterEach(() => bench.close());

const toKorkot = () => office.posts.filter(({ to }) => to === KORKOT).map(({ kind, reminders }) => `${kind}: ${reminders.join(', ')}`);
const refused = { kind: 'failed', code: 'mail.refused', permanent: true } as const;
const away = { kind: 'failed', code: 'mail.away', permanent: false } as const;

describe('after an outage', () => {
  beforeEach(() => open(STEEP));

  it('one letter tells of all steps of a deadline, and every one of them is recorded with it', async () => {
    const id = await bench.designate('1001');
    await office.goes('2021-01-21');
    expect(toKorkot()).toEqual(['immediate: 1001 VISIT.v1.H+1, 1001 VISIT.v1.H+3', 'digest: 1001 VISIT.v1.H-3']);
    const told = (await bench.chased(id)).flatMap((event) => (event.type === 'ReminderDelivered' && event.data.recipient === KORKOT ? [[event.data.reminder, event.data.message]] : []));
    const message = office.ids[office.posts.findIndex(({ kind }) => kind === 'immediate')];
    expect(told.filter(([reminder]) => reminder !== 'VISIT.v1.H-3')).toEqual([['VISIT.v1.H+1', message], ['VISIT.v1.H+3', message]]);
  });

  it('of the mail server too: a letter that nobody has makes way for the one about the next step', async () => {
    await bench.designate('1001');
    office.answer = away;
    await office.goes('2021-01-19');
    office.posts = [];
    await office.goes('2021-01-21');
    expect(toKorkot()).toEqual(expect.arrayContaining(['immediate: 1001 VISIT.v1.H+1, 1001 VISIT.v1.H+3']));
    office.answer = { kind: 'sent' };
    office.posts = [];
    await office.goes('2021-01-22', 19);
    expect(toKorkot().filter((post) => post.startsWith('immediate'))).toEqual(['immediate: 1001 VISIT.v1.H+1, 1001 VISIT.v1.H+3']);
    expect(office.status().every((one) => one.endsWith(' delivered 0'))).toBe(true);
  });

  it('a letter that somebody may have is repeated as it was, and the next step stays out of it', async () => {
    await bench.designate('1001');
    office.answer = { ...away, perhapsSent: true };
    await office.goes('2021-01-19');
    office.answer = { kind: 'sent' };
    office.posts = [];
    await office.goes('2021-01-21');
    expect(toKorkot().filter((post) => post.startsWith('immediate'))).toEqual(['immediate: 1001 VISIT.v1.H+1', 'immediate: 1001 VISIT.v1.H+3']);
  });
});

describe('beside another worker', () => {
  beforeEach(() => open(STEEP));

  it('an earlier step that it did not get away is told in the digest, where the later one is on its way by itself', async () => {
    const id = await bench.designate('1001');
    await bench.at('2021-01-21', 8);
    const ref = `${id}/VISIT.v1.H+1`;
    const message = messageIdOf({ recipient: { key: KORKOT, role: 'korkot', unit: 'Korkot', language: 'id' }, kind: 'immediate', day: day('2021-01-21'), reminders: [{ locationId: id, reminder: 'VISIT.v1.H+1' }] });
    const other = bench.app.get(DispatchLog);
    await other.record(KORKOT, { type: 'ClaimMessage', data: { message, kind: 'immediate', channel: 'mail', day: day('2021-01-21'), reminders: [ref] } });
    office.answer = away;
    await office.goes('2021-01-21', 8);
    expect(toKorkot()).toEqual(['immediate: 1001 VISIT.v1.H+3', 'digest: 1001 VISIT.v1.H-3']);
    await other.record(KORKOT, { type: 'RecordFailed', data: { message, attempt: 1, code: 'mail.away', permanent: false, perhapsSent: false } });
    office.answer = { kind: 'sent' };
    office.posts = [];
    await office.goes('2021-01-21', 8, 2);
    expect(toKorkot()).toEqual(['immediate: 1001 VISIT.v1.H+3', 'digest: 1001 VISIT.v1.H-3, 1001 VISIT.v1.H+1']);
    expect(office.status().every((one) => one.endsWith(' delivered 0'))).toBe(true);
  });
});

describe('a digest that did not go out on its day', () => {
  beforeEach(() => open());

  it('goes out on the next under its own id; what is new goes with that of the day', async () => {
    const first = await bench.designate('1001');
    office.answer = away;
    await office.goes('2021-01-13', 19);
    const before = new Set(office.ids);
    await alsoIssued(first, '1002');
    office.answer = { kind: 'sent' };
    [office.posts, office.ids] = [[], []];
    await office.goes('2021-01-14', 7);
    expect(toKorkot()).toEqual(['digest: 1001 VISIT.v1.H-3', 'digest: 1002 VISIT.v1.H-3']);
    expect(office.posts.filter((_, at) => before.has(office.ids[at]!)).map(({ reminders }) => reminders)).toEqual([['1001 VISIT.v1.H-3'], ['1001 VISIT.v1.H-3']]);
    expect(new Set(office.ids).size).toBe(4);
    expect(office.status()).toEqual(['VISIT.v1.H-3 delivered 0', 'VISIT.v1.H-3 delivered 0']);
  });

  it('takes up, on its day, what has come meanwhile', async () => {
    const first = await bench.designate('1001');
    office.answer = away;
    await office.goes('2021-01-13', 8);
    await alsoIssued(first, '1002');
    office.answer = { kind: 'sent' };
    [office.posts, office.ids] = [[], []];
    await office.goes('2021-01-13', 9);
    expect(toKorkot()).toEqual(['digest: 1001 VISIT.v1.H-3, 1002 VISIT.v1.H-3']);
  });
});

describe('what was given up', () => {
  beforeEach(() => open());
  const retry = async (recipient: string, message: string) => bench.bus.execute(new RunDispatch(recipient, { type: 'RetryMessage', data: { message, reason: 'Alamat dibetulkan' } }, { actor: actorOf('operator'), scope: { regions: [''] }, source: 'api', commandId: randomUUID() }));
  const givenUp = async (): Promise<void> => {
    await bench.designate('1001');
    office.answer = refused;
    await office.goes('2021-01-13');
    expect(office.status()).toEqual(['VISIT.v1.H-3 failed 2']);
    for (const [at, { to }] of office.posts.entries()) expect(await retry(to, office.ids[at]!)).toMatchObject({ kind: 'accepted' });
    bench.journal.forgetEverything(); // whoever was asked has gone
    office.answer = { kind: 'sent' };
  };

  it('goes out again on an operator\'s word, at any hour and after any restart, and is no incident any more', async () => {
    await givenUp();
    const ids = new Set(office.ids);
    await office.goes('2021-01-13', 23);
    expect([office.posts.length, new Set(office.ids)]).toEqual([4, ids]);
    expect(office.status()).toEqual(['VISIT.v1.H-3 delivered 0']);
    await office.goes('2021-01-14');
    expect(office.posts).toHaveLength(4);
  });

  it('is no incident either where the lights went out between the letter and its record', async () => {
    await givenUp();
    const executed = bench.bus.execute.bind(bench.bus);
    const dark = jest.spyOn(bench.bus, 'execute').mockImplementation(((command: { readonly command: { readonly type: string } }) =>
      command.command.type === 'RecordDelivery' ? Promise.reject(new Error('power')) : executed(command as never)) as typeof bench.bus.execute);
    await office.goes('2021-01-13', 9);
    dark.mockRestore();
    expect(office.status()).toEqual(['VISIT.v1.H-3 failed 2']);
    await office.goes('2021-01-13', 10);
    expect([office.posts.length, office.status()]).toEqual([4, ['VISIT.v1.H-3 delivered 0']]);
  });

  it.each([
    ['a mailbox that does not exist', refused, 'Tidak terkirim: ditolak oleh server surel penerima.', 'Not delivered: refused by the recipient\'s mail server.'],
    ['a webhook that answers 500 for ever', { ...away, code: 'webhook.500' }, 'Tidak terkirim: webhook menjawab dengan kesalahan (500).', 'Not delivered: the webhook answered with an error (500).'],
    ['a mail server that refuses the login', { ...away, code: 'mail.auth' }, 'Tidak terkirim: server surel menolak akun pengirim.', 'Not delivered: the mail server refuses the sender\'s account.'],
  ])('becomes an incident with a sentence: %s', async (_, answer, id, en) => {
    await bench.designate('1001');
    office.answer = answer;
    for (const on of ['2021-01-13', '2021-01-14', '2021-01-15']) for (const hour of [7, 8, 9, 10, 13, 19]) await office.goes(on, hour);
    const incidents = reminderIncidents({ scope: { regions: [''] } });
    const [incident] = incidents.kind === 'paged' ? bench.readStore.query(incidents.rows) : [];
    const outcome = { outcome: 'failed', error: answer.code };
    expect(incident?.item).toMatchObject({ reminder: 'VISIT.v1.H-3', status: 'failed', recipients: [outcome, outcome] });
    expect(failureSentence(answer.code)).toEqual({ id, en });
  });
});

describe('a role that nobody held', () => {
  beforeEach(() => open());

  it('is told once somebody does, and is an incident until then', async () => {
    await bench.designate('1001');
    await office.goes('2021-01-21');
    expect(office.status().at(-1)).toBe('VISIT.v1.H+3 failed 1');
    await bench.contacts([contact('ppk', '52')]);
    office.posts = [];
    await office.goes('2021-01-22');
    expect(office.posts).toEqual([{ to: 'ppk-52', kind: 'immediate', reminders: ['1001 VISIT.v1.H+3'] }]);
    await office.goes('2021-01-22', 9);
    expect([office.posts.length, office.status().at(-1)]).toEqual([1, 'VISIT.v1.H+3 delivered 0']);
  });

  it('is missed by nobody where its holder was told and has gone since', async () => {
    const id = await bench.designate('1001');
    office.away = 'fasilitator-52.71';
    await office.goes('2021-01-19');
    await office.goes('2021-01-20'); // the copy for the fasilitator goes on failing
    await bench.contacts([{ ...contact('korkot'), validUntil: day('2021-01-20') }]);
    await office.goes('2021-01-21');
    const unheld = (await bench.chased(id)).flatMap((event) => (event.type === 'ReminderFailed' && event.data.reminder === 'VISIT.v1.H+1' ? [event.data.recipient] : []));
    expect(unheld).toEqual(['fasilitator-52.71']);
  });

  it('is not told of what is long over', async () => {
    await bench.designate('1001');
    await office.goes('2021-01-21');
    await bench.contacts([{ ...contact('ppk', '52'), validFrom: day('2021-02-08') }]);
    office.posts = [];
    await office.goes('2021-02-08');
    expect([office.posts, office.status().at(-1)]).toEqual([[], 'VISIT.v1.H+3 failed 1']);
  });

  it('is not told of what was done meanwhile', async () => {
    const id = await bench.designate('1001');
    await office.goes('2021-01-21');
    await bench.run(id, { type: 'StartStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await bench.run(id, { type: 'CompleteStage', data: { stage: 'VISIT' } }, 'fasilitator');
    await bench.contacts([contact('ppk', '52')]);
    office.posts = [];
    await office.goes('2021-01-22');
    expect(office.posts.filter(({ to }) => to === 'ppk-52')).toEqual([]);
  });
});

describe('what has changed since the last digest', () => {
  beforeEach(() => open());

  it('is looked for in those places alone where something has', async () => {
    const places = await Promise.all(['1001', '1002', '1003', '1004', '1005'].map((village) => bench.designate(village)));
    await office.goes('2021-01-13');
    bench.moveTo('2021-01-14', 9);
    await bench.run(places[2]!, { type: 'Suspend', data: { reasonClass: 'bencana', reason: 'Banjir', from: day('2021-01-14'), until: day('2021-02-14'), files: [fileNamed('surat.pdf')] } }, 'ppk');
    await bench.at('2021-01-15');
    bench.journal.forgetEverything();
    const read = jest.spyOn(bench.store, 'readStream');
    const changes = await new LetterChanges(bench.journal, bench.app.get(IssuedReminders), bench.app.get(PlaceWords), bench.readStore).of(KORKOT, day('2021-01-15'));
    expect(changes).toMatchObject([{ reason: 'suspended' }]);
    expect(read.mock.calls.map(([stream]) => stream).filter((stream) => /^(Location|Chase)-/.test(stream)).sort()).toEqual([`Chase-${places[2]}`, `Location-${places[2]}`]);
  });
});

/** The first reminder of one place, issued for another too. */
const alsoIssued = async (of: string, village: string): Promise<void> => {
  const [issued] = await all(bench.store.readStream(`Chase-${of}`));
  await bench.store.append(`Chase-${await bench.designate(village)}`, 'no_stream', [{ ...issued!, id: randomUUID() }]);
};
