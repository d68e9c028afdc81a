import { setTimeout as pause } from 'node:timers/promises';

const QUIET = Symbol('quiet');
const PATIENCE_MS = 1;

/** Groups what comes in one go: a batch ends when it is full or the source goes quiet. */
export async function* inBatches<T>(source: AsyncIterable<T>, limit: number): AsyncGenerator<readonly T[], void, void> {
  const iterator = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const answer = iterator.next();
    answer.catch(() => undefined); // met below, unless the reader has left by then
    return answer;
  };
  let next = ask();
  for (;;) {
    const first = await next;
    if (first.done === true) return;
    const batch = [first.value];
    next = ask();
    const quiet = pause(PATIENCE_MS, QUIET);
    while (batch.length < limit) {
      const item = await Promise.race([next, quiet]);
      if (item === QUIET) break;
      if (item.done === true) {
        yield batch;
        return;
      }
      batch.push(item.value);
      next = ask();
    }
    yield batch;
  }
}
