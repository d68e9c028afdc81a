import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent } from '@app/engine';
import { reading } from './driver-errors.js';

const PAGE_SIZE = 256;

export type Page = { readonly events: readonly StoredEvent[]; readonly isLast: boolean };

/** Page after page; each is read at once, so a slow consumer holds nothing open, and other work runs in between. */
export async function* eventsOf<P extends Page>(
  read: (previous: P | undefined, size: number) => P,
  { limit = Number.POSITIVE_INFINITY, signal }: { limit?: number; signal?: AbortSignal },
): AsyncGenerator<StoredEvent, void> {
  let left = limit;
  let page: P | undefined;
  while (left > 0) {
    signal?.throwIfAborted();
    page = reading(() => read(page, Math.min(PAGE_SIZE, left)));
    for (const event of page.events) {
      signal?.throwIfAborted();
      yield event;
    }
    left -= page.events.length;
    if (page.isLast) return;
    await nextTurn();
  }
}
