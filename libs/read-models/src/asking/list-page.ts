import { readCursor, writeCursor } from './cursor.js';
import { pageSize, refused, type Page, type PageRequest, type Refused } from './keyset-page.js';

export type Leafed<R> = { readonly kind: 'leafed'; readonly page: Page<R> & { readonly total: number } } | Refused;

/** A page of a list that stays as it is under its question. */
export const listPage = <R>(question: object, items: readonly R[], { cursor, limit }: PageRequest): Leafed<R> => {
  const asked = JSON.stringify(question);
  const mark = cursor === undefined ? { value: 0 } : readCursor(asked, cursor);
  if (mark === undefined) return refused;
  const begin = Number(mark.value);
  const end = begin + pageSize(limit);
  return { kind: 'leafed', page: { items: items.slice(begin, end), total: items.length, ...(end < items.length && { nextCursor: writeCursor(asked, { value: end, id: '' }) }) } };
};
