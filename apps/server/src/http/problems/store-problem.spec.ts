import { describe, expect, it } from '@jest/globals';
import { AccessDeniedError, AppendTooLargeError, ConcurrencyError, InvalidEventError, StoreTimeoutError, StoreUnavailableError, StreamDeletedError } from '@app/engine';
import { asProblem } from './as-problem.js';
import { PROBLEMS } from './catalogue.js';

const answerTo = (thrown: unknown): readonly [status: number, code: string, retryAfter: string | undefined] => {
  const { code, headers } = asProblem(thrown);
  return [PROBLEMS[code].status, code, headers['retry-after']];
};

describe('what the store refuses', () => {
  it.each([
    ['nobody knows whether it was written', new StoreTimeoutError('late'), [503, 'store.outcome-unknown', '2']],
    ['the connection broke in the middle', new StoreUnavailableError('reset', 'unknown'), [503, 'store.outcome-unknown', '2']],
    ['it was never sent', new StoreUnavailableError('refused', 'not_applied'), [503, 'store.unavailable', '2']],
    ['the account of the server is not let in', new AccessDeniedError('no'), [503, 'store.access-denied', '60']],
    ['the history is closed', new StreamDeletedError('Location-x'), [410, 'history.closed', undefined]],
    ['it is too much at once', new AppendTooLargeError(1, 2), [413, 'body.too-large', undefined]],
    ['it cannot be written down', new InvalidEventError('no JSON'), [422, 'input.unrecordable', undefined]],
    ['somebody else was faster', new ConcurrencyError('Location-x', 1, 2), [412, 'stale', undefined]],
  ])('is told by what it means for whoever asked: %s', (_, thrown, answer) => {
    expect(answerTo(thrown)).toEqual(answer);
  });

  it('is never told in the words of the store, which may name its address', () => {
    const document = asProblem(new StoreUnavailableError('esdb://app:s3cret@10.0.0.7', 'unknown')).document('1');
    expect(JSON.stringify(document)).not.toMatch(/s3cret|10\.0\.0\.7/);
    expect(document.sentence.id).not.toBe(document.sentence.en);
  });
});
