import { describe, expect, it } from '@jest/globals';
import type { PageRequest } from './keyset-page.js';
import { keyPage, listPage, type Leafed } from './list-page.js';

const QUESTION = { of: 'fruit' };
const FRUIT = ['apel', 'duku', 'jeruk', 'manggis', 'salak'];

const keyed = (items: readonly string[], request: PageRequest = {}): Leafed<string> => keyPage(QUESTION, items, (item) => item, request);
const pageIn = <R>(leafed: Leafed<R>) => {
  if (leafed.kind === 'refused') throw new Error('refused');
  return leafed.page;
};

describe.each([['at rest', (request: PageRequest) => listPage(QUESTION, FRUIT, request)], ['by its keys', (request: PageRequest) => keyed(FRUIT, request)]] as const)('a list %s', (_, ask) => {
  it.each([1, 2, 5, 9])('comes in pages of %i without gap or repeat', (limit) => {
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = pageIn(ask({ limit, cursor }));
      expect(page.total).toBe(FRUIT.length);
      seen.push(...page.items);
      cursor = page.nextCursor;
      more = cursor !== undefined;
    }
    expect(seen).toEqual(FRUIT);
  });

  it('refuses a cursor of another list', () => {
    const { nextCursor } = pageIn(listPage({ of: 'trees' }, FRUIT, { limit: 2 }));
    expect(ask({ cursor: nextCursor }).kind).toBe('refused');
  });
});

describe('a list by its keys', () => {
  it('goes on after the last item also where it is gone and others have come before it', () => {
    const { nextCursor } = pageIn(keyed(FRUIT, { limit: 2 }));
    expect(pageIn(keyed(['apel', 'belimbing', 'jeruk', 'salak'], { cursor: nextCursor })).items).toEqual(['jeruk', 'salak']);
  });

  it('ends where nothing follows any more', () => {
    const { nextCursor } = pageIn(keyed(FRUIT, { limit: 4 }));
    expect(pageIn(keyed(['apel'], { cursor: nextCursor }))).toEqual({ items: [], total: 1 });
  });
});
