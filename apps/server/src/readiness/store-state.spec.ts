import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { AccessDeniedError, StoreUnavailableError, type EventStore } from '@app/engine';
import { stateOf } from './store-state.js';

const LAST = '2021-03-08T01:00:00.000Z' as Instant;
const asked = (ping: EventStore['ping']) => stateOf({ ping } as EventStore, 'eventstoredb', LAST);

describe('what is told of a store', () => {
  it('is its own answer while it gives one', async () => {
    expect(await asked(() => Promise.resolve({ backend: 'eventstoredb', version: '24.10' }))).toEqual({ answers: true, backend: 'eventstoredb', version: '24.10' });
  });

  it.each([
    [new StoreUnavailableError('connect ECONNREFUSED esdb://app:s3cret@10.0.0.7', 'not_applied'), 'unreachable'],
    [new AccessDeniedError('app may not read'), 'access-denied'],
  ])('is since when it gives none and what kind of trouble that is, never what it said: %s', async (error, reason) => {
    expect(await asked(() => Promise.reject(error))).toEqual({ answers: false, backend: 'eventstoredb', since: LAST, reason });
  });
});
