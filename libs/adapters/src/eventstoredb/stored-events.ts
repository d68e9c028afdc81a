import type { RecordedEvent } from '@eventstore/db-client';
import { StoreUnavailableError } from '@app/engine';
import type { Filter, StoredEvent } from '@app/engine';
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

export const storedEvent = (event: RecordedEvent): StoredEvent => {
  const { id, type, streamId, created, position } = event;
  if (!isSomewhere(position)) {
    throw new StoreUnavailableError('the server does not tell where in its log an event stands: it is too old', 'not_applied');
  }
  return {
    id,
    type,
    data: objectIn(event, 'data'),
    metadata: event.metadata === undefined ? {} : objectIn(event, 'metadata'),
    stream: streamId,
    revision: revisionOf(event.revision),
    position: positionOf(position),
    storedAt: created,
  };
};

/** What is no JSON comes from the client as text or bytes. */
const objectIn = (event: RecordedEvent, part: 'data' | 'metadata'): JsonObject => {
  const value: unknown = event[part];
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) return value as JsonObject;
  throw new StoreUnavailableError(`the ${part} of event ${event.revision} of ${event.streamId} is no JSON object`, 'not_applied');
};
