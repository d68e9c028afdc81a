import { describe, expect, it } from '@jest/globals';
import { tableAfter, type Instant, type PlainDate, type Recorded } from '@app/kernel';
import type { ChaseEvent } from '@app/programme';
import { metadataAt, positionAt } from '@app/testing';
import { reminderBoard } from './project.js';
import { promiseBoard } from './promises.js';

const ID = 'contoh-2021-52.71.03.1004';
const day = (text: string) => text as PlainDate;
const by = { id: 'akun', person: 'orang', role: 'korkot' } as const;

const issued: ChaseEvent = {
  type: 'ReminderIssued',
  data: {
    reminder: 'RKM.v2.H-3', stage: 'RKM', version: 2, rung: 'H-3', dueOn: day('2021-04-30'), issuedOn: day('2021-04-27'), late: -3,
    to: ['fasilitator'], cc: ['korkot'], delivery: 'digest', tone: 'warning', asksReason: false, missing: ['RKM'], revision: 1,
  },
};
const delivered = (recipient: string, awaiting: readonly string[] = []): ChaseEvent =>
  ({ type: 'ReminderDelivered', data: { reminder: 'RKM.v2.H-3', recipient, channel: 'mail', message: `m-${recipient}`, possibleDuplicate: false, awaiting } });
const failed = (recipient: string, final: boolean, awaiting: readonly string[] = []): ChaseEvent =>
  ({ type: 'ReminderFailed', data: { reminder: 'RKM.v2.H-3', recipient, channel: 'mail', message: `m-${recipient}`, error: 'mail.refused', final, awaiting } });
const withdrawn: ChaseEvent = { type: 'ReminderWithdrawn', data: { reminder: 'RKM.v2.H-3', reason: 'completed' } };

const recorded = (events: readonly ChaseEvent[]): readonly Recorded<ChaseEvent>[] => events.map((event, revision) => ({
  event, stream: `Chase-${ID}`, revision, position: positionAt(revision + 1), metadata: metadataAt('2021-04-26T23:00:00.000Z' as Instant),
}));

const row = (...events: readonly ChaseEvent[]) => tableAfter(reminderBoard, recorded([issued, ...events])).get(`${ID}/RKM.v2.H-3`);

describe('the reminder board', () => {
  it('has a row for each reminder, with its place and what it said', () => {
    expect(row()).toMatchObject({
      location_id: ID, programme: 'contoh', fiscal_year: 2021, region: '52.71.03.1004', stage: 'RKM', version: 2, rung: 'H-3', due_on: '2021-04-30',
      issued_on: '2021-04-27', issued_at: '2021-04-26T23:00:00.000Z', late: -3, addressees: ['fasilitator'], copies: ['korkot'], status: 'issued',
      issued_position: positionAt(1), position: positionAt(1),
    });
  });

  it('waits for every recipient before it calls a reminder delivered', () => {
    expect(row(delivered('a', ['b']))).toMatchObject({ status: 'issued', awaiting: ['b'], recipients: { a: { outcome: 'delivered', message: 'm-a' } } });
    expect(row(delivered('a', ['b']), delivered('b'))).toMatchObject({ status: 'delivered', awaiting: [], unreached: 0, position: positionAt(3), issued_position: positionAt(1) });
  });

  it('goes on waiting for a recipient whose letter failed for the time being', () => {
    expect(row(failed('a', false))).toMatchObject({ status: 'issued', awaiting: ['a'], unreached: 0, recipients: { a: { outcome: 'failing', error: 'mail.refused' } } });
    expect(row(failed('a', false), delivered('a'))).toMatchObject({ status: 'delivered', awaiting: [] });
  });

  it('counts whom it will not reach, and calls it failed where it reached nobody', () => {
    expect(row(failed('a', true))).toMatchObject({ status: 'failed', unreached: 1 });
    expect(row(failed('a', true, ['b']), delivered('b'))).toMatchObject({ status: 'delivered', unreached: 1 });
  });

  it('keeps a reminder taken back as such, also where a letter was on its way', () => {
    expect(row(withdrawn, delivered('a'))).toMatchObject({ status: 'withdrawn', withdrawn_reason: 'completed', recipients: { a: { outcome: 'delivered' } } });
  });

  it('waits again, once a reminder taken back is issued anew, for those whom it has not reached', () => {
    expect(row(withdrawn, issued)).toMatchObject({ status: 'issued', withdrawn_reason: null, recipients: {}, issued_position: positionAt(3) });
    expect(row(delivered('a', ['b']), withdrawn, issued)).toMatchObject({ status: 'issued', awaiting: ['b'], recipients: { a: { outcome: 'delivered' } } });
    expect(row(delivered('a'), withdrawn, issued)).toMatchObject({ status: 'delivered', awaiting: [] });
  });
});

describe('the promise board', () => {
  const promised = (promisedOn: string): ChaseEvent => ({ type: 'ReminderAcknowledged', data: { stage: 'RKM', version: 2, promisedOn: day(promisedOn), reason: 'cuaca', by } });
  const answers = (...events: readonly ChaseEvent[]) => tableAfter(promiseBoard, recorded(events)).get(`${ID}/RKM`);

  it('keeps the newest promise and the newest snooze of a stage', () => {
    expect(answers(issued)).toBeUndefined();
    expect(answers({ type: 'RemindersSnoozed', data: { stage: 'RKM', until: day('2021-04-29'), reason: 'Rapat', by } })).toMatchObject({ version: 0, promised_on: null, snoozed_until: '2021-04-29' });
    expect(answers({ type: 'RemindersSnoozed', data: { stage: 'RKM', until: day('2021-04-29'), reason: 'Rapat', by } }, promised('2021-05-07')))
      .toMatchObject({ version: 2, promised_on: '2021-05-07', reason: 'cuaca', role: 'korkot', broken: 0, snoozed_until: '2021-04-29' });
  });

  it('says that a promise was broken, until there is a new one', () => {
    const broken: ChaseEvent = { type: 'PromiseBroken', data: { stage: 'RKM', version: 2, promisedOn: day('2021-05-07'), rung: 'H+3' } };
    expect(answers(promised('2021-05-07'), broken)).toMatchObject({ broken: 1 });
    expect(answers(promised('2021-05-07'), broken, promised('2021-05-14'))).toMatchObject({ broken: 0, promised_on: '2021-05-14' });
  });
});
