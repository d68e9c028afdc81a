import type { RecordedEvent } from '@eventstore/db-client';
import { storedPart, StoreUnavailableError } from '@app/engine';
import type { Filter, Position, StoredEvent } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import { isSomewhere, positionOf, revisionOf } from './positions.js';

const isSystem = (name: string): boolean => name.startsWith('$');

/** The server's own streams may hold types without its sign, and ours may hold types with it: both are nobody's business. */
export const isTechnical = ({ type, streamId }: RecordedEvent): boolean => isSystem(type) || isSystem(streamId);

export const accepts = (filter: Filter | undefined): ((event: RecordedEvent) => boolean) => {
  if (filter === undefined) return (event) => !isTechnical(event);
  const [name, prefixes] = 'streamPrefixes' in filter
    ? ['streamId' as const, filter.streamPrefixes]
    : ['type' as const, filter.eventTypePrefixes];
  return (event) => !isTechnical(event) && prefixes.some((prefix) => event[name].startsWith(prefix));
};

export const positionIn = ({ position }: RecordedEvent): Position => {
  if (isSomewhere(position)) return positionOf(position);
  throw new StoreUnavailableError('the server does not tell where in its log an event stands: it is too old', 'not_applied');
};

export const storedEvent = (event: RecordedEvent): StoredEvent => ({
  id: event.id,
  type: event.type,
  data: partOf(event.data),
  metadata: partOf(event.metadata ?? {}),
  stream: event.streamId,
  revision: revisionOf(event.revision),
  position: positionIn(event),
  storedAt: event.created,
});

/** What is no JSON comes from the client as text or bytes. */
const partOf = (part: unknown): JsonObject => storedPart(ArrayBuffer.isView(part) ? Buffer.from(part as Uint8Array).toString('base64') : part);
