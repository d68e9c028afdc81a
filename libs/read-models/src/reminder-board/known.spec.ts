import { describe, expect, it } from '@jest/globals';
import type { Instant, PlainDate, Recorded } from '@app/kernel';
import type { ChaseEvent } from '@app/programme';
import { metadataAt, positionAt } from '@app/testing';
import { remindersKnown } from './known.js';

const ID = 'contoh-2021-52.71.03.1004';
const NAMES = { province: 'NTB', village: 'Kebon Sari' };
const day = (text: string) => text as PlainDate;

const issued = (stage: string, version: number, rung: string): ChaseEvent => ({
  type: 'ReminderIssued',
  data: {
    reminder: `${stage}.v${version}.${rung}`, stage, version, rung, dueOn: day('2021-04-30'), issuedOn: day('2021-04-27'), late: -3,
    to: ['fasilitator'], cc: ['korkot'], delivery: 'digest', tone: 'warning', asksReason: false, missing: ['RKM'], revision: 1,
  },
});
const delivered = (reminder: string): ChaseEvent => ({ type: 'ReminderDelivered', data: { reminder, recipient: 'a', channel: 'mail', message: 'm', possibleDuplicate: false, awaiting: [] } });
const promised = (version: number): ChaseEvent =>
  ({ type: 'ReminderAcknowledged', data: { stage: 'RKM', version, promisedOn: day('2021-05-07'), reason: 'cuaca', by: { id: 'akun', person: 'orang', role: 'korkot' } } });

const known = (...events: readonly ChaseEvent[]) => remindersKnown(events.map((event, revision): Recorded<ChaseEvent> => ({
  event, stream: `Chase-${ID}`, revision, position: positionAt(revision + 1), metadata: metadataAt('2021-04-26T23:00:00.000Z' as Instant),
})), NAMES);

describe('the reminders that were known at a moment', () => {
  it('are told as the list of now would tell them, newest first', () => {
    expect(known(issued('RKM', 1, 'H-7'), issued('RKM', 1, 'H-3')).map(({ rung }) => rung)).toEqual(['H-3', 'H-7']);
    expect(known(issued('RKM', 1, 'H-7'))).toEqual([{
      locationId: ID, programme: 'contoh', fiscalYear: 2021, region: '52.71.03.1004', names: NAMES, reminder: 'RKM.v1.H-7', stage: 'RKM', version: 1, rung: 'H-7',
      dueOn: '2021-04-30', issuedAt: '2021-04-26T23:00:00.000Z', late: -3, tone: 'warning', delivery: 'digest', to: ['fasilitator'], cc: ['korkot'], asksReason: false,
      missing: ['RKM'], status: 'issued', withdrawnReason: undefined, recipients: [], promise: undefined,
    }]);
  });

  it('have no outcome before it was recorded', () => {
    expect(known(issued('RKM', 1, 'H-7'))[0]).toMatchObject({ status: 'issued', recipients: [] });
    expect(known(issued('RKM', 1, 'H-7'), delivered('RKM.v1.H-7'))[0]).toMatchObject({ status: 'delivered', recipients: [{ recipient: 'a', outcome: 'delivered' }] });
  });

  it('hold the promise of their own version of the deadline, once it was given', () => {
    const [second, first] = known(issued('RKM', 1, 'H-7'), promised(1), issued('RKM', 2, 'H-7'));
    expect([second?.promise, first?.promise]).toEqual([undefined, { promisedOn: '2021-05-07', broken: false, reason: 'cuaca', role: 'korkot' }]);
  });
});
