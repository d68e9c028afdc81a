import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Query } from '@app/kernel';
import type { ReadStore } from '../ports/index.js';

type Asked<T> = {
  readonly page: (request: { readonly after: string; readonly limit: number }) => Query<T>;
  /** Its place in the order of the list. */
  readonly markOf: (one: T) => string;
  readonly limit: number;
};

/** A long list in pieces: others want to be served between two of them. */
export async function* inPages<T>(readStore: Pick<ReadStore, 'query'>, { page, markOf, limit }: Asked<T>): AsyncGenerator<readonly T[]> {
  for (let after = ''; ;) {
    const found = readStore.query(page({ after, limit }));
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (last === undefined || found.length < limit) return;
    after = markOf(last);
    await nextTurn();
  }
}
