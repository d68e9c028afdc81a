import { BEGINNING, type EventStore, type Filter, type Position, type StoredEvent } from '../ports/index.js';

export const filterOf = (categories: readonly string[]): Filter => ({ streamPrefixes: [...new Set(categories)].map((category) => `${category}-`) });

/** The journal from after a position to its end, page by page; with `upTo`, no further than that position. */
export async function* journalPages(
  store: EventStore, filter: Filter, after: Position, limit: number, upTo?: Position,
): AsyncGenerator<readonly StoredEvent[], void, void> {
  let position = after;
  for (;;) {
    const page: StoredEvent[] = [];
    let beyond = false;
    for await (const event of store.readAll({ filter, limit, after: position === BEGINNING ? undefined : position })) {
      if (event.position <= position) throw new Error(`the journal went from ${position} back to ${event.position}`);
      if (upTo !== undefined && event.position > upTo) {
        beyond = true;
        break;
      }
      page.push(event);
      position = event.position;
    }
    if (page.length > 0) yield page;
    if (beyond || page.length < limit) return;
  }
}

/** The same events, but whole streams, as many as make a page. Nothing where the store cannot be read that way. */
export async function* streamPages(
  store: EventStore, categories: readonly string[], upTo: Position, limit: number,
): AsyncGenerator<readonly StoredEvent[], void, void> {
  let page: StoredEvent[] = [];
  for (const category of new Set(categories)) {
    for await (const stream of store.readByStream?.({ prefix: `${category}-`, upTo }) ?? []) {
      page.push(...stream);
      if (page.length < limit) continue;
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}
