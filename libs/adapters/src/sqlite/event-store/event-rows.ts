import { storedPart } from '@app/engine';
import type { StoredEvent } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import { positionOf } from './positions.js';

export type EventRow = readonly [
  position: number, stream: string, revision: number, type: string, id: string, data: string, metadata: string, storedAt: number,
];

/** Rows as arrays and ids as text, which the driver hands over fastest. */
export const EVENT_COLUMNS = 'e.position, s.name, e.revision, t.name, lower(hex(e.id)), e.data, e.metadata, e.stored_at';
export const EVENT_NAMES = 'CROSS JOIN streams s ON s.id = e.stream CROSS JOIN event_types t ON t.id = e.type';

export const isTechnical = (type: string): boolean => type.startsWith('$');

export const storedEvent = ([position, stream, revision, type, id, data, metadata, storedAt]: EventRow): StoredEvent => ({
  id: uuidOf(id),
  type,
  data: partOf(data),
  metadata: partOf(metadata),
  stream,
  revision,
  position: positionOf(position),
  storedAt: new Date(storedAt),
});

const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

const partOf = (text: string): JsonObject => {
  try {
    return storedPart(JSON.parse(text));
  } catch {
    return storedPart(text);
  }
};
