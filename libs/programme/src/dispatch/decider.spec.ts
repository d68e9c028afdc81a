import { describe, expect, it } from '@jest/globals';
import { epochMilliseconds, instantOf, type Instant, type PlainDate } from '@app/kernel';
import { givenFor } from '@app/testing';
import fc from 'fast-check';
import type { Claim, DispatchCommand } from './commands.js';
import { BACKOFF_MINUTES, dispatch } from './decider.js';
import type { DispatchEvent } from './events.js';
import { SUPERSEDED, type DispatchFacts } from './state.js';

const NOW = '2021-04-12T00:00:00.000Z' as Instant;
const after = (minutes: number): Instant => instantOf(epochMilliseconds(NOW) + minutes * 60_000);
const given = givenFor(dispatch, { now: NOW } as DispatchFacts);

const CLAIM: Claim = { message: 'm1', kind: 'digest', channel: 'mail', day: '2021-04-12' as PlainDate, reminders: ['a/R.v1.H-7', 'b/R.v1.H+1'] };
const claim = (change: Partial<Claim> = {}): DispatchCommand => ({ type: 'ClaimMessage', data: { ...CLAIM, ...change } });
const claimed = (attempt = 1, change: Partial<Extract<DispatchEvent, { type: 'MessageClaimed' }>['data']> = {}): DispatchEvent =>
  ({ type: 'MessageClaimed', data: { ...CLAIM, attempt, leaseUntil: after(5), possibleDuplicate: false, ...change } });
const sent: DispatchEvent = { type: 'MessageSent', data: { message: 'm1', attempt: 1, possibleDuplicate: false } };
const recordSent = (attempt = 1): DispatchCommand => ({ type: 'RecordSent', data: { message: 'm1', attempt } });
const recordFailed = (attempt = 1, change: { permanent?: boolean; perhapsSent?: boolean } = {}): DispatchCommand =>
  ({ type: 'RecordFailed', data: { message: 'm1', attempt, code: 'mail.timeout', permanent: false, perhapsSent: false, ...change } });
const failed = (attempt = 1, perhapsSent = false): DispatchEvent =>
  ({ type: 'MessageFailed', data: { message: 'm1', attempt, code: 'mail.timeout', perhapsSent, nextAttemptAt: after(BACKOFF_MINUTES[attempt - 1]!) } });
const abandoned: DispatchEvent = { type: 'MessageAbandoned', data: { message: 'm1', attempts: 1, code: 'mail.refused' } };
const retry: DispatchCommand = { type: 'RetryMessage', data: { message: 'm1', reason: 'Alamat sudah dibetulkan' } };

