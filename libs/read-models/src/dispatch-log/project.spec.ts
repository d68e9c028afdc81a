import { describe, expect, it } from '@jest/globals';
import { addDays, atHour, tableAfter, type Instant, type PlainDate, type Recorded } from '@app/kernel';
import type { DispatchEvent } from '@app/programme';
import { metadataAt, positionAt } from '@app/testing';
import { dispatchLog } from './project.js';

const DAY = '2021-04-12' as PlainDate;
const at = (revision: number): Instant => atHour('WIB', addDays(DAY, revision), 7);

const claimed = (attempt: number, possibleDuplicate = false): DispatchEvent => ({
  type: 'MessageClaimed', data: { message: 'm1', kind: 'digest', channel: 'mail', day: DAY, reminders: ['a/RKM.v1.H-7'], attempt, leaseUntil: at(9), possibleDuplicate },
});
const failed = (attempt: number, nextAttemptAt?: Instant): DispatchEvent => ({ type: 'MessageFailed', data: { message: 'm1', attempt, code: 'mail.timeout', perhapsSent: true, nextAttemptAt } });
const sent = (attempt: number, possibleDuplicate = false): DispatchEvent => ({ type: 'MessageSent', data: { message: 'm1', attempt, possibleDuplicate } });
const abandoned: DispatchEvent = { type: 'MessageAbandoned', data: { message: 'm1', attempts: 1, code: 'mail.refused' } };
const retried: DispatchEvent = { type: 'MessageRetried', data: { message: 'm1', reason: 'Alamat dibetulkan' } };

const row = (...events: readonly DispatchEvent[]) => tableAfter(dispatchLog, events.map((event, revision): Recorded<DispatchEvent> =>
  ({ event, stream: 'Dispatch-korkot-52.71', revision, position: positionAt(revision + 1), metadata: metadataAt(at(revision)) }))).get('korkot-52.71/m1');

describe('the log of messages', () => {
  it('has a row for each message from its claim on, under the key of its recipient', () => {
    expect(row(claimed(1))).toMatchObject({
      message: 'm1', recipient: 'korkot-52.71', status: 'claimed', attempts: [{ attempt: 1, claimedAt: at(0) }], reminders: ['a/RKM.v1.H-7'], possible_duplicate: 0, claimed_position: positionAt(1),
    });
  });

  it('keeps every attempt, with its outcome', () => {
    expect(row(claimed(1), failed(1, at(2)))).toMatchObject({ status: 'failed', code: 'mail.timeout', next_attempt_at: at(2) });
    expect(row(claimed(1), failed(1, at(2)), claimed(2, true), sent(2, true))).toMatchObject({
      status: 'sent', possible_duplicate: 1, next_attempt_at: null, claimed_at: at(0), claimed_position: positionAt(1), position: positionAt(4),
      attempts: [{ attempt: 1, claimedAt: at(0), endedAt: at(1), outcome: 'failed', code: 'mail.timeout' }, { attempt: 2, claimedAt: at(2), endedAt: at(3), outcome: 'sent' }],
    });
  });

  it('tells an attempt whose sender has gone from one that ended', () => {
    expect(row(claimed(1), claimed(2, true), sent(2, true))?.attempts).toEqual([{ attempt: 1, claimedAt: at(0) }, { attempt: 2, claimedAt: at(1), endedAt: at(2), outcome: 'sent' }]);
  });

  it('knows what was given up, and what somebody asked to try again', () => {
    expect(row(claimed(1), failed(1), abandoned)).toMatchObject({ status: 'abandoned', code: 'mail.refused', next_attempt_at: null });
    const again = row(claimed(1), failed(1), abandoned, retried, claimed(1), sent(1));
    expect(again).toMatchObject({ status: 'sent' });
    expect(again?.attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
  });
});
