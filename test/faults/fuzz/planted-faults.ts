import { StrictPipe } from '../../../apps/server/src/http/input/validation.pipe.js';
import { PROBLEMS } from '../../../apps/server/src/http/problems/catalogue.js';
import { withMethod } from '../planted-method.js';

/** Whatever comes in is let in as it is. */
export const withSleepingValidator = <T>(work: () => Promise<T>): Promise<T> =>
  withMethod(StrictPipe.prototype, 'transform', () => (value) => Promise.resolve(value), work);

/** What is not there is refused by a status that nobody wrote down. */
export const withUndocumentedStatus = async <T>(work: () => Promise<T>): Promise<T> => {
  const entry = PROBLEMS['not-found'];
  const { status } = entry;
  Object.assign(entry, { status: 418 });
  try {
    return await work();
  } finally {
    Object.assign(entry, { status });
  }
};
