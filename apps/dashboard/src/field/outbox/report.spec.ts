import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../api/problem.js';
import { report } from './report.fixture.js';
import { following, isWaiting, stateAfter, uponNewer, writtenUpon, type Answer, type Report } from './report.js';

const problem = (status: number, code = 'refused'): Problem => ({ status, code, sentence: { id: 'Tidak.', en: 'No.' }, unmet: [], errors: [] });
const answered = (status: number, code?: string): Answer => ({ is: 'problem', problem: problem(status, code) });

describe('a report in the outbox', () => {
  it('is accepted with the number and the time of the server', () => {
    expect(stateAfter({ is: 'recorded', revision: 97, events: 1, at: '2021-06-14T02:01:00Z' })).toEqual({ is: 'accepted', revision: 97, at: '2021-06-14T02:01:00Z', nothingNew: false });
  });

  it('stays kept while nobody has judged it, whatever came between', () => {
    for (const status of [401, 408, 429, 500, 503]) {
      expect(stateAfter(answered(status)).is).toBe('kept');
    }
    expect(stateAfter({ is: 'nothing', at: '2021-06-14T02:01:00Z' })).toEqual({ is: 'kept', unansweredAt: '2021-06-14T02:01:00Z' });
  });

  it('waits as long as the server asks, and has not failed', () => {
    for (const status of [429, 503]) {
      expect(stateAfter({ ...answered(status), retryAt: '2021-06-14T02:01:30Z' } as Answer)).toEqual({ is: 'kept', until: '2021-06-14T02:01:30Z' });
    }
  });

  it('waits for its own account where another was signed in when it arrived', () => {
    expect(stateAfter(answered(403, 'session.other-account'))).toEqual({ is: 'kept' });
  });

  it('stops where a file of it is gone, and says which', () => {
    expect(stateAfter({ is: 'lacking', files: ['a'] })).toEqual({ is: 'lacking', files: ['a'] });
    expect(isWaiting(report({ state: { is: 'lacking', files: ['a'] } }))).toBe(false);
  });

  it('is refused by whatever the server judged', () => {
    for (const status of [400, 403, 404, 409, 410, 413, 422]) {
      expect(stateAfter(answered(status)).is).toBe('refused');
    }
  });

  it('is sent upon the newer revision with the same key, once somebody has looked at it', () => {
    const state = stateAfter({ ...answered(412, 'stale'), revision: 99, since: [] } as Answer);
    expect(uponNewer(report({ state }))).toEqual(report({ revision: 99, state: { is: 'kept' } }));
  });

  it('follows one\'s own report upon the same revision of the same location, and no other', () => {
    const first = report();
    const later = (change: Partial<Report> = {}): Report => report({ id: 'two', ...change });
    expect(following(later(), first, 97).revision).toBe(97);
    expect(following(later({ state: { is: 'sent', at: '2021-06-14T02:00:00Z' } }), first, 97).revision).toBe(97);
    expect(following(later({ revision: 95 }), first, 97).revision).toBe(95);
    expect(following(later({ account: 'other' }), first, 97).revision).toBe(96);
    expect(following(later({ state: { is: 'lacking', files: ['a'] } }), first, 97).revision).toBe(97);
    expect(following(later({ locationId: 'there' }), first, 97).revision).toBe(96);
    expect(following(later({ state: { is: 'overtaken', revision: 96, since: [] } }), first, 97).state).toEqual({ is: 'overtaken', revision: 97, since: [] });
    expect(following(later({ kind: 'acknowledge', revision: undefined }), first, 97).revision).toBeUndefined();
    expect(following(later(), report({ revision: undefined }), 4).revision).toBe(96);
  });

  it('is written upon one\'s own reports that were accepted since the location was read', () => {
    const accepted = (from: number, to: number, change: Partial<Report> = {}): Report => report({ revision: from, state: { is: 'accepted', revision: to, at: '', nothingNew: from === to }, ...change });
    expect(writtenUpon(96, 'here', [accepted(96, 97), accepted(97, 99), accepted(99, 99)])).toBe(99);
    expect(writtenUpon(96, 'here', [accepted(96, 97, { locationId: 'there' }), accepted(95, 96), report()])).toBe(96);
  });
});
