import { AppendTooLargeError, InvalidEventError } from './event-store-errors.js';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES } from './event-store.js';
import type { ExpectedRevision, NewEvent, StreamName } from './event-store.js';
import { jsonText } from './json-text.js';

/** An event ready to be stored: checked, its id in lower case, its JSON already text. */
export type EncodedEvent = { readonly id: string; readonly type: string; readonly data: string; readonly metadata: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STREAM = /^[^$\s\p{C}-][^\s\p{C}-]*-[^$\s\p{C}][^\s\p{C}]*$/u;
const TYPE = /^[^\s\p{C}]+$/u;
const MAX_NAME_BYTES = 512;

/**
 * The one gate in front of every store: what passes here is stored and read back unchanged, and what does not is refused
 * before anything is written, with the same error whichever store is behind.
 */
export const encodeEvents = (
  stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[],
): readonly EncodedEvent[] => {
  assertStreamName(stream);
  assertExpectedRevision(expected);
  if (events.length === 0) throw new InvalidEventError(`nothing to append to ${stream}`);
  const encoded = events.map(encodeEvent);
  if (new Set(encoded.map(({ id }) => id)).size < encoded.length) {
    throw new InvalidEventError(`an event id occurs twice in one append to ${stream}`);
  }
  const size = encoded.reduce((total, event) => total + sizeOf(event), 0);
  if (size > MAX_APPEND_BYTES) throw new AppendTooLargeError(MAX_APPEND_BYTES, size);
  return encoded;
};

export const assertStreamName = (stream: StreamName): void => {
  if (typeof stream !== 'string' || !STREAM.test(stream) || Buffer.byteLength(stream) > MAX_NAME_BYTES) {
    throw new InvalidEventError(`"${String(stream)}" cannot be a stream name`);
  }
};

export const assertExpectedRevision = (expected: ExpectedRevision): void => {
  if (expected !== 'no_stream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidEventError(`${String(expected)} cannot be an expected revision`);
  }
};

const encodeEvent = (event: NewEvent): EncodedEvent => {
  if (typeof event.type !== 'string' || !TYPE.test(event.type) || Buffer.byteLength(event.type) > MAX_NAME_BYTES) {
    throw new InvalidEventError(`"${String(event.type)}" cannot be an event type`);
  }
  const id = String(event.id).toLowerCase();
  if (!UUID.test(id)) throw new InvalidEventError(`${event.type}: the id ${id} is no UUID`);
  const encoded = { id, type: event.type, data: textOf(event, 'data'), metadata: textOf(event, 'metadata') };
  const size = sizeOf(encoded);
  if (size > MAX_EVENT_BYTES) throw new AppendTooLargeError(MAX_EVENT_BYTES, size);
  return encoded;
};

const textOf = (event: NewEvent, part: 'data' | 'metadata'): string => {
  const json = jsonText(event[part], part);
  if ('wrong' in json) throw new InvalidEventError(`${event.type}: ${json.wrong}`);
  return json.text;
};

const sizeOf = ({ data, metadata }: EncodedEvent): number => Buffer.byteLength(data) + Buffer.byteLength(metadata);
