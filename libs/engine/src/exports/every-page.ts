import { setImmediate as turn } from 'node:timers/promises';
import type { Paged } from '@app/read-models';
import type { ReadStore } from '../ports/index.js';

const LARGEST_PAGE = 200;

export type AskPage<R> = (request: { readonly cursor?: string; readonly limit: number }) => Paged<R>;

/** A whole list, one page in memory. Others are served between two pages, so what stands far down may be newer than what stands above. */
export async function* everyPage<R>(readStore: Pick<ReadStore, 'query'>, ask: AskPage<R>): AsyncGenerator<readonly R[]> {
  let cursor: string | undefined;
  do {
    const paged = ask({ cursor, limit: LARGEST_PAGE });
    if (paged.kind === 'refused') throw new Error(`a list refuses its own cursor: ${cursor}`);
    const { items, nextCursor } = paged.page(readStore.query(paged.rows));
    yield items;
    cursor = nextCursor;
    await turn();
  } while (cursor !== undefined);
}

/** Each portion with what has to be found out besides. */
export async function* enriched<Found, Told>(portions: AsyncIterable<readonly Found[]>, enrich: (portion: readonly Found[]) => Promise<readonly Told[]>): AsyncGenerator<readonly Told[]> {
  for await (const portion of portions) yield await enrich(portion);
}

/** The first portion is there, and the others will follow: whatever fails before that fails here, and not in the middle of a file. */
export const begun = async <T>(portions: AsyncIterable<T>): Promise<AsyncIterable<T>> => {
  const reading = portions[Symbol.asyncIterator]();
  const first = await reading.next();
  return {
    async *[Symbol.asyncIterator]() {
      try {
        for (let next = first; next.done !== true; next = await reading.next()) yield next.value;
      } finally {
        await reading.return?.();
      }
    },
  };
};
