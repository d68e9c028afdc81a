import { describe, expect, it } from '@jest/globals';
import { anomaliesOf } from './check.js';
import type { History, Operation } from './history.js';

const wrote = (value: string, revision: number, began: number, ended: number, seen = revision - 1): Operation =>
  ({ began, ended, did: { kind: 'wrote', value, seen, revision } });
const read = (value: string | undefined, revision: number, began: number, ended: number): Operation =>
  ({ began, ended, did: { kind: 'read', value, revision } });
const tooLate = (seen: number, newest: number, began: number, ended: number): Operation => ({ began, ended, did: { kind: 'too-late', seen, newest } });
const history = (values: readonly string[], ...operations: Operation[]): History => ({ operations, first: 1, values });

describe('an order that explains every answer', () => {
  it('is there when each saw what was true at some moment of its own', () => {
    expect(anomaliesOf(history(['a', 'b', 'c'],
      wrote('a', 1, 0, 10), read('a', 1, 5, 6), wrote('b', 2, 12, 20), tooLate(1, 2, 15, 30), wrote('c', 3, 14, 40), read('b', 2, 16, 50)))).toEqual([]);
  });

  it('may hold a write whose answer was lost', () => {
    expect(anomaliesOf(history(['a', 'b'], { began: 0, ended: 5, did: { kind: 'unknown', value: 'a' } }, wrote('b', 2, 6, 9)))).toEqual([]);
  });

  it.each<[string, History]>([
    ['two writers have one revision', history(['a'], wrote('a', 1, 0, 10), wrote('b', 1, 0, 10))],
    ['an accepted write is gone', history(['a'], wrote('a', 1, 0, 10), wrote('b', 2, 11, 20))],
    ['a read is older than an answer before it', history(['a', 'b'], wrote('a', 1, 0, 1), wrote('b', 2, 2, 3), read('a', 1, 4, 5))],
    ['two reads go backwards', history(['a', 'b'], wrote('b', 2, 0, 100), read('b', 2, 1, 2), read('a', 1, 3, 4))],
    ['a read shows what was never there', history(['a'], wrote('a', 1, 0, 1), read('x', 1, 2, 3))],
    ['a write comes to lie before one that was answered earlier', history(['a', 'b'], wrote('b', 2, 0, 1), wrote('a', 1, 2, 3))],
    ['a write was accepted over one it had not seen', history(['a', 'b'], wrote('a', 1, 0, 1), wrote('b', 2, 2, 3, 0))],
    ['a refusal names an older newest than was answered before', history(['a', 'b'], wrote('a', 1, 0, 1), wrote('b', 2, 2, 3), tooLate(0, 1, 4, 5))],
    ['a refusal has no ground', history(['a'], wrote('a', 1, 0, 1), tooLate(1, 1, 4, 5))],
  ])('is not there when %s', (_, wrong) => expect(anomaliesOf(wrong)).not.toEqual([]));
});
