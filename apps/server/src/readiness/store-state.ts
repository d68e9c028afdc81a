import { AccessDeniedError, type EventStore, type EventStoreKind } from '@app/engine';
import type { Instant } from '@app/kernel';

export type StoreState =
  | { readonly answers: true; readonly backend: string; readonly version: string }
  /** `since`: when it answered last, or when this process began. */
  | { readonly answers: false; readonly backend: EventStoreKind; readonly since: Instant; readonly reason: 'unreachable' | 'access-denied' };

/** A store that is merely slow is not away. */
const PATIENCE_MS = 3_000;

/** What the store said is not repeated: it may name addresses. */
export const stateOf = async (store: EventStore, backend: EventStoreKind, lastAnswer: Instant): Promise<StoreState> => {
  try {
    return { answers: true, ...await store.ping({ timeoutMs: PATIENCE_MS }) };
  } catch (error) {
    return { answers: false, backend, since: lastAnswer, reason: error instanceof AccessDeniedError ? 'access-denied' : 'unreachable' };
  }
};
