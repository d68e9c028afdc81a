import { jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import { InvalidEventError } from '@app/engine';
import type { Retention } from '@app/engine';

/** Written as an event of our own making, so that a repeat carries the same id. */
export const retentionEvent = ({ maxCount, truncateBefore }: Retention): EventData => {
  assertCount(maxCount, 1);
  assertCount(truncateBefore, 0);
  return jsonEvent({ type: '$metadata', data: { $maxCount: maxCount, $tb: truncateBefore } });
};

const assertCount = (count: number | undefined, lowest: number): void => {
  if (count !== undefined && !(Number.isSafeInteger(count) && count >= lowest)) {
    throw new InvalidEventError(`${count} cannot bound what a stream keeps`);
  }
};