describe('a message to one recipient', () => {
  it('is claimed before it is sent, by one alone', () => {
    given().when(claim()).then(claimed());
    given(claimed()).when(claim()).thenNothing();
    given(claimed(), sent).when(claim(), { now: after(10_000) }).thenNothing();
  });

  it('whose sender has gone is sent again once his claim has run out, as one that may have arrived', () => {
    given(claimed()).when(claim(), { now: after(4.9) }).thenNothing();
    given(claimed()).when(claim(), { now: after(5) }).then(claimed(2, { leaseUntil: after(10), possibleDuplicate: true }));
  });

  it('that may have arrived is repeated with what it held; one that has not takes up what is new', () => {
    const more = claim({ reminders: [...CLAIM.reminders, 'c/R.v1.H-0'] });
    given(claimed()).when(more, { now: after(5) }).then(claimed(2, { leaseUntil: after(10), possibleDuplicate: true }));
    given(claimed(), failed()).when(more, { now: after(1) }).then(claimed(2, { leaseUntil: after(6), reminders: [...CLAIM.reminders, 'c/R.v1.H-0'] }));
    given(claimed(), failed(1, true)).when(more, { now: after(1) }).then(claimed(2, { leaseUntil: after(6), possibleDuplicate: true }));
  });

  it('is recorded as sent once, and says whether it may have arrived before', () => {
    given(claimed()).when(recordSent()).then(sent);
    given(claimed(), sent).when(recordSent()).thenNothing();
    given(claimed(), claimed(2, { possibleDuplicate: true })).when(recordSent(2)).then({ type: 'MessageSent', data: { message: 'm1', attempt: 2, possibleDuplicate: true } });
    given().when(recordSent()).thenRefused('message.unknown');
  });

  it('that failed is tried again after 1, 5, 30 minutes, then 2, 8 and 24 hours, and then given up', () => {
    expect(BACKOFF_MINUTES).toEqual([1, 5, 30, 120, 480, 1440]);
    for (const attempt of [1, 2, 3, 4, 5, 6]) given(claimed(attempt)).when(recordFailed(attempt)).then(failed(attempt));
    given(claimed(7)).when(recordFailed(7)).thenTypes('MessageFailed', 'MessageAbandoned');
    given(claimed(), failed()).when(claim(), { now: after(0.9) }).thenNothing();
    given(claimed(), failed()).when(claim(), { now: after(1) }).then(claimed(2, { leaseUntil: after(6) }));
  });

  it('that will never be taken is given up at once', () => {
    given(claimed()).when(recordFailed(1, { permanent: true })).thenTypes('MessageFailed', 'MessageAbandoned');
    given(claimed(), abandoned).when(claim(), { now: after(10_000) }).thenNothing();
  });

  it('is not failed by an attempt that is no longer the newest', () => {
    given(claimed(), claimed(2)).when(recordFailed(1)).thenNothing();
    given(claimed(), sent).when(recordFailed(1)).thenNothing();
  });

  it('is tried again where an operator asks for it, from the first attempt on', () => {
    const retried: DispatchEvent = { type: 'MessageRetried', data: { message: 'm1', reason: 'Alamat sudah dibetulkan' } };
    given(claimed(), abandoned).when(retry).then(retried);
    given(claimed(), failed()).when(retry).then(retried);
    given(claimed(), abandoned, retried).when(retry).thenNothing();
    given(claimed(), abandoned, retried).when(claim()).then(claimed());
    given(claimed(), sent).when(retry).thenRefused('message.sent');
    given(claimed()).when(retry).thenRefused('message.under-way');
    given(claimed()).when(retry, { now: after(5) }).then(retried);
    given(claimed(), retried).when(claim()).then(claimed(1, { possibleDuplicate: true }));
    given(claimed(), abandoned).when(retry, { isGone: true }).thenRefused('message.recipient-gone');
    given().when(retry).thenRefused('message.unknown');
  });

  it('makes way for another only while it is certain that nobody has it', () => {
    const superseded: DispatchEvent = { type: 'MessageAbandoned', data: { message: 'm1', attempts: 1, code: SUPERSEDED } };
    const supersede: DispatchCommand = { type: 'SupersedeMessage', data: { message: 'm1' } };
    given(claimed(), failed()).when(supersede).then(superseded);
    for (const events of [[], [claimed()], [claimed(), failed(1, true)], [claimed(), sent], [claimed(), failed(), superseded]]) given(...events).when(supersede).thenNothing();
    const other = claim({ reminders: ['b/R.v1.H+3'] });
    given(claimed(), failed(), superseded).when(other, { now: after(9) }).then(claimed(1, { leaseUntil: after(14), reminders: ['b/R.v1.H+3'] }));
    const perhaps: DispatchEvent[] = [claimed(), failed(1, true), superseded];
    given(...perhaps).when(other, { now: after(9) }).thenNothing();
    given(...perhaps).when(claim({ reminders: ['b/R.v1.H+1'] }), { now: after(9) }).then(claimed(1, { leaseUntil: after(14), possibleDuplicate: true }));
  });

  it('keeps the day on which it was first claimed', () => {
    given(claimed(), failed()).when(claim({ day: '2021-04-13' as PlainDate }), { now: after(1) }).then(claimed(2, { leaseUntil: after(6) }));
  });

  it('has never two claims that run at the same time, whatever is asked and when', () => {
    const deed = fc.record({ minutes: fc.integer({ min: 0, max: 30 }), what: fc.constantFrom('claim', 'sent', 'failed', 'retry') });
    fc.assert(fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      let minute = 0;
      let state = dispatch.initial;
      let busyUntil = '';
      let attempt = 0;
      for (const { minutes, what } of deeds) {
        minute += minutes;
        const command = { claim: claim(), sent: recordSent(attempt), failed: recordFailed(attempt), retry }[what]!;
        const decision = dispatch.decide(command, state, { now: after(minute) });
        for (const event of decision.accepted ? decision.events : []) {
          if (event.type === 'MessageClaimed') {
            expect(busyUntil <= after(minute)).toBe(true);
            busyUntil = event.data.leaseUntil;
            attempt = event.data.attempt;
          } else if (event.type === 'MessageFailed') busyUntil = '';
          else if (event.type === 'MessageSent') busyUntil = '9999';
          state = dispatch.evolve(state, event);
        }
      }
    }));
  });
});
