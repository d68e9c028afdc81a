import { readCursor, writeCursor } from './cursor.js';
import { pageSize, refused, type Page, type PageRequest, type Refused } from './keyset-page.js';

export type Leafed<R> = { readonly kind: 'leafed'; readonly page: Page<R> & { readonly total: number } } | Refused;

/** A page of a list that stays as it is under its question. */
export const listPage = <R>(question: object, items: readonly R[], { cursor, limit }: PageRequest): Leafed<R> => {
  const asked = JSON.stringify(question);
  const mark = cursor === undefined ? { value: 0 } : readCursor(asked, cursor);
  if (mark === undefined) return refused;
  const begin = Number(mark.value);
  return leaf(items, begin, begin + pageSize(limit), (end) => writeCursor(asked, { value: end, id: '' }));
};

/** A page of a list in the order of its keys, whose items come and go. */
export const keyPage = <R>(question: object, items: readonly R[], keyOf: (item: R) => string, { cursor, limit }: PageRequest): Leafed<R> => {
  const asked = JSON.stringify(question);
  const mark = cursor === undefined ? { id: '' } : readCursor(asked, cursor);
  if (mark === undefined) return refused;
  const next = items.findIndex((item) => keyOf(item) > mark.id);
  const begin = next < 0 ? items.length : next;
  return leaf(items, begin, begin + pageSize(limit), (end) => writeCursor(asked, { value: '', id: keyOf(items[end - 1]!) }));
};

const leaf = <R>(items: readonly R[], begin: number, end: number, cursorAt: (end: number) => string): Leafed<R> =>
  ({ kind: 'leafed', page: { items: items.slice(begin, end), total: items.length, ...(end < items.length && { nextCursor: cursorAt(end) }) } });
