import { storedPart } from '@app/engine';
import type { StoredEvent } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import type { NameTable } from './name-table.js';
import { positionOf } from './positions.js';

export type EventRow = readonly [
  position: number, stream: string, revision: number, type: number, id: string, data: string, metadata: string, storedAt: number,
];

/** Rows as arrays and ids as text, which the driver hands over fastest. */
export const EVENT_COLUMNS = 'e.position, s.name, e.revision, e.type, lower(hex(e.id)), e.data, e.metadata, e.stored_at';
export const EVENT_STREAM = 'CROSS JOIN streams s ON s.id = e.stream';

export const isTechnical = (type: string): boolean => type.startsWith('$');

export const storedEvent = (types: NameTable, [position, stream, revision, type, id, data, metadata, storedAt]: EventRow): StoredEvent => ({
  id: uuidOf(id),
  type: types.nameOf(type),
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
