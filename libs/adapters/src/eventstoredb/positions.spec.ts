import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidEventError, StoreUnavailableError } from '@app/engine';
import { isSomewhere, logPositionOf, positionOf, revisionOf } from './positions.js';

const number = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const logPosition = fc.record({ commit: number, prepare: number });

describe('positions', () => {
  it('keep both numbers of the log', () => {
    fc.assert(fc.property(logPosition, (position) => expect(logPositionOf(positionOf(position))).toEqual(position)));
  });

  it('are ordered as text as the log orders them', () => {
    fc.assert(fc.property(logPosition, logPosition, (one, other) => {
      const before = one.commit < other.commit || (one.commit === other.commit && one.prepare < other.prepare);
      expect(positionOf(one) < positionOf(other)).toBe(before);
    }));
  });

  it('beyond 63 bits are no place in a log', () => {
    expect(isSomewhere({ commit: 2n ** 63n - 1n, prepare: 0n })).toBe(true);
    for (const end of [{ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }, { commit: 0n, prepare: 2n ** 63n }, undefined]) expect(isSomewhere(end)).toBe(false);
  });

  it('of another shape are refused', () => {
    for (const text of ['', '12/12', `${'1'.repeat(20)}`, `${'1'.repeat(21)}/${'1'.repeat(20)}`]) expect(() => logPositionOf(text)).toThrow(InvalidEventError);
  });

  it('are not mixed up with revisions, which can be counted or are refused', () => {
    expect(revisionOf(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => revisionOf(2n ** 53n)).toThrow(StoreUnavailableError);
  });
});
